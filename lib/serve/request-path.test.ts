import { describe, expect, test } from "vitest";
import { readTarget } from "./request-path";

describe("a target that is looked up", () => {
  test.each([
    ["/", "/", ""],
    ["/posts/a?x=1&y=%20", "/posts/a", "?x=1&y=%20"],
    ["/tags/m%C3%B4-h%C3%ACnh", "/tags/mô-hình", ""],
    ["/a?b?c", "/a", "?b?c"],
    ["http://other.example/posts/a", "/posts/a", ""],
    ["http://other.example", "/", ""],
    ["//other.example/", "//other.example/", ""],
    ["/a...b/c..", "/a...b/c..", ""],
  ])("%s", (target, path, query) => {
    expect(readTarget(target)).toEqual({ path, query });
  });
});

describe("a target that is refused", () => {
  test.each([
    "/%",
    "/%E0%A4",
    "/%00",
    "/a%0d%0aSet-Cookie:%20x=1",
    "/../etc/passwd",
    "/posts/..%2f..%2fetc/passwd",
    "/posts/%2e%2e/x",
    "/./a",
    "/a\\..\\b",
    "*",
    "posts",
    "",
  ])("%s", target => {
    expect(readTarget(target)).toEqual({ refused: 400 });
  });

  test("a path of 5,000 characters, but no such query", () => {
    expect(readTarget(`/?${"a".repeat(5000)}`)).toMatchObject({ path: "/" });
    expect(readTarget(`/${"a".repeat(5000)}`)).toEqual({ refused: 414 });
  });
});
