import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keptWords } from "./kept-words";
import { findWords, type PagefindPage } from "./pagefind";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "words-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const page = (url: string, text: string): PagefindPage => ({
  url,
  content: `<html lang="en"><body><main data-pagefind-body><h1>Title</h1><p>${text}</p></main></body></html>`,
});
const a = page("/posts/a", "A reward, a model of a reward and grad_norm.");
const b = page("/posts/b", "Học tăng cường: a “reward”.");
const c = page("/posts/c", "Something else.");

/** When each page's words were written. */
function written(): Record<string, number> {
  return Object.fromEntries(
    readdirSync(folder).map(name => [name, statSync(path.join(folder, name)).ctimeMs]),
  );
}

test("words that are kept are what Pagefind finds in all pages at once, whichever of them are new", async () => {
  const whole = await findWords([a, b, c]);
  expect(whole[0]?.words).toContainEqual({ word: "reward", weight: 2, locations: [2, 7] });
  await keptWords([b], folder);
  expect(await keptWords([a, b, c], folder)).toEqual(whole);
  expect(await keptWords([a, b, c], folder)).toEqual(whole);
  expect(await keptWords([c, a], folder)).toEqual([whole[2], whole[0]]);
});

test("the words of a page with another text are found anew, and only they", async () => {
  await keptWords([a, b], folder);
  const names = Object.keys(written());
  const [, other] = await keptWords([a, page("/posts/b", "Other words.")], folder);
  expect(other?.words.map(({ word }) => word)).toContain("other");
  expect(Object.keys(written()).filter(name => !names.includes(name))).toHaveLength(1);
});

test("where what was kept is spoiled, Pagefind is asked again", async () => {
  const whole = await keptWords([a, b], folder);
  for (const name of readdirSync(folder)) writeFileSync(path.join(folder, name), '{"known":');
  expect(await keptWords([a, b], folder)).toEqual(whole);
});
