import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keptWords } from "./kept-words";
import { findWords, type PagefindPage } from "./pagefind";
import type { PageWords } from "./pagefind-files";

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

/** The words of pages, all of them. */
async function allWords(pages: readonly PagefindPage[]): Promise<PageWords[]> {
  const all: PageWords[] = [];
  for await (const words of keptWords(pages, folder)) all.push(words);
  return all;
}

/** When each page's words were written. */
function written(): Record<string, number> {
  return Object.fromEntries(
    readdirSync(folder).map(name => [name, statSync(path.join(folder, name)).ctimeMs]),
  );
}

test("words that are kept are what Pagefind finds in all pages at once, whichever of them are new", async () => {
  const whole = await findWords([a, b, c]);
  expect(whole[0]?.words).toContainEqual({ word: "reward", weight: 2, locations: [2, 7] });
  await allWords([b]);
  expect(await allWords([a, b, c])).toEqual(whole);
  expect(await allWords([a, b, c])).toEqual(whole);
  expect(await allWords([c, a])).toEqual([whole[2], whole[0]]);
});

test("the words of a page with another text are found anew, and only they", async () => {
  await allWords([a, b]);
  const names = Object.keys(written());
  const [, other] = await allWords([a, page("/posts/b", "Other words.")]);
  expect(other?.words.map(({ word }) => word)).toContain("other");
  expect(Object.keys(written()).filter(name => !names.includes(name))).toHaveLength(1);
});

test("where what was kept is spoiled, Pagefind is asked again", async () => {
  const whole = await allWords([a, b]);
  for (const name of readdirSync(folder)) writeFileSync(path.join(folder, name), '{"known":');
  expect(await allWords([a, b])).toEqual(whole);
});

test("of more pages than Pagefind is asked about at once, each has its own words", async () => {
  const many = Array.from({ length: 1_001 }, (_, at) => page(`/posts/${at}`, `reward word${at}`));
  const found = await allWords(many);
  expect(found).toHaveLength(1_001);
  for (const at of [0, 499, 500, 999, 1_000]) {
    expect(found[at]?.words).toContainEqual({ word: `word${at}`, weight: 1, locations: [2] });
  }
});
