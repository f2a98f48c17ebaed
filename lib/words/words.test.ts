import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { IslandName } from "../island";
import { en } from "./en";
import { nextTokenWording } from "./islands/next-token";
import { policyLoopWording } from "./islands/policy-loop";
import { sharedWords } from "./islands/shared";
import { tokenizerWording } from "./islands/tokenizer";
import { scriptPhrases } from "./script";
import { vi } from "./vi";
import { interfaceLang, languageName, longDate, scriptWordsFor, wordsFor } from "./words";

test("a page speaks its own language where the catalogue has it, else the site's", () => {
  expect(wordsFor("vi")).toBe(vi);
  expect(wordsFor("vi-VN")).toBe(vi);
  expect(wordsFor("en-GB")).toBe(en);
  expect(wordsFor("ar")).toBe(en);
  expect([interfaceLang("vi-VN"), interfaceLang("ar"), interfaceLang("en")]).toEqual(["vi-VN", "en", "en"]);
});

/** Every phrase of a catalogue, by its place; what is made of values is made of these. */
function phrasesOf(words: object): Map<string, string> {
  const found = new Map<string, string>();
  function walk(value: unknown, place: string): void {
    if (typeof value === "string") found.set(place, value);
    else if (typeof value === "object" && value !== null) {
      for (const [name, inner] of Object.entries(value)) walk(inner, `${place}.${name}`);
    }
  }
  walk(words, "");
  return found;
}

test("no phrase is empty, and no language has left one in another's words", () => {
  const english = phrasesOf(en);
  const vietnamese = phrasesOf(vi);
  expect([...vietnamese.keys()]).toEqual([...english.keys()]);
  for (const words of [english, vietnamese])
    expect([...words.values()].filter(one => one.trim() === "")).toEqual([]);
  const same = [...vietnamese]
    .filter(([place, words]) => english.get(place) === words)
    .map(([place]) => place);
  expect(same).toEqual([".tokens.token"]);
});

test("scripts speak English by themselves, and are told every phrase of another language", () => {
  expect(scriptWordsFor("en-GB")).toBeNull();
  const words = scriptWordsFor("vi");
  expect(Object.keys(words ?? {}).sort()).toEqual([...scriptPhrases].sort());
  for (const [phrase, said] of Object.entries(words ?? {})) {
    expect(said, phrase).not.toBe(phrase);
    expect(said.includes("#"), phrase).toBe(phrase.includes("#"));
  }
});

test("days and languages have the names that their readers give them", () => {
  expect(longDate("2025-11-03", "en")).toBe("3 November 2025");
  expect(longDate("2025-11-03T23:30:00-08:00", "en-US")).toBe("November 3, 2025");
  expect(longDate("2025-11-03", "vi")).toBe("3 tháng 11, 2025");
  expect([languageName("en"), languageName("vi"), languageName("fr")]).toEqual([
    "English",
    "Tiếng Việt",
    "Français",
  ]);
});

test("counts agree with what is counted", () => {
  expect([en.postCount(1), en.postCount(12), vi.postCount(12)]).toEqual([
    "1 post",
    "12 posts",
    "12 bài viết",
  ]);
  expect([en.part(2, 3), en.part(2, null), vi.part(2, 3)]).toEqual([
    "Part 2 of 3",
    "Part 2",
    "Phần 2 trên 3",
  ]);
  expect([en.timeLeft(0), en.timeLeft(4), vi.timeLeft(4)]).toEqual([
    "Less than a minute left from here",
    "4 min left from here",
    "Từ đây còn 4 phút",
  ]);
  expect(en.namesInRow(["A", "B", "C"])).toBe("A, B and C");
  expect(vi.alsoIn("Tiếng Việt")).toBe("Đọc bằng tiếng Việt");
});

const islandWording = {
  NextToken: nextTokenWording,
  PolicyLoop: policyLoopWording,
  Tokenizer: tokenizerWording,
} satisfies Record<IslandName, unknown>;

test("interactive figures have every phrase in every language, and leave none in another's words", () => {
  for (const catalogue of [sharedWords, ...Object.values(islandWording)]) {
    const english = phrasesOf(catalogue.en);
    const same = [...phrasesOf(catalogue.vi)].filter(([place, words]) => english.get(place) === words);
    // Words of the field that Vietnamese has taken over.
    expect(same.filter(([, words]) => !/^(?:Token|Logit|Top-p|Entropy)$/.test(words))).toEqual([]);
  }
});

test("a feed that is opened in a browser says what it is in every language", () => {
  const style = readFileSync("public/feed.css", "utf8");
  for (const lang of Object.keys(sharedWords)) {
    if (lang !== "en") expect(style).toContain(`:root:lang(${lang})::before {`);
  }
});
