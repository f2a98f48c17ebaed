import { expect, test } from "vitest";
import { unseenSign, withUnseenShown } from "./unseen";

test.each([
  ["a\u0007b", "U+0007", "a\\u0007b"],
  ["a\u0085b", "U+0085", "a\\u0085b"],
  ["a\u202eb", "U+202E", "a\\u202eb"],
  ["a\ud83db", "U+D83D", "a\\ud83db"],
  ["a\uffffb", "U+FFFF", "a\\uffffb"],
  ["a\tb\nc 🧠 \u200d\u200f \u2067x\u2069 Ặ", undefined, "a\tb\nc 🧠 \u200d\u200f \u2067x\u2069 Ặ"],
])("%j", (text, sign, shown) => {
  expect(unseenSign(text)).toBe(sign);
  expect(withUnseenShown(text)).toBe(shown);
});
