import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { createBlog } from "../content/query";
import type { Post } from "../content/types";
import { KeptPages, keptPagesFolder } from "../finish/kept-pages";
import { contentFolder, postText } from "../testing/content-folder";
import { checkBlog } from "./check";
import { preparation } from "./prepare";
import { findRelations, relatedTo } from "./related";
import { findTakenOver } from "./taken-over";
import { takenOverList, takenOverVariable } from "./taken-over-list";

const of = (day: number, fields = "", body?: string) =>
  postText(`date: 2025-01-0${day}\n${fields}`.trim(), body);

const island = 'An island.\n\n<Tokenizer caption="Words in pieces." text="Hello there" />\n';

let image: (width: number) => Promise<Buffer>;
const posts: Record<string, string | Uint8Array> = {
  "authors.yaml": "ann:\n  name: Ann\n  bio: Writes.\nbob:\n  name: Bob\n  bio: Writes too.\n",
  "tags.yaml": "- { label: LLM, slug: llm }\n",
  "references.bib": "@misc{known, title = {Known}, author = {Writer, A.}, year = {2020}}\n",
  "glossary.yaml": "token: A piece of text.\n",
  "posts/a.mdx": of(1, "author: ann\nseries: Steps\npart: 1"),
  "posts/b.mdx": of(2, "author: ann\nseries: Steps\npart: 2"),
  "posts/c.mdx": of(3, "author: bob\ntags: [LLM]"),
  "posts/d.mdx": of(4, "author: bob", "As [@known] says.\n\n![A cover](./d.png)\n"),
  "posts/e.mdx": of(5, "author: ann\nreadTime: 4 min read", "A <Term>token</Term>.\n"),
  "posts/f.mdx": of(6, "author: bob", island),
};

