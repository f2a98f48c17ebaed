import { createElement, type ReactNode } from "react";
import { describe, expect, test } from "vitest";
import { plainElements } from "../../../components/mdx/elements/plain";
import { parseBody } from "../../content/parse-body";
import { noFiles as files } from "../../testing/no-components";
import { en } from "../../words/en";
import type { PlainNoteProps } from "../vocabulary";
import { markdownOf } from "./markdown";
import { plainBody } from "./plain";

function Note({ title = "Note", children }: PlainNoteProps): ReactNode {
  return createElement("blockquote", null, createElement("p", null, title), children);
}

/** Stands for an island's words, and takes its time like one that has to learn first. */
async function Words({ prompt }: { prompt: string }): Promise<ReactNode> {
  const cells = ["a", "b|c"].map(text => createElement("td", { key: text }, text));
  return [
    createElement("p", { key: "p" }, `About “${prompt}”.`),
    createElement(
      "div",
      { key: "t" },
      createElement("table", null, createElement("tbody", null, createElement("tr", null, cells))),
    ),
  ];
}

const words = { Note, elements: plainElements(en), NextToken: Words };
const addresses = { link: (target: string) => `link:${target}`, image: (src: string) => `image:${src}` };

async function plain(source: string, lang = "en"): Promise<string> {
  const { tree } = parseBody(source);
  return markdownOf(await plainBody({ tree, lang, words, addresses, files }));
}

test("Markdown stays as it is, with the marks of its language", async () => {
  const source = `# Opening

## A *section*

It's **so** and ~~not~~ \`so\`: 2 \\* 3.

- [x] done
- [ ] to do

1. one

   more

> said

~~~py
x = {"a": 1}
~~~

| a | b |
| --- | :-: |
| 1 | 2 |

---

[^1]: A note.

So[^1].
`;
  expect(await plain(source)).toBe(`# Opening

## A *section*

It’s **so** and ~~not~~ \`so\`: 2 \\* 3.

- [x] done
- [ ] to do

1. one

   more

> said

\`\`\`py
x = {"a": 1}
\`\`\`

| a | b |
| - | :-: |
| 1 | 2 |

---

[^1]: A note.

So[^1].
`);
});

test("tags that say something stay where Markdown has no sign for it, and a table keeps its caption", async () => {
  expect(
    await plain("A <q>word</q>, <ins>new</ins>, <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>.\n"),
  ).toBe("A <q>word</q>, <ins>new</ins>, <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>.\n");
  const table =
    "<table><caption>Of *two*</caption><tbody><tr><th>a</th></tr><tr><td>1</td></tr></tbody></table>\n";
  expect(await plain(table)).toBe("*Of _two_*\n\n| a |\n| - |\n| 1 |\n");
});

test("items and rows of tags stay, also where a line of theirs is read as a paragraph", async () => {
  expect(await plain("<ul>\n<li>a</li>\n<li>b $x$</li>\n</ul>\n\n> <ol>\n> <li>c</li>\n> </ol>\n")).toBe(
    "- a\n- b $x$\n\n> 1. c\n",
  );
  expect(
    await plain(
      "<table>\n<thead><tr><th>H</th><th>T</th></tr></thead>\n<tbody>\n<tr>\n<td>1</td>\n<td>2</td>\n</tr>\n</tbody>\n</table>\n",
    ),
  ).toBe("| H | T |\n| - | - |\n| 1 | 2 |\n");
});

test("a cell over several columns and rows leaves the others in their columns", async () => {
  const head = '<tr><th rowSpan={2}>Model</th><th colSpan="2">Score</th></tr><tr><th>EM</th><th>F1</th></tr>';
  expect(await plain(`<table><tbody>${head}<tr><td>A</td><td>1</td><td>2</td></tr></tbody></table>\n`)).toBe(
    "| Model | Score | |\n| - | - | - |\n| | EM | F1 |\n| A | 1 | 2 |\n",
  );
});

test("a cell keeps what stands in it, block by block, and a break in it is none of the row", async () => {
  const blocks = [
    "> said *so*",
    "```py\na = 1\nb\n```",
    "- x\n- y $z|w$",
    "$$\na % why\n+ b \\label{eq:x}\n$$",
    "So[^1].",
  ];
  expect(
    await plain(
      `<table>\n<tbody>\n<tr>\n<td>\n\n${blocks.join("\n\n")}\n\n</td>\n</tr>\n</tbody>\n</table>\n\n[^1]: N\n`,
    ),
  ).toBe("| said *so*<br>`a = 1 b`<br>x<br>y $z\\|w$<br>$a + b$<br>So[^1]. |\n| - |\n\n[^1]: N\n");
  expect(await plain("One <br /> two.\n\n| a <br /> b |\n| - |\n")).toBe(
    "One\\\ntwo.\n\n| a<br>b |\n| - |\n",
  );
});

