import { expect, test } from "vitest";
import { checkMdx } from "../mdx/check";
import { findLosses } from "./losses";
import { parseBody } from "./parse-body";

/** All that a body says by itself, as `line:column subject | found`. */
async function told(body: string): Promise<string[]> {
  const { tree, problems, unclosed } = parseBody(body);
  return [...problems, ...(await checkMdx(tree, body, unclosed)), ...findLosses(tree, body)].map(
    ({ line, column, subject, found }) => `${line}:${column} ${subject} | ${found}`,
  );
}

const open = "code | none, so that all below it is code";

test("an open block of code within a tag is told at its fence, and nothing that follows from it", async () => {
  const talk = (code: string) =>
    `<Conversation>\n<Turn role="user">\n\n${code}\n</Turn>\n<Turn role="model">\n\nYes.\n\n</Turn>\n</Conversation>\n\n{nothing}\n`;
  const behind = (line: number) => `${line}:1 expression | "{nothing}": nothing is not defined`;
  expect(await told(talk("```py\nx = {1: 2}\n}\n"))).toEqual([behind(16), `4:1 ${open}`]);
  expect(await told(talk("~~~~\nx = 1"))).toEqual([behind(14), `4:1 ${open}`]);
  // Closed right before the tag, on the tag's line.
  expect(await told("<Note>\n\n```py\nx = 1\n```</Note>\n\n{nothing}\n")).toEqual([behind(7), `3:1 ${open}`]);
  // Ended by the fence of a block further down.
  expect(await told(`${talk("```py\nx = 1\n")}\n\`\`\`js\n1\n\`\`\`\n`)).toEqual([behind(15), `4:1 ${open}`]);
});

test("an open block that the next one ends is told, with the line where that begins", async () => {
  expect(await told("```py\nx = 1\n\nText.\n\n```py\ny = 2\n```\n\nMore.\n")).toEqual([
    "1:1 code | none before line 6, where another block begins",
  ]);
  expect(await told('````mdx\n```py\nx\n```\n````\n\n```py\nx = """\n~~~ text\n"""\n```\n')).toEqual([]);
});

test("a tag that is open for another reason is told as that", async () => {
  expect(await told("<Note>\n\n```mdx\n</Note>\n```\n")).toEqual(['1:1 <Note> | "<Note>"']);
});
