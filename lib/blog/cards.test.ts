import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { cardListSchema } from "../cards/made";
import { loadContent } from "../content/load";
import { createBlog } from "../content/query";
import { formatReport } from "../problem";
import { site } from "../site";
import { contentFolder, postText } from "../testing/content-folder";
import { cardProblems } from "./card-problems";
import { textRuler } from "./card-texts";
import { makeBlogCards } from "./cards";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "blog-cards-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
});

const now = new Date("2025-06-01");

/** The cards of a blog by the paths of their pages, and how many were drawn for it. */
async function cardsOf(files: Readonly<Record<string, string | Uint8Array>>) {
  const dir = contentFolder(files);
  vi.stubEnv("CONTENT_DIR", dir);
  const blog = createBlog(loadContent(dir, now).content, { unpublished: false });
  const { list, made } = await makeBlogCards(blog, folder);
  return { cards: cardListSchema.parse(JSON.parse(readFileSync(list, "utf8"))), made };
}

/** The report, without the temporary folder's name. */
async function report(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const dir = contentFolder(files);
  vi.stubEnv("CONTENT_DIR", dir);
  const text = formatReport(await cardProblems(loadContent(dir, now)));
  return text.replaceAll(path.relative(process.cwd(), dir), "content");
}

test("every page has a card: posts, tags, series, pages, lists and the home page", async () => {
  const { cards } = await cardsOf({
    "posts/a.mdx": postText('title: "Deep - Part 1"\ntags: [LLM]'),
    "posts/hidden.mdx": postText("unlisted: true"),
    "posts/draft.mdx": postText("draft: true"),
    "pages/colophon.mdx": "---\ntitle: Colophon\n---\n\nText.\n",
  });
  expect(Object.keys(cards).sort()).toEqual([
    "/",
    "/about",
    "/archive",
    "/colophon",
    "/posts",
    "/posts/a",
    "/posts/hidden",
    "/series",
    "/series/deep",
    "/tags",
    "/tags/llm",
  ]);
  expect(cards["/posts/a"]?.alt).toBe(`Deep - Part 1, by ${site.author}, 1 min read`);
});

test("a blog without posts has cards, too", async () => {
  const { cards } = await cardsOf({});
  expect(Object.keys(cards)).toContain("/");
});

test("a later post draws the cards that it shows on, and no other", async () => {
  const files = { "posts/a.mdx": postText("tags: [One]"), "posts/b.mdx": postText("tags: [Two]") };
  await cardsOf(files);
  const { made } = await cardsOf({ ...files, "posts/c.mdx": postText("tags: [Two]\nlang: vi\ntitle: Chữ") });
  // Its own, its tag's, the home page's, and those of the four lists and of the page about the blog.
  expect(made).toBe(8);
  expect((await cardsOf(files)).made).toBe(0);
});

describe("a title", () => {
  test("that no font has gets the site's card, and is told at its line", async () => {
    const files = { "posts/a.mdx": postText('title: "大语言模型"'), "posts/b.mdx": postText() };
    const { cards } = await cardsOf(files);
    expect(cards["/posts/a"]).toEqual(cards["/"]);
    expect(cards["/posts/b"]).not.toEqual(cards["/"]);
    expect(await report(files)).toContain("content/posts/a.mdx:2:1  warning  card");
    expect(await report(files)).toContain('found     "大 语 言 模 型"');
    expect(await report(files)).toContain("1 warning in 1 file.");
  });

  test("with an emoji that is not known is drawn without it, and told", async () => {
    const files = { "posts/a.mdx": postText('title: "A flag \u{1f1ff}\u{1f1ff}"') };
    const { cards } = await cardsOf(files);
    expect(cards["/posts/a"]).not.toEqual(cards["/"]);
    expect(await report(files)).toContain("choose another, or let it be: the card is drawn without it");
  });

  test("with signs of control shows none, in words either", async () => {
    const { cards } = await cardsOf({
      "posts/a.mdx": postText('title: "Tab\\there, \\u200bend"'),
      "posts/b.mdx": postText('title: "Tab here, end"\ndate: 2025-01-02'),
    });
    expect(cards["/posts/a"]).toEqual(cards["/posts/b"]);
    expect(cards["/posts/a"]?.alt).toMatch(/^Tab here, end, by/);
  });

  test("of Latin letters, with emoji, is nothing to tell", async () => {
    expect(await report({ "posts/a.mdx": postText('title: "Huấn luyện 🚀 – “λ”"') })).toBe("No problems.");
  });
});

const image = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#456" } })
    .png()
    .toBuffer();

test("a title that no font has is nothing to tell where a cover stands for the card, and is where it does not", async () => {
  const files = async (width: number, height: number) => ({
    "posts/a/index.mdx": postText('title: "大语言模型"\ncover: { src: ./cover.png, alt: "A field" }'),
    "posts/a/cover.png": await image(width, height),
  });
  expect(await report(await files(1200, 630))).toBe("No problems.");
  expect(await report(await files(400, 900))).toContain("content/posts/a/index.mdx:2:1  warning  card");
});

test("a cover of the right shape is the post's card, any other is not", async () => {
  const { cards } = await cardsOf({
    "posts/wide/index.mdx": postText('cover: { src: ./wide.png, alt: "A field" }'),
    "posts/wide/wide.png": await image(1200, 630),
    "posts/tall/index.mdx": postText("cover: ./tall.png"),
    "posts/tall/tall.png": await image(400, 900),
  });
  expect(cards["/posts/wide"]).toMatchObject({ type: "image/jpeg", alt: "A field" });
  expect(cards["/posts/tall"]?.type).toBe("image/png");
});

test("a text's ruler has its headings where they stand, and its first minute marked", () => {
  const headings = [
    { id: "a", text: "A", depth: 2, remaining: 0.75 },
    { id: "b", text: "B", depth: 3, remaining: 0.5 },
  ];
  expect(textRuler({ headings, firstImage: null, minutes: 4 }, 4)).toEqual({
    ticks: [
      { at: 0, weight: 1 },
      { at: 0.25, weight: 1 },
      { at: 0.5, weight: 0.5 },
    ],
    marks: [{ from: 0, to: 0.25 }],
  });
});