test("an equation with a tag is not counted, and is referred to by it", async () => {
  const equation = (tex: string) => `$$\n${tex}\n$$\n\n`;
  const equations = ["a \\label{eq:a}", "b \\tag{$\\ast$} \\label{eq:b}", "c \\label{eq:c}"].map(equation);
  expect((await plain(`${equations.join("")}[](#eq:b), [](#eq:c)\n`)).split("\n\n").at(-1)).toBe(
    "[Equation\u00a0(∗)](link:#eq:b), [Equation\u00a0(2)](link:#eq:c)\n",
  );
});

test("headings have the ranks of the page, and bold labels lines of their own", async () => {
  expect(await plain("# A\n\n# B\n\n#### C\n\nOne\n**Two:** three\n")).toBe(
    "# A\n\n## B\n\n### C\n\nOne\\\n**Two:** three\n",
  );
});

test("links and images are whole, wherever their addresses stand", async () => {
  expect(await plain("[a](/x) [b][1] <a href=\"#y\">c</a> ![d](./d.png) e\n\n[1]: /z 'T'\n")).toBe(
    '[a](link:/x) [b](link:/z "T") [c](link:#y) ![d](image:./d.png) e\n',
  );
});

test("figures are numbered in order and carry their captions", async () => {
  const source =
    '![a](./a.png "First")\n\n<Figure src="./b.png" alt="b" caption={"Sec" + "ond"} />\n\n![c][c]\n\n[c]: ./c.png\n';
  expect(await plain(source)).toBe(`![a](image:./a.png)

*Figure 1: First*

![b](image:./b.png)

*Figure 2: Second*

![c](image:./c.png)

*Figure 3*
`);
});

test("numbers, captions and references read as on the page", async () => {
  const source =
    '![a](./a.png "The *loss* {#fig:loss}")\n\nSee [](#fig:loss).\n\n<Table caption="As [](#fig:loss)" id="tbl:x">\n\n| a |\n| - |\n| 1 |\n\n</Table>\n';
  expect((await plain(source)).replaceAll("\u00a0", "~")).toBe(`![a](image:./a.png)

*Figure 1: The _loss_*

See [Figure~1](link:#fig:loss).

*Table 1: As [Figure~1](link:#fig:loss)*

| a |
| - |
| 1 |
`);
  expect(await plain("![a](./a.png)\n", "vi")).toBe("![a](image:./a.png)\n\n*Hình 1*\n");
});

test("a figure of several images shows each with its letter", async () => {
  const source =
    '<Figure caption="Both" id="fig:both">\n\n![a](./a.png "The *loss*")\n\n![b](./b.png)\n\n</Figure>\n\n![c](./c.png)\n';
  expect(await plain(source)).toBe(`![a](image:./a.png)

*(a) The _loss_*

![b](image:./b.png)

*Figure 1: Both*

![c](image:./c.png)

*Figure 2*
`);
});

test("a table of a file is there with the way to the file", async () => {
  const { tree } = parseBody('<Table src="./x.csv" caption="T" />\n');
  const tables = () => ({ href: "/media/x.csv", name: "x.csv", head: ["a", "b"], rows: [["1", "2|3"]] });
  expect(
    markdownOf(await plainBody({ tree, lang: "en", words, addresses, tables, files })),
  ).toBe(`*Table 1: T*

| a | b |
| - | - |
| 1 | 2\\|3 |

[x.csv](link:/media/x.csv)
`);
});

test("statements have their number and title, and a proof its end", async () => {
  const source =
    '<Theorem title="On *x*" id="thm:x">\n\nIt holds.\n\n</Theorem>\n\n<Proof>\n\nBy [](#thm:x).\n\n</Proof>\n\n<Proof>\n\n- one\n\n</Proof>\n';
  expect((await plain(source)).replaceAll("\u00a0", "~")).toBe(`**Theorem 1 (On *x*).**

It holds.

**Proof.**

By [Theorem~1](link:#thm:x). ∎

**Proof.**

- one

∎
`);
});

test("callouts are notes with their kind", async () => {
  expect(await plain("> [!WARNING] So *it* is\n> One.\n>\n> Two.\n")).toBe(
    "> So *it* is\n>\n> One.\n>\n> Two.\n",
  );
});

describe("components", () => {
  test("say what they say, in a line or around blocks", async () => {
    expect(await plain('<Note title="So">one *two*</Note>\n\n<Note>\n\n- three\n\n</Note>\n')).toBe(
      "> So\n>\n> one *two*\n\n> Note\n>\n> - three\n",
    );
  });

  test("that are islands give their caption, the way to them, and their words", async () => {
    const source =
      '<NextToken caption="What comes" prompt="2 * 3" candidates={[{token: "a", logit: 1}, {token: "b", logit: 0}]} />\n';
    expect(await plain(source)).toBe(`*Interactive figure: What comes* ([on the page](link:#next-token-1))

About “2 \\* 3”.

| a | b\\|c |
| - | - |
`);
  });
});

