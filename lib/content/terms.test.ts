import { expect, test } from "vitest";
import { parseBody } from "./parse-body";
import { countTerms, readTerms, termsOf } from "./terms";

function terms(body: string): Map<string, number> {
  return readTerms(termsOf(parseBody(body).tree));
}

test("words are counted in lower case, without signs, single letters and numbers", () => {
  expect([...countTerms("Fine-tuning, a model’s tuning: GPT4 in 2025!")]).toEqual([
    ["fine", 1],
    ["tuning", 2],
    ["model", 1],
    ["gpt4", 1],
    ["in", 1],
  ]);
});

test("Vietnamese is counted by syllables, whichever way its marks are written", () => {
  const composed = "Học tăng cường, học sâu".normalize("NFC");
  expect([...countTerms(composed)]).toEqual([
    ["học", 2],
    ["tăng", 1],
    ["cường", 1],
    ["sâu", 1],
  ]);
  expect(countTerms(composed.normalize("NFD"))).toEqual(countTerms(composed));
});

test("scripts without spaces are cut into words", () => {
  expect([...countTerms("强化学习是机器学习").keys()]).toEqual(["强化", "学习", "机器"]);
});

test("a body's words are those that a reader reads, the most used first", () => {
  const body =
    "# Reward\n\n**Re**ward [policy](https://example.org/address) `policy` policy\n\n```js\ncode\n```\n\n{/* comment */}\n\n| cell | next |\n| - | - |\n";
  expect([...terms(body)]).toEqual([
    ["policy", 3],
    ["reward", 2],
    ["cell", 1],
    ["next", 1],
  ]);
  expect(terms("")).toEqual(new Map());
});

test("no more words are kept of a body than tell what it is about", () => {
  const body = Array.from({ length: 500 }, (_, index) => `word${index} `.repeat(1 + (index % 7))).join("");
  expect(terms(body).size).toBe(128);
  expect(Math.min(...terms(body).values())).toBeGreaterThan(5);
});

test("a formula has no words", () => {
  expect([...terms("Reward $\\mathrm{KL}$ model.\n\n$$\n\\log \\text{policy}\n$$\n").keys()]).toEqual([
    "model",
    "reward",
  ]);
});
