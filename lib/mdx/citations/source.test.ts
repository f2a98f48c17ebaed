import type { Text } from "mdast";
import { describe, expect, test } from "vitest";
import { parseBody } from "../../content/parse-body";
import { walk } from "../../tree";
import { textSource } from "./source";

/** Of the last text of a body: its last `@`, whether that is escaped, and where it stands. */
function lastSign(body: string) {
  const texts: Text[] = [];
  walk(parseBody(body).tree, node => {
    if (node.type === "text") texts.push(node);
  });
  const node = texts.at(-1);
  if (!node) throw new Error("The body has no text.");
  const source = textSource(node, body);
  const offset = node.value.lastIndexOf("@");
  return { isLiteral: source.isLiteral(offset), ...source.placeOf(offset) };
}

describe("a sign", () => {
  test.each([
    ["after a backslash", "By \\@key.", true, 1, 5],
    ["as an entity", "By &#64;key.", true, 1, 4],
    ["as it stands", "By @key \\*.", false, 1, 4],
    ["escaped at the start of a line", "By\n\\@key.", true, 2, 2],
    ["escaped at the start of a line of a quotation", "> By\n> \\@key.", true, 2, 4],
    ["escaped at the start of a line of a list", "- By\n  \\@key.", true, 2, 4],
    ["escaped in a quotation of a quotation", "> > By\n> > \\@key.", true, 2, 6],
    ["escaped after an emoji that is an entity", "&#x1F600; \\@key.", true, 1, 12],
    ["escaped after an ampersand that is an entity", "R&amp;\\@key.", true, 1, 8],
    ["escaped after an entity of two characters", "&NotEqualTilde; \\@key.", true, 1, 18],
  ])("%s", (_, body, isLiteral, line, column) => {
    expect(lastSign(body)).toEqual({ isLiteral, line, column });
  });
});
