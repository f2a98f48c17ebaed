import { expect, test } from "vitest";
import { parseBody } from "../../content/parse-body";
import { checkMdx } from "../check";

/** The problems of a body, as a report tells them. */
async function found(body: string): Promise<string[]> {
  const problems = await checkMdx(parseBody(body).tree, body);
  return problems.map(
    ({ line, column, severity, subject, expected, found: what, fix }) =>
      `${line}:${column} ${severity} ${subject} | ${expected} | ${what} | ${fix}`,
  );
}

test("blocks of code that are right", async () => {
  const body = [
    '```py title="a" lines {1}\nx\n```',
    "~~~ mermaid\ngraph\nA --> B\n~~~",
    "```\n<plain>\n```",
    "```diff python\n+x\n-y\n z\n\n```",
    "```diff\n--- a\n+++ b\n```",
    "```ansi\n\\e[1;31mred\\e[0m\n```",
    '<CodeTabs>\n```js\n1\n```\n\n```js title="b"\n1\n```\n</CodeTabs>',
  ].join("\n\n");
  expect(await found(body)).toEqual([]);
});

test.each([
  [
    "an unknown language, with the nearest",
    "a\n\n```pyhton\nx\n```",
    '3:4 error code | a language that Shiki knows | "pyhton" | did you mean "python"?',
  ],
  [
    "one that is near an alias",
    "~~~~  dockerfle\nx\n~~~~",
    '1:7 error code | a language that Shiki knows | "dockerfle" | did you mean "dockerfile"?',
  ],
  [
    "one in other capitals",
    "```Python\nx\n```",
    '1:4 error code | a language that Shiki knows | "Python" | did you mean "python"?',
  ],
  [
    "Pandoc's attributes",
    '```{.python .numberLines startFrom="10"}\nx\n```',
    '1:4 error code | a language, a blank, and what is asked for, without braces around them | "{.python .numberLines startFrom="10"}" | write python lines=10',
  ],
  [
    "Pandoc's name",
    '```{#lst:train .python caption="Train"}\nx\n```',
    '1:4 error code | a language, a blank, and what is asked for, without braces around them | "{#lst:train .python caption="Train"}" | write python id="lst:train" title="Train"',
  ],
  [
    "a chunk of Quarto's",
    "```{python}\nx\n```",
    '1:4 error code | a language, a blank, and what is asked for, without braces around them | "{python}" | write python',
  ],
  [
    "a chunk of knitr's",
    "```{r, echo=FALSE}\nx\n```",
    '1:4 error code | a language, a blank, and what is asked for, without braces around them | "{r, echo=FALSE}" | write r',
  ],
  [
    "MyST's block",
    "```{code-block} python\nx\n```",
    '1:4 error code | a language, a blank, and what is asked for, without braces around them | "{code-block} python" | write python',
  ],
  [
    "MyST's note",
    "```{warning}\nx\n```",
    '1:4 error code | a language, a blank, and what is asked for, without braces around them | "{warning}" | write > [!WARNING], with > before each line',
  ],
  [
    "attributes without a language",
    "```{.numberLines}\nx\n```",
    '1:4 error code | a language, a blank, and what is asked for, without braces around them | "{.numberLines}" | write text lines',
  ],
  [
    "one like none",
    "```klingon-script-9\nx\n```",
    '1:4 error code | a language that Shiki knows | "klingon-script-9" | write "text" for code of no language that the blog knows',
  ],
  [
    "one that goes by another name",
    "```cuda\nx\n```",
    '1:4 error code | a language that Shiki knows | "cuda" | did you mean "cpp"?',
  ],
  [
    "a formula, as GitHub has it",
    "```math\nx\n```",
    '1:4 error code | a language that Shiki knows | "math" | write $$ above the formula and below it, and no ```',
  ],
  [
    "a drawing of another program's",
    "```dot\nx\n```",
    '1:4 error code | a language that Shiki knows | "dot" | draw it in mermaid, or as an SVG beside the post; as it stands it is text',
  ],
  [
    "a change glued to its language",
    "```diff-python\n+x\n```",
    '1:4 error code | a language that Shiki knows | "diff-python" | write diff python',
  ],
  [
    "a title glued to the language",
    "```js:app.js\nx\n```",
    '1:4 error code | a language that Shiki knows | "js:app.js" | write js title="app.js"',
  ],
  [
    "a title glued to a change",
    "```diff-js:app.js\n+x\n```",
    '1:4 error code | a language that Shiki knows | "diff-js:app.js" | write diff js title="app.js"',
  ],
  [
    "a language of a change",
    "```diff pyhton\n+x\n```",
    '1:9 error code | a language that Shiki knows | "pyhton" | did you mean "python"?',
  ],
  [
    "an option, in a list within a quotation",
    "> - ```js  wrpa\n>   x\n>   ```",
    '1:12 error code | title="train.py", id="lst:name", lines, or lines=10, focus={4}, wrap, {1,3-5} or /word/ | "wrpa" | did you mean "wrap"?',
  ],
  [
    "a line behind the last",
    "```js lines {2}\nx\n```",
    '1:13 error code | line 1, the only one | "2" | lines are counted from the block\'s first, whatever number it shows',
  ],
  [
    "a range that goes down",
    "```js {9-3}\nx\n```",
    '1:7 error code | a range that goes up | "9-3" | write 3-9',
  ],
  [
    "a line of a change without its sign",
    "```diff python\n+x\ny\n z\n```",
    '3:1 error code | a line of a change | "y" | begin the line with + or -, or with a blank where it stays',
  ],
  [
    "a sequence that moves the cursor",
    "```ansi\na\n\\e[31mb\\e[2Kc\n```",
    '3:1 error code | colours and weights, as \\e[31m sets them | "\\e[2K" | delete it: a page cannot do what it asks a terminal for',
  ],
  [
    "one tab",
    "<CodeTabs>\n```js\n1\n```\n</CodeTabs>",
    "1:1 error <CodeTabs> | two blocks of code or more | one, which needs no tabs | put blocks of code inside, or leave the tabs out",
  ],
  [
    "two tabs of one name",
    "<CodeTabs>\n```js\n1\n```\n```js\n2\n```\n</CodeTabs>",
    '5:1 error <CodeTabs> | names that differ | a second tab "js" | write another title="…"',
  ],
  [
    "a tab without a name",
    "<CodeTabs>\n```js\n1\n```\n```\n2\n```\n</CodeTabs>",
    '5:1 error <CodeTabs> | a name for each tab | neither title nor language | write a language behind the signs, and title="…" for another name',
  ],
  [
    "a text between tabs",
    "<CodeTabs>\n```js\n1\n```\n\nand\n\n```py\n2\n```\n</CodeTabs>",
    "6:1 error <CodeTabs> | blocks of code and nothing else | a text beside them | put it before or behind the tabs",
  ],
])("%s", async (_, body, problem) => {
  expect(await found(body)).toEqual([problem]);
});

