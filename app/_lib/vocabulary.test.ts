import { tsImport } from "tsx/esm/api";
import { expect, test } from "vitest";
import { loadContent } from "../../lib/content/load";
import { createBlog } from "../../lib/content/query";
import { contentFolder, postText } from "../../lib/testing/content-folder";
import { train } from "../../lib/tokenizer/train";

// It knows the paths of tsconfig.json, by which routes import.
const { proseOfPosts }: typeof import("./vocabulary") = await tsImport("./vocabulary.ts", import.meta.url);

const files = {
  "posts/older.mdx": postText("date: 2024-01-01", "Older words.\n"),
  "posts/newer.mdx": postText(
    "date: 2025-02-02",
    '## A heading\n\nNewer *words* and `code` with [a link](/posts/older).\\\nNext line.\n\n~~~js\nconst secret = 1;\n~~~\n\n| a | b |\n| - | - |\n| c | d |\n\n<Note title="unread">Noted.</Note>\n',
  ),
  "posts/draft.mdx": postText("draft: true\ndate: 2025-03-03", "Drafted words.\n"),
  "posts/later.mdx": postText("date: 2026-01-01", "Scheduled words.\n"),
  "posts/quiet.mdx": postText("unlisted: true\ndate: 2025-01-01", "Unlisted words.\n"),
};

/** The prose of the blog as a build reads it, or as development does, which shows what is not published. */
function prose(unpublished: boolean, order: readonly string[] = Object.keys(files)): string[] {
  const all = new Map<string, string>(Object.entries(files));
  const folder = contentFolder(Object.fromEntries(order.map(name => [name, all.get(name) ?? ""])));
  const { content } = loadContent(folder, new Date("2025-06-15T12:00:00Z"));
  return [...proseOfPosts(createBlog(content, { unpublished }))];
}

test("what is published and listed is learned from, newest first", () => {
  expect(prose(false)).toEqual([
    "A heading\n\nNewer words and code with a link.\nNext line.\n\na\n\nb\n\nc\n\nd\n\nNoted.",
    "Older words.",
  ]);
});

test("development, which shows drafts, learns the same", () => {
  expect(prose(true)).toEqual(prose(false));
});

test("the same posts teach the same, in whatever order their files lie", () => {
  const names = Object.keys(files);
  const one = train(prose(false, names));
  const other = train(prose(false, [...names].reverse()));
  expect(other).toEqual(one);
});
