import { describe, expect, test } from "vitest";
import { absoluteUrl, archivePagePath, createSlugger, mediaPath, postsPath, slugify, tagPath } from "./url";

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

test("createSlugger keeps the ids of a page apart", () => {
  const slug = createSlugger();
  expect(["Why", "Why", "Why 2", "Why", "🧠", "…"].map(slug)).toEqual([
    "why",
    "why-2",
    "why-2-2",
    "why-3",
    "section",
    "section-2",
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