test("where Markdown reads signs in the source, the place is the language's", async () => {
  expect(await found("```js title=&quot;x\nx\n```")).toEqual([
    expect.stringMatching(/^1:4 error code .* \| "title="x" \|/),
  ]);
});

test("all problems of a block are told", async () => {
  expect(await found("```pyhton {2} wrpa\nx\n```")).toEqual([
    '1:4 error code | a language that Shiki knows | "pyhton" | did you mean "python"?',
    expect.stringMatching(/^1:11 error code \| line 1, the only one \| "2" \| /),
    expect.stringMatching(/^1:15 error code \| .* \| "wrpa" \| did you mean "wrap"\?$/),
  ]);
});

test("comments by which other programs mark lines are told, but in texts about texts", async () => {
  const lines = [
    "// highlight-next-line",
    "const a = 1; // [!code highlight]",
    "const b = 2; // [!code ++]",
    "const c = 3; // [!code focus]",
    "x = y | z",
  ];
  const told = (await found(["```js", ...lines, "```"].join("\n"))).map(one =>
    one.replace(/^(\S+ \w+).* \| /, "$1 | "),
  );
  expect(told).toEqual([
    "2:1 warning | delete the line, and name those that it means behind the language, {1,3-5}",
    "3:1 warning | delete it, and name the line behind the language, {1,3-5}, or the word, /loss/",
    "4:1 warning | delete it, and write the block as a change: diff and the language, and + or - before each line",
    "5:1 warning | delete it, and name the line behind the language, focus={4}",
  ]);
  expect(await found("```python\n#| label: fig-loss\nx = 1\n```")).toEqual([
    expect.stringMatching(/^2:1 warning code \| .* \| "#\| label: fig-loss", which shows as typed \| /),
  ]);
  expect(await found("```{python}\n#| echo: false\nx\n```")).toHaveLength(2);
  expect(await found(["```md", ...lines, "```"].join("\n"))).toEqual([]);
});