test("tags become Markdown, and HTML only where it has no sign", async () => {
  const source =
    'H<sub>2</sub>O, <kbd>Ctrl</kbd>,<br />a <b>bold</b> <span className="x">one</span> <mark>here</mark>\n\n<details>\n<summary>More</summary>\n\nHidden.\n\n</details>\n\n<video src="/a.mp4" title="A film" />\n';
  expect(await plain(source)).toBe(
    "H<sub>2</sub>O, <kbd>Ctrl</kbd>,\\\na **bold** one <mark>here</mark>\n\n**More**\n\nHidden.\n\n[A film](link:/a.mp4)\n",
  );
});

test("expressions come to what the page shows", async () => {
  const source =
    'So {1 + 1}{" "}{["a", "b"].map(x => <em>{x}</em>)}{null}. {/* not this */}\n\n{<ul>{[1, 2].map(n => <li key={n}>{n * 2}</li>)}</ul>}\n\n{<Note title="In braces">yes</Note>}\n';
  expect(await plain(source)).toBe("So 2 *a*_b_.\n\n- 2\n- 4\n\n> In braces\n>\n> yes\n");
});

test("blanks at the ends of marked words stand outside", async () => {
  expect(await plain('{["a", "b"].map(x => <em key={x}>{x} </em>)}so<b> c </b>and <s> </s>d\n')).toBe(
    "*a* *b* so **c** and  d\n",
  );
});

test("signs that Markdown would read stay signs", async () => {
  expect(await plain("1 \\< 2, \\{so\\}, a\\_b\\_c, \\# no heading\n\n\\- no list\n")).toBe(
    "1 < 2, {so}, a_b_c, # no heading\n\n\\- no list\n",
  );
});

test("code has its title in the line before it, and no options", async () => {
  const source = [
    '```py title="train.py" lines {1} id="lst:train"',
    "x = 1",
    "```",
    "",
    "```diff python wrap",
    "-x",
    "+y",
    "```",
    "",
    "```ansi",
    "\\e[31mred\\e[0m x",
    "```",
    "",
    "<CodeTabs>",
    "```sh",
    "ls",
    "```",
    "",
    '```js title="b"',
    "1",
    "```",
    "</CodeTabs>",
    "",
  ].join("\n");
  const fences = [
    "*Listing 1: train.py*\n\n```py\nx = 1\n```",
    "```diff\n-x\n+y\n```",
    "```text\nred x\n```",
    "*sh*\n\n```sh\nls\n```",
    "*b*\n\n```js\n1\n```\n",
  ];
  expect(await plain(source)).toBe(fences.join("\n\n"));
});

test("formulas are TeX, a label their number", async () => {
  const source =
    "## On $x_1$\n\nSo $\\mathbb{E}_{x}[y]$, \\$x\\$, $5 and $$z$$.\n\n| $p(y\\|x)$ |\n| - |\n| 1 |\n\n> $$ a\n> + b \\label{eq:a} $$\n";
  expect(await plain(source)).toBe(
    "## On $x_1$\n\nSo $\\mathbb{E}_{x}[y]$, \\$x\\$, $5 and $$z$$.\n\n| $p(y \\|x)$ |\n| - |\n| 1 |\n\n> $$\n> a\n> + b \\tag{1}\n> $$\n",
  );
});

test("elements say what they show, and their captions are numbered with the figures", async () => {
  const source = `<Conversation caption="A talk">

<Turn role="user">

Hi, *you*.

</Turn>
<Turn role="model" name="A">Hello.</Turn>

</Conversation>

![b](./b.png)

<Tokens caption="Cut" tokens={[{ text: "un", id: 403, p: 0.125 }, { text: " do", id: 7 }]} />

<BeforeAfter>
<Before>a</Before>
<After label="Then">b</After>
</BeforeAfter>

<Steps>

1. One
2. Two

</Steps>

<Embed href="https://www.example.org/a" title="A page" description="On it." />

Press <Kbd>Enter</Kbd>{<Kbd>!</Kbd>}.
`;
  expect(await plain(source)).toBe(`> **User**
>
> Hi, *you*.

> **Model (A)**
>
> Hello.

*Figure 1: A talk*

![b](image:./b.png)

*Figure 2*

| Token | Id | Probability |
| - | - | - |
| un | 403 | 12.5\u00a0% |
| ␣do | 7 | |

*Figure 3: Cut*

**Before**

a

**Then**

b

1. One
2. Two

[A page](link:https://www.example.org/a) example.org On it.

Press <kbd>Enter</kbd><kbd>!</kbd>.
`);
});

test("a diagram is its source in a file, and a list in words where nobody draws it", async () => {
  const source =
    '```mermaid caption="The *loop*" id="fig:a" alt="Round and round."\nsequenceDiagram\nloop twice\n  A->>B: x\nend\n```\n\n![b](./b.png)\n';
  expect(await plain(source)).toBe(`Round and round.

\`\`\`mermaid
sequenceDiagram
loop twice
  A->>B: x
end
\`\`\`

*Figure 1: The _loop_*

![b](image:./b.png)

*Figure 2*
`);
  const { tree } = parseBody(source);
  const read = await plainBody({ tree, lang: "en", words, addresses, files, diagrams: "words" });
  expect(markdownOf(read)).toContain(`Round and round.

1. Repeated: twice
   1. A → B: x

*Figure 1: The _loop_*
`);
});
