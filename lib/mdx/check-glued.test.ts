import { expect, test } from "vitest";
import { parseBody } from "../content/parse-body";
import { checkMdx } from "./check";

async function told(source: string): Promise<string[]> {
  const { tree, problems, unclosed } = parseBody(source);
  return [...problems, ...(await checkMdx(tree, source, unclosed))].map(
    ({ line, column, severity, subject, expected, found }) =>
      `${line}:${column} ${severity} ${subject} | ${expected} | ${found}`,
  );
}

test.each([
  ["<Note># Words</Note>", '1:7 warning <Note> | a heading on lines of its own | "# Words" right behind'],
  ["<Note>- a</Note>", '1:7 warning <Note> | a list on lines of its own | "- a" right behind'],
  ["<Note>> q *so*</Note>", '1:7 warning <Note> | a quotation on lines of its own | "> q *so*" right behind'],
  ["<Example>1. a\nb</Example>", '1:10 warning <Example> | a list on lines of its own | "1. a" right behind'],
  [
    "<Note>```py\nx = 1```</Note>",
    '1:7 warning <Note> | a block of code on lines of its own | "```py" right behind',
  ],
  [
    "<details><summary>S</summary>* a</details>",
    '1:30 warning <details> | a list on lines of its own | "* a" right behind',
  ],
  [
    '<Conversation>\n<Turn role="user">> q</Turn>\n</Conversation>',
    '2:19 warning <Turn> | a quotation on lines of its own | "> q" right behind',
  ],
])("a block that begins right behind a tag shows as typed: %s", async (source, problem) => {
  expect(await told(`${source}\n`)).toEqual([`${problem} a tag, which shows as typed`]);
});

test.each([
  "<Note>\n# Words\n\n- a\n</Note>",
  "<Note>\\# a</Note>",
  "<Note>\\- a</Note>",
  "<Note>#1 of 5, -5 and 1.5</Note>",
  "<Note>``` `x` ``` is code</Note>",
  "<Kbd>></Kbd> and <span>- a</span>",
])("%s is as it is meant", async source => {
  expect(await told(`${source}\n`)).toEqual([]);
});
