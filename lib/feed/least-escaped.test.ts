import { parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import { textOf } from "../finish/html";
import { leastEscaped } from "./least-escaped";

describe("a text that HTML reads as it is", () => {
  test.each([
    "1 < 2 & 3 > 2",
    "Q&A with AT&T; R&D",
    "a && b, x<3, p <- q",
    'A < B & "C" ]]> 🧠',
    "&; &# &1;",
    "mô hình & dữ liệu",
  ])("%s", text => {
    expect(leastEscaped(text)).toBe(text);
    expect(textOf(parseFragment(text))).toBe(text);
  });
});

describe("a text that HTML would read as something else", () => {
  test.each([
    ["AT&amp;T", "AT&amp;amp;T"],
    ["&lt;b>", "&amp;lt;b>"],
    ["&copy without an end", "&amp;copy without an end"],
    ["&notit;", "&amp;notit;"],
    ["&#60; and &#x3C;", "&amp;#60; and &amp;#x3C;"],
    ["<b>bold</b>", "&lt;b>bold&lt;/b>"],
    ["<!-- a --> <?x?>", "&lt;!-- a --> &lt;?x?>"],
  ])("%s", (text, html) => {
    expect(leastEscaped(text)).toBe(html);
    const read = parseFragment(html);
    expect(read.childNodes.map(({ nodeName }) => nodeName)).toEqual(["#text"]);
    expect(textOf(read)).toBe(text);
  });
});
