import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import { loadContent } from "../content/load";
import { createBlog } from "../content/query";
import { filesBelow } from "../finish/next-build";
import { contentFolder, postText } from "../testing/content-folder";
import { openTestIndex } from "../testing/search";
import { makeBlogIndex } from "./place";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** For what parses a post's body: what is searched are finished pages. */
function unasked(): never {
  throw new Error("asked for");
}

/** A build of posts of one word, each of which has a finished page. */
async function place(posts: Readonly<Record<string, string>>) {
  const content = contentFolder(
    Object.fromEntries(
      Object.entries(posts).map(([slug, fields]) => [`posts/${slug}.mdx`, postText(fields, "Zebra.\n")]),
    ),
  );
  const dir = mkdtempSync(path.join(tmpdir(), "build-"));
  folders.push(content, dir);
  mkdirSync(path.join(dir, "server/app"), { recursive: true });
  mkdirSync(path.join(dir, "static/media/search"), { recursive: true });
  writeFileSync(path.join(dir, "static/media/search/left.pf_meta"), "of an earlier build");
  const loaded = loadContent(content, new Date("2025-06-01")).content;
  for (const post of loaded.posts) Object.defineProperty(post, "facts", { get: unasked });
  const blog = createBlog(loaded, { unpublished: false });
  const texts = Object.keys(posts).map((slug): [string, string] => [`/posts/${slug}`, "<p>Zebra.</p>"]);
  const { pages, bytes, place: placeEntry } = await makeBlogIndex(dir, blog, new Map(texts));
  placeEntry();
  return { dir, report: { pages, bytes } };
}

const entry = z.object({
  folder: z.string(),
  parts: z.string(),
  common: z.string(),
  places: z.number(),
  lengths: z.string(),
  fonts: z.string(),
  wholeFont: z.string(),
});

test("has listed posts, and no draft, unlisted or scheduled one", async () => {
  const { dir, report } = await place({
    shown: "",
    draft: "draft: true",
    unlisted: "unlisted: true",
    later: "date: 2999-01-01",
  });
  expect(report.pages).toBe(1);
  const told = entry.parse(JSON.parse(readFileSync(path.join(dir, "server/app/search.json.body"), "utf8")));
  expect(told.folder).toMatch(/^\/_next\/static\/media\/search\/[0-9a-f]{16}\/$/);
  const served = filesBelow(path.join(dir, "static"));
  expect(served.filter(name => name.endsWith(".pf_meta"))).toEqual([]);
  const files = new Map(
    served.map(name => [`/_next/static/${name}`, readFileSync(path.join(dir, "static", name), "utf8")]),
  );
  const { ask } = openTestIndex({ files, entry: told });
  expect((await ask("zebra")).map(({ path: found }) => found)).toEqual(["/posts/shown"]);
});

test("without a post there is none", async () => {
  const { dir, report } = await place({ draft: "draft: true" });
  expect(report).toEqual({ pages: 0, bytes: 0 });
  expect(filesBelow(path.join(dir, "static"))).toEqual([]);
});
