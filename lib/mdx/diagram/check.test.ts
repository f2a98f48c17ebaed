import { expect, test } from "vitest";
import { parseBody } from "../../content/parse-body";
import { checkMdx } from "../check";

async function found(body: string): Promise<string[]> {
  const problems = await checkMdx(parseBody(body).tree, body);
  return problems.map(
    ({ line, column, subject, found: what, fix }) => `${line}:${column} ${subject} | ${what} | ${fix}`,
  );
}

test("a diagram that is right, and the reference to it", async () => {
  const body =
    '[](#fig:x)\n\n```mermaid caption="A *loop*" id="fig:x" title="T" alt="D"\nflowchart LR\nA --> B\n```\n';
  expect(await found(body)).toEqual([]);
});

test("mistakes are told at their lines of the file, in a list too", async () => {
  const body = [
    "Text.",
    "",
    "- ~~~mermaid",
    "  flowchart LR",
    "    A[x --> B",
    "  A -> B",
    "  ~~~",
    "",
    '```mermaid captoin="x" wide id="fig:a" alt=x',
    "gantt",
    "```",
  ].join("\n");
  expect(await found(body)).toEqual([
    '5:6 diagram | "[x --> B", where the [ is not closed | close it before the link: A[x]',
    '6:5 diagram | "-> B" | write a link, as A --> B, or begin a new line',
    '9:12 diagram | "captoin="x"" | did you mean "caption"?',
    '9:24 diagram | "wide" | delete it: a diagram takes the room that it needs',
    '9:40 diagram | "alt=x" | write alt="…", or leave it out',
    '9:29 diagram | no caption | write caption="…", or leave the id out',
    '10:1 diagram | "gantt" | draw it as one of these, or as an SVG beside the post; ```text shows its source',
  ]);
});

test("its name is held to the form of figures, and is its own", async () => {
  const fence = (id: string) => `\`\`\`mermaid caption="c" id="${id}"\nflowchart LR\nA\n\`\`\`\n`;
  expect(await found(`${fence("loss")}\n${fence("fig:a")}\n${fence("fig:a")}`)).toEqual([
    '1:24 diagram | "loss" | write id="fig:loss"',
    '11:24 diagram | "fig:a", which line 6 has | write another: id="fig:a-2"',
  ]);
});

test("nobody writes the element itself, and among tabs a diagram shows its source", async () => {
  expect(await found("<Diagram />\n")).toEqual([
    expect.stringMatching(/^1:1 <Diagram> \| an unknown component <Diagram> \| use one of <Figure>, /),
  ]);
  expect(await found("<CodeTabs>\n```mermaid\ngantt\n```\n\n```js\n1\n```\n</CodeTabs>\n")).toEqual([]);
});

test("a line that a mistake names is one of the file", async () => {
  expect(await found("Text.\n\n```mermaid\nflowchart LR\nA[one] --> B\nA[two] --> B\n```\n")).toEqual([
    '6:1 diagram | "two", where line 5 has another | write A alone here, or give this node another name',
  ]);
});
