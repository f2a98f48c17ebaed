import { expect, test } from "vitest";
import { forbiddenInXml, withoutForbidden } from "./xml-text";

test.each([
  ["a\u0000b", "U+0000", "ab"],
  ["a\u001bb", "U+001B", "ab"],
  ["a\ufffeb", "U+FFFE", "ab"],
  ["a\ud83db", "U+D83D", "ab"],
  ["\udde0a🧠b", "U+DDE0", "a🧠b"],
  ["tab\tline\nreturn\r 🧠 é ]]>", undefined, "tab\tline\nreturn\r 🧠 é ]]>"],
])("%j", (text, sign, rest) => {
  expect(forbiddenInXml(text)).toBe(sign);
  expect(withoutForbidden(text)).toBe(rest);
});
