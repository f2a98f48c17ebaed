import { describe, expect, test } from "vitest";
import {
  absoluteUrl,
  archivePagePath,
  atomPath,
  commentsId,
  createSlugger,
  decoded,
  feedKinds,
  feedPath,
  jsonFeedPath,
  languageFeedPath,
  llmsFullPath,
  mainId,
  manifestPath,
  mediaPath,
  postBibPath,
  postMarkdownPath,
  postsPath,
  reportUrl,
  securityPath,
  seriesFeedPath,
  seriesId,
  servedPath,
  sitemapPartPath,
  sitemapPath,
  slugify,
  sourceUrl,
  tagFeedPath,
  tagPath,
  takenPaths,
  updatesId,
  wholeFeedPath,
  wholeUrl,
} from "./url";

describe("slugify", () => {
  test.each([
    ["Post-Training: Teaching Models to Be Useful", "post-training-teaching-models-to-be-useful"],
    ["I. Introduction", "i-introduction"],
    ["What's Ahead", "whats-ahead"],
    ["What’s Ahead", "whats-ahead"],
    ["Tiếng Việt: Đường đi", "tieng-viet-duong-di"],
    ["C++", "c-plus-plus"],
    ["C#", "c-sharp"],
    ["R&D", "r-and-d"],
    ["强化学习 101", "强化学习-101"],
    ["🧠", ""],
    ["--a--b--", "a-b"],
    ["../../etc/passwd", "etc-passwd"],
  ])("%s → %s", (text, slug) => expect(slugify(text)).toBe(slug));
});

test.each([mainId, seriesId, updatesId, commentsId])("no heading has the id %s of the page", id => {
  expect(slugify(id)).not.toBe(id);
});

test("createSlugger keeps the ids of a page apart", () => {
  const slug = createSlugger(/^figure-\d$/);
  expect(["Why", "Why", "Why 2", "Why", "🧠", "…", "Figure 1", "Figure one"].map(slug)).toEqual([
    "why",
    "why-2",
    "why-2-2",
    "why-3",
    "section",
    "section-2",
    "section-figure-1",
    "figure-one",
  ]);
});

test("page 1 lives at the bare address only", () => {
  expect([postsPath(), postsPath(1), postsPath(2)]).toEqual(["/posts", "/posts", "/posts/page/2"]);
  expect([tagPath("llm", 1), tagPath("llm", 3)]).toEqual(["/tags/llm", "/tags/llm/page/3"]);
  expect([archivePagePath(1), archivePagePath(2)]).toEqual(["/archive", "/archive/page/2"]);
});

test("addresses are whole and safe", () => {
  expect(mediaPath("a b/ü?.png")).toBe("/media/a%20b/%C3%BC%3F.png");
  expect(absoluteUrl("/posts")).toBe("http://localhost:3000/posts");
});

test("files of a post stand beside its page, wherever they are made", () => {
  expect(servedPath("/posts/a-b/post.md")).toBe(postMarkdownPath("a-b"));
  expect(servedPath("/posts/a-b/post.bib")).toBe(postBibPath("a-b"));
  for (const other of ["/posts/a/post.txt", "/tags/a/post.md", "/posts/a", "/media/posts/a/post.md/x"]) {
    expect(servedPath(other)).toBe(other);
  }
  for (const path of [postMarkdownPath("a"), postBibPath("a")]) {
    expect(takenPaths.some(pattern => pattern.test(path))).toBe(true);
  }
});

test("nothing else may have the addresses of feeds, and hosts know what each is", () => {
  const kindOf = (path: string) =>
    feedKinds.find(({ pattern }) => new RegExp(`^${pattern}$`).test(path))?.type.split(";")[0];
  for (const [path, type] of [
    [feedPath, "application/rss+xml"],
    [wholeFeedPath(), "application/rss+xml"],
    [wholeFeedPath(12), "application/rss+xml"],
    [tagFeedPath("强化学习"), "application/rss+xml"],
    [seriesFeedPath("a-b"), "application/rss+xml"],
    [languageFeedPath("zh-Hans"), "application/rss+xml"],
    [atomPath, "application/atom+xml"],
    [jsonFeedPath, "application/feed+json"],
    [sitemapPath, undefined],
    [sitemapPartPath(2), undefined],
    [llmsFullPath, undefined],
    [securityPath, undefined],
    [manifestPath, undefined],
  ] as const) {
    expect(
      takenPaths.some(pattern => pattern.test(path)),
      path,
    ).toBe(true);
    expect(kindOf(path), path).toBe(type);
  }
  expect([wholeFeedPath(1), wholeFeedPath(2)]).toEqual(["/feed/all.xml", "/feed/all/2.xml"]);
});

test("patterns are filled in as their places ask for it; an empty one gives nothing", () => {
  expect(sourceUrl("", "a.mdx")).toBeNull();
  expect(sourceUrl("https://git.example/{file}?x={other}", "a b/ü.mdx")).toBe(
    "https://git.example/a%20b/%C3%BC.mdx?x={other}",
  );
  const values = { title: "R&D {file}", url: "https://blog.example/a", file: "a/b.mdx" };
  expect(reportUrl("", values)).toBeNull();
  expect(reportUrl("mailto:a@b.example?subject={title}&body={url}", values)).toBe(
    "mailto:a@b.example?subject=R%26D%20%7Bfile%7D&body=https%3A%2F%2Fblog.example%2Fa",
  );
});

test("addresses of a text are made whole from its page", () => {
  const whole = (target: string) => wholeUrl(target, "/posts/a");
  expect(whole("#x")).toBe(absoluteUrl("/posts/a#x"));
  expect(whole("/tags/b")).toBe(absoluteUrl("/tags/b"));
  expect(whole("./b")).toBe(absoluteUrl("/posts/b"));
  for (const own of ["https://other.example", "mailto:a@b.example"]) expect(whole(own)).toBe(own);
});

test.each([
  ["/2024/caf%C3%A9", "/2024/café"],
  ["100%", "100%"],
  ["%zz%C3%A9", "%zz%C3%A9"],
])("an address in letters: %s", (address, letters) => {
  expect(decoded(address)).toBe(letters);
});