const folders: string[] = [];
let cache = "";
let dir = "";
beforeAll(async () => {
  image = width =>
    sharp({ create: { width, height: 3, channels: 3, background: "white" } })
      .png()
      .toBuffer();
  posts["posts/d.png"] = await image(4);
  dir = mkdtempSync(path.join(tmpdir(), "taken-over-"));
  cache = path.join(dir, "cache/blog");
  mkdirSync(cache, { recursive: true });
  folders.push(dir);
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

let content = "";
let prepared: ReturnType<typeof preparation> | undefined;

/** What a build of these files takes over. @param change files that are other than above; null for one that is gone */
async function list(change: Readonly<Record<string, string | Uint8Array | null>> = {}) {
  // In one place, since a file's path is part of what a page shows.
  if (content === "") content = contentFolder({});
  folders.push(content);
  rmSync(content, { recursive: true });
  for (const [name, text] of Object.entries({ ...posts, ...change })) {
    mkdirSync(path.dirname(path.join(content, name)), { recursive: true });
    if (text !== null) writeFileSync(path.join(content, name), text);
  }
  vi.stubEnv("CONTENT_DIR", content);
  // Once: it bundles the code of threads.
  prepared ??= preparation("app/_lib/prepare.worker.ts", cache);
  const { folder, readBodies } = await prepared;
  const checked = await checkBlog(content, new Date("2025-06-15"), readBodies);
  expect(checked.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const blog = createBlog(checked.content, { unpublished: false });
  const relations = findRelations(blog, ({ file }) => checked.reports.get(file)?.terms ?? "");
  const related = (post: Post) => relatedTo(post, blog, relations);
  vi.stubEnv(takenOverVariable, findTakenOver(blog, related, folder, dir).list);
  return takenOverList();
}

type Keys = Readonly<Record<string, string>>;

/** The addresses whose keys differ, and those that one of two lists does not have. */
function changedAddresses(before: Keys, after: Keys): string[] {
  const all = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return all.filter(address => before[address] !== after[address]);
}

/** The posts among them. */
function changed(before: Keys, after: Keys): string {
  return changedAddresses(before, after)
    .flatMap(address => /^\/posts\/(\w)$/.exec(address)?.[1] ?? [])
    .join("");
}

test("the key of a page changes with all that it shows, and with nothing else", async () => {
  const { keys } = await list();
  // One in which React runs has none.
  expect(changed({}, keys)).toBe("abcde");
  const cases: [change: Parameters<typeof list>[0], expected: string][] = [
    [{}, ""],
    [{ "posts/b.mdx": of(2, "author: ann\nseries: Steps\npart: 2", "Other.\n") }, "b"],
    // Its neighbours in time name it, and so does the other part of its series.
    [{ "posts/b.mdx": of(2, 'author: ann\nseries: Steps\npart: 2\ntitle: "New"') }, "abc"],
    [{ "posts/c.mdx": of(3, 'author: bob\ntags: [LLM]\ntitle: "New"') }, "bcd"],
    [{ "posts/c.mdx": null }, "bcd"],
    [{ "posts/c.mdx": of(3, "author: bob\ntags: [LLM]\nunlisted: true") }, "bcd"],
    [{ "posts/c.mdx": of(3, "author: bob\ntags: [LLM]\ncanonical: https://other.example/c") }, "bcd"],
    [{ "posts/e.mdx": of(5, "author: ann\nreadTime: 5 min read", "A <Term>token</Term>.\n") }, "e"],
    [{ "authors.yaml": String(posts["authors.yaml"]).replace("Writes.", "Wrote.") }, "abcde"],
    [
      {
        "tags.yaml": "- { label: Models, slug: llm }\n",
        "posts/c.mdx": of(3, "author: bob\ntags: [Models]"),
      },
      "bcd",
    ],
    [{ "references.bib": String(posts["references.bib"]).replace("{Known}", "{Other}") }, "d"],
    [{ "glossary.yaml": String(posts["glossary.yaml"]).replace("A piece", "A part") }, "e"],
    [{ "posts/d.png": await image(8) }, "d"],
    // Then each names the feeds of its language.
    [{ "posts/f.mdx": of(6, "author: bob\nlang: vi", island) }, "abcde"],
  ];
  const found: [string, string][] = [];
  for (const [change] of cases) {
    found.push([Object.keys(change ?? {}).join(), changed(keys, (await list(change)).keys)]);
  }
  expect(found).toEqual(cases.map(([change, expected]) => [Object.keys(change ?? {}).join(), expected]));
}, 120_000);

test("the key of a list changes with all that lists show, and not with a text", async () => {
  const tagged = (fields: string, text?: string) => ({
    "posts/c.mdx": of(3, `author: bob\ntags: [LLM]\n${fields}`, text),
  });
  const { keys } = await list();
  const lists = Object.keys(keys).filter(address => !address.startsWith("/posts/"));
  expect(lists.sort()).toEqual(["/series/steps", "/tags/llm"]);
  const changedLists = async (change: Parameters<typeof list>[0]) =>
    changedAddresses(keys, (await list(change)).keys).filter(address => lists.includes(address));

  expect(await changedLists({})).toEqual([]);
  expect(await changedLists(tagged("", "Other words, as many of them.\n\n## And a heading\n"))).toEqual([]);
  const changes: Parameters<typeof list>[0][] = [
    tagged("title: New"),
    tagged("excerpt: Other words."),
    tagged("updated: 2025-02-01"),
    tagged("unlisted: true"),
    tagged("readTime: 9 min read"),
    tagged("cover: ./d.png"),
    // So long that it takes two minutes.
    tagged("", "Many words. ".repeat(200)),
    { "posts/c.mdx": null },
    { "posts/g.mdx": of(7, "author: ann") },
    { "authors.yaml": String(posts["authors.yaml"]).replace("Writes.", "Wrote.") },
    { "tags.yaml": "- { label: LLM, slug: llm, description: What predicts words. }\n" },
    { "pages/about.mdx": "---\ntitle: About\n---\n\nWords.\n" },
    { "posts/f.mdx": of(6, "author: bob\nlang: vi", island) },
  ];
  const unchanged: string[] = [];
  for (const change of changes)
    if ((await changedLists(change)).length < lists.length) unchanged.push(JSON.stringify(change));
  expect(unchanged).toEqual([]);
}, 120_000);

test("only pages that are kept are taken over; the newest is made, after which the others go", async () => {
  const first = await list({ "posts/f.mdx": null });
  expect(first.takenOver).toEqual([]);
  const kept = new KeptPages(keptPagesFolder(dir));
  const page = { html: "<p>Kept</p>", images: [], texts: null, sheet: null, leads: [] };
  const keyOf = (slug: string) => first.keys[`/posts/${slug}`] ?? "";
  for (const slug of ["a", "b", "d", "e"]) kept.write([keyOf(slug)], page);
  // What is beside the page of a is not kept.
  for (const slug of ["b", "d", "e"]) kept.writeFiles(keyOf(slug), { md: "Kept.", bib: "@misc{kept}" });
  const expected = ["/posts/d", "/posts/b"].map(address => ({ address, route: "/posts/[slug]" }));
  expect((await list({ "posts/f.mdx": null })).takenOver).toEqual(expected);
  const file = readFileSync(path.join(cache, "taken-over.json"), "utf8");
  expect(JSON.parse(file)).toMatchObject({ takenOver: expected });
});

test("of lists likewise: of each route the first is made", async () => {
  const change = {
    "posts/a.mdx": of(1, "author: ann\nseries: Steps\npart: 1\ntags: [Models]"),
    "posts/b.mdx": of(2, "author: ann\nseries: Strides\npart: 1\ntags: [Models, Words]"),
  };
  const { keys } = await list(change);
  const kept = new KeptPages(keptPagesFolder(dir));
  const page = { html: "<p>Kept</p>", images: [], texts: null, sheet: null, leads: [] };
  const all = Object.keys(keys).filter(address => !address.startsWith("/posts/"));
  for (const address of all) kept.write([keys[address] ?? ""], page);
  const { takenOver } = await list(change);
  const lists = takenOver.filter(({ address }) => all.includes(address));
  expect(lists).toEqual([
    { address: "/tags/models", route: "/tags/[tag]" },
    { address: "/tags/words", route: "/tags/[tag]" },
    { address: "/series/steps", route: "/series/[slug]" },
  ]);
});

test("without a list every page is made", () => {
  expect(takenOverList()).toEqual({ keys: {}, takenOver: [] });
});
