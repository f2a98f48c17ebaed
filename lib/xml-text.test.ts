import { expect, test } from "vitest";
import { withoutForbidden } from "./xml-text";

test.each([
  ["a\u0000b", "ab"],
  ["a\u001bb", "ab"],
  ["a\ufffeb", "ab"],
  ["a\ud83db", "ab"],
  ["\udde0a🧠b", "a🧠b"],
  ["tab\tline\nreturn\r 🧠 é ]]>", "tab\tline\nreturn\r 🧠 é ]]>"],
])("%j", (text, rest) => {
  expect(withoutForbidden(text)).toBe(rest);
});
