import { createHash } from "node:crypto";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { builtPage, islandRow, streamedIsland, writeBuild } from "../testing/built-page";
import { finishBuild, type PageSources } from "./build";
import { KeptPages } from "./kept-pages";
import { pageFinisher } from "./pages";

const source = { file: "content/posts/one.mdx", limits: {}, places: {}, mayRaise: true };
const post = builtPage('<div class="prose"><p>A post.</p></div>', { rows: '9:"id of the build"\n' });

const folders: string[] = [];
let kept = "";
beforeEach(() => {
  kept = mkdtempSync(path.join(tmpdir(), "kept-pages-"));
  folders.push(kept);
});
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

type Build = {
  post?: string;
  id?: string;
  sources?: PageSources;
  sheet?: string;
  keys?: Record<string, string>;
  files?: Record<string, string>;
};

/** Finishes a build of its own with what earlier ones have kept. */
async function finish({
  post: html = post,
  id = "3f9a0c",
  sources = new Map(),
  sheet = "",
  keys = {},
  files = {},
}: Build) {
  const dir = writeBuild(html.replace("id of the build", id));
  folders.push(dir);
  writeFileSync(path.join(dir, "BUILD_ID"), id);
  const css = path.join(dir, "static/chunks/site.css");
  writeFileSync(css, readFileSync(css, "utf8") + sheet);
  for (const [ending, text] of Object.entries(files)) {
    const file = path.join(dir, `server/app/posts/one/post.${ending}.body`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const texts: string[] = [];
  const { problems } = await finishBuild(dir, sources, {
    finishPages: async task => pageFinisher({ ...task, kept })(task.pages),
    makeSearch: async found => {
      texts.push(...found.values());
      return { place: () => {} };
    },
    earlier: { keys, texts: [], takenOver: [] },
  });
  return {
    problems: problems.map(({ found }) => found),
    texts,
    page: readFileSync(path.join(dir, "server/app/posts/one.html"), "utf8"),
  };
}

/** Writes into each page that is kept, so that it shows where one is used. */
function markKept(): void {
  for (const name of readdirSync(kept).filter(one => one.endsWith(".html"))) {
    const file = path.join(kept, name);
    writeFileSync(file, readFileSync(file, "utf8").replace("</body>", "<!--kept--></body>"));
  }
}

test("a page that would come to the same is not finished again, whatever the build is called", async () => {
  const first = await finish({});
  const again = await finish({ id: "77be12" });
  expect(again).toEqual(first);
  expect(first.texts).toEqual(["<p>A post.</p>"]);
  markKept();
  expect((await finish({ id: "c04d5e" })).page).toContain("<!--kept-->");
});

test.each<[string, Build]>([
  ["its text", { post: post.replace("A post.", "Another post.") }],
  ["its style sheet", { sheet: "p{margin:0}" }],
  ["its limits", { sources: new Map([["/posts/one", { ...source, limits: { html: 90 } }]]) }],
])("it is where %s is another", async (_, change) => {
  await finish({});
  markKept();
  const { page, problems } = await finish(change);
  expect(problems).toEqual([]);
  expect(page).not.toContain("<!--kept-->");
});

test("a page is kept by its own key with the files beside it, or not as a whole", async () => {
  const keys = { "/posts/one": "one" };
  await finish({ keys });
  expect(new KeptPages(kept).hasWhole("one")).toBe(false);
  // Taken over as it is, under a key that is new.
  const files = { md: "# One\n", bib: "@misc{one}\n" };
  await finish({ keys, files });
  expect(new KeptPages(kept).hasWhole("one")).toBe(true);
  expect(new KeptPages(kept).readFiles("one")).toEqual(files);
  const other = { md: "# Two\n", bib: "@misc{two}\n" };
  await finish({
    keys: { "/posts/one": "two" },
    files: other,
    post: post.replace("A post.", "Another post."),
  });
  expect(new KeptPages(kept).readFiles("two")).toEqual(other);
});

test("nor is a page kept on which React runs, whose payload names the build", async () => {
  const island = builtPage(streamedIsland.place, { behind: streamedIsland.behind, rows: islandRow });
  await finish({ post: island });
  markKept();
  expect((await finish({ post: island })).page).not.toContain("<!--kept-->");
});

test("what is wrong with a page is said in every build", async () => {
  const text = Array.from({ length: 4000 }, (_, index) => createHash("md5").update(`${index}`).digest("hex"));
  const heavy = { post: post.replace("<p>", `<p title="${text.join("")}">`) };
  const first = await finish(heavy);
  expect(first.problems).toEqual([expect.stringMatching(/^\d+\.\d KB: HTML /)]);
  expect((await finish(heavy)).problems).toEqual(first.problems);
});

test("a page whose files are gone is finished again", async () => {
  const { page } = await finish({});
  for (const name of readdirSync(kept).filter(one => one.endsWith(".html"))) rmSync(path.join(kept, name));
  expect((await finish({})).page).toBe(page);
});

test("what no build has asked for in an hour goes", async () => {
  await finish({});
  const long = new Date(Date.now() - 2 * 60 * 60 * 1000);
  for (const name of readdirSync(kept)) utimesSync(path.join(kept, name), long, long);
  await finish({ post: post.replace("A post.", "Another post.") });
  const before = readdirSync(kept).length;
  new KeptPages(kept).dropForgotten();
  expect(readdirSync(kept).length).toBeLessThan(before);
  markKept();
  expect((await finish({ post: post.replace("A post.", "Another post.") })).page).toContain("<!--kept-->");
  expect((await finish({})).page).not.toContain("<!--kept-->");
});
