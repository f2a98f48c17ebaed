import { expect, test } from "vitest";
import { sheetAhead } from "./sheet-ahead";

const sheets = new Map<string, string | null>([
  ["/posts/a", "a.css"],
  ["/posts/b", "b.css"],
  ["/posts/c", "b.css"],
  ["/posts/d", "own.css"],
  ["/posts/e", null],
]);

test("a list fetches the style sheet that most of its posts have, and of several the first", () => {
  expect(sheetAhead(["/posts/a", "/posts/b", "/posts/c"], sheets, "own.css")).toBe("b.css");
  expect(sheetAhead(["/posts/a", "/posts/b"], sheets, "own.css")).toBe("a.css");
});

test("it fetches none where it has that itself, or leads to no page of the site", () => {
  expect(sheetAhead(["/posts/d", "/posts/e", "/posts/gone"], sheets, "own.css")).toBeNull();
});
