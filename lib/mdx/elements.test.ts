import { expect, test } from "vitest";
import { parseBody } from "../content/parse-body";
import { checkMdx } from "./check";

/** Each problem of a body on a line: its place, subject, what was expected and found, and the fix. */
async function faults(source: string): Promise<string[]> {
  const { tree, problems, unclosed } = parseBody(source);
  return [...problems, ...(await checkMdx(tree, source, unclosed))].map(
    ({ line, column, subject, expected, found, fix }) =>
      `${line}:${column} ${subject} | ${expected} | ${found} | ${fix}`,
  );
}

test("elements as they are meant have no fault, on lines of their own or around blocks", async () => {
  const source = `<Conversation caption="A talk" id="fig:talk">
<Turn role="user">Hi, *you*.</Turn>
<Turn role="model" name="A">Hello.</Turn>
</Conversation>

<Compare>

<Turn role="model" name="A">

- one

</Turn>

<Conversation title="B">

{/* nothing */}

<Turn role="tool">

2

</Turn>

</Conversation>

</Compare>

<Steps>

1. One

   more
2. Two

</Steps>

<BeforeAfter>
<Before>a</Before>
<After label="Then">b</After>
</BeforeAfter>

Press <Kbd>Enter</Kbd>.

<Tokens tokens={[{ text: "un", id: 403, p: 0.12 }, { text: " do" }]} />

<Embed href="https://example.org/a" title="A page" />

<Embed href="http://example.org/old" title="An old page" />
`;
  expect(await faults(source)).toEqual([]);
});

test("a turn stands in a conversation, and a conversation holds turns", async () => {
  const source = `<Turn role="user">Hi.</Turn>

<Conversation>

Some words.

</Conversation>

<Conversation></Conversation>

<Compare>
<Turn role="model">One.</Turn>
</Compare>

<Conversation>
<Turn role="robot">Hi.</Turn>
</Conversation>
`;
  expect(await faults(source)).toEqual([
    "1:1 <Turn> | <Conversation> or <Compare> around it | <Turn> by itself | put it into <Conversation>",
    "5:1 <Conversation> | <Turn> inside <Conversation>, and nothing else | a text | put it inside a <Turn>, or outside <Conversation>",
    '9:1 <Conversation> | turns inside it | nothing | write <Turn role="user">…</Turn> inside it',
    "11:1 <Compare> | two or three <Conversation> or <Turn> inside it | <Turn> | add one, or take one out",
    '16:7 <Turn> | role: one of user, model, system, tool | "robot" | write "user", or another of them',
  ]);
});

const add = (name: string) =>
  `add </${name}>; around paragraphs, <${name}> and </${name}> each stand on a line of their own; where nothing belongs inside it, write <${name} />`;
test.each([
  [
    "a turn",
    '<Conversation>\n\n<Turn role="user">\n\nHi.\n\n<Turn role="model">\n\nHello.\n\n</Turn>\n</Conversation>\n',
    "3:1 <Turn> | </Turn> | </Conversation> | close <Turn> before </Conversation>",
  ],
  [
    "the last turn",
    '<Compare>\n<Turn role="user">Hi.</Turn>\n<Turn role="model">\n\nHello.\n\n</Compare>\n',
    "3:1 <Turn> | </Turn> | </Compare> | close <Turn> before </Compare>",
  ],
  [
    "a turn in a line",
    '<Conversation>\n<Turn role="user">Hi.\n<Turn role="model">Hello.</Turn>\n</Conversation>\n',
    `2:1 <Turn> | a closing tag </Turn> | "<Turn role="user">Hi." | ${add("Turn")}`,
  ],
  [
    "a conversation",
    '<Conversation>\n<Turn role="user">Hi.</Turn>\n',
    `1:1 <Conversation> | a closing tag </Conversation> | "<Conversation>" | ${add("Conversation")}`,
  ],
  [
    "a half of a pair",
    "<BeforeAfter>\n<Before>\n\na\n\n<After>\n\nb\n\n</After>\n</BeforeAfter>\n",
    "2:1 <Before> | </Before> | </BeforeAfter> | close <Before> before </BeforeAfter>",
  ],
])("%s that is never closed is one mistake", async (_, source, fault) => {
  expect(await faults(source)).toEqual([fault]);
});

test("what else is wrong with elements is told beside a tag that is never closed", async () => {
  const source =
    '<Turn role="user">Hi.</Turn>\n\n<Conversation>\n<Turn role="robot">Hi.</Turn>\n<Turn role="user">\n\nHi.\n\n</Conversation>\n\n<Conversation>\n\na\n\n</Conversation>\n';
  expect((await faults(source)).map(fault => fault.split(" | ").slice(0, 2).join(" | "))).toEqual([
    "5:1 <Turn> | </Turn>",
    "1:1 <Turn> | <Conversation> or <Compare> around it",
    "13:1 <Conversation> | <Turn> inside <Conversation>, and nothing else",
    "4:7 <Turn> | role: one of user, model, system, tool",
  ]);
});

test("steps are one numbered list, and a pair is a before and an after", async () => {
  const source = `<Steps>

- One

</Steps>

<BeforeAfter>
<After>b</After>
<Before>a</Before>
</BeforeAfter>

<Before>a</Before>
`;
  expect(await faults(source)).toEqual([
    '1:1 <Steps> | one numbered list inside it, and nothing else | a list without numbers | begin each step with "1. ", and put empty lines around the list; continue a step with its text indented',
    "7:1 <BeforeAfter> | one <Before> and one <After> inside it, in this order | <After>, <Before> | write <Before>…</Before> and <After>…</After>",
    "12:1 <Before> | <BeforeAfter> around it | <Before> by itself | put it into <BeforeAfter>",
  ]);
});

test("props are held against their rules, at their places", async () => {
  const source = `<Tokens tokens={[{ text: "a", p: 1.5 }]} captoin="x" />

<Embed href="example.org" title="A" />

## Talk

<Tokens id="talk" tokens={[{ text: "a" }]} />

Words <Embed href="https://example.org" title="A" /> here.

{[1].map(n => <Tokens key={n} tokens={[]} />)}
`;
  expect(await faults(source)).toEqual([
    '7:1 <Tokens> | id: a name of its own in the post | "talk", which something else in the post has | write another id="…"',
    "1:9 <Tokens> | tokens[0].p: a number from 0 to 1 | number 1.5 | mend tokens[0].p",
    '1:42 <Tokens> | an attribute it has | an unknown attribute "captoin" | did you mean "caption"?',
    '3:8 <Embed> | href: an address in quotation marks, "https://…" | "example.org" | write https:// and all behind it; to a page of this blog write [words](/posts/slug)',
    "9:7 <Embed> | a block between paragraphs | <Embed> inside a line of text | put it on a line of its own, with an empty line before and after",
    "11:15 <Tokens> | no <Tokens> inside an expression | <Tokens> | write it outside the braces: what stands in them is not checked",
  ]);
});

test("the name of a captioned element is a figure's, and an id without a caption is a place", async () => {
  expect(
    await faults(
      '<Tokens id="cut" caption="Cut" tokens={[{ text: "a" }]} />\n\n<Tokens id="fig:cut" tokens={[{ text: "a" }]} />\n',
    ),
  ).toEqual([
    '1:9 <Tokens> | a name such as fig:name, of lower-case words joined by - | "cut" | write id="fig:cut"',
    '3:1 <Tokens> | id: lower-case words joined by -, since it has no caption and so no number | "fig:cut" | write id="cut", or a caption',
  ]);
});

test("a figure is wide or full, not both", async () => {
  const figure = (attributes: string) => faults(`<Figure src="/a.png" alt="a" ${attributes} />\n`);
  expect(await figure("full")).toEqual([]);
  expect(await figure("wide full")).toEqual([
    "1:35 <Figure> | full: `wide` or `full`, not both | boolean true | delete one of the two",
  ]);
  expect(await faults('<Figure caption="a" wide full>\n\n![a](/a.png)\n\n</Figure>\n')).toEqual([
    "1:26 <Figure> | full: `wide` or `full`, not both | boolean true | delete one of the two",
  ]);
});

test("a word that is no choice names the one that is meant, by what others call it too", async () => {
  const source = `<Compare>
<Turn role="assistant">Hi.</Turn>
<Turn role="Human">Hi.</Turn>
</Compare>

<Note kind="warn">Hot.</Note>

<Plot data={[{ a: 1, b: 2 }]} x="a" y="b" caption="c" type="pie" />
`;
  const fixes = (await faults(source)).map(fault => fault.split(" | ").at(-1));
  expect(fixes).toEqual([
    'write "model"',
    'write "user"',
    'did you mean "warning"?',
    'write "line", or another of them',
  ]);
});

test("a text in the place of an object says how the object is written", async () => {
  expect(await faults('<Tokens tokens={["un"]} />\n')).toEqual([
    '1:9 <Tokens> | tokens[0]: { text, id, p } | "un" | write { text: "un" }',
  ]);
});

test("a name that others use says the one that is used here", async () => {
  expect(
    await faults(
      '<Tokens tokens={[{ token: "a", text: "a" }, { text: 5, p: "0.5" }]} />\n\n<Theorem name="x">y</Theorem>\n',
    ),
  ).toEqual([
    '1:9 <Tokens> | tokens[0]: { text, id, p } | an unknown field "token" | did you mean "text"?',
    '1:9 <Tokens> | tokens[1].text: text in quotation marks | number 5 | write text: "5"',
    '1:9 <Tokens> | tokens[1].p: a number from 0 to 1 | "0.5" | write p: 0.5',
    '3:10 <Theorem> | an attribute it has | an unknown attribute "name" | did you mean "title"?',
  ]);
});

test("a name that is misspelt is one fault, though it is required by its right name", async () => {
  const unknown = "an attribute it has | an unknown attribute";
  expect(
    await faults(`<Figure scr="/a.png" alt="a" />

<Embed url="https://example.org" title="A" />

<Table data="./a.csv" caption="c" />

<Embed adress="https://example.org" />
`),
  ).toEqual([
    `1:9 <Figure> | ${unknown} "scr" | did you mean "src"?`,
    `3:8 <Embed> | ${unknown} "url" | did you mean "href"?`,
    `5:8 <Table> | ${unknown} "data" | did you mean "src"?`,
    '7:1 <Embed> | href: text in quotation marks | no such attribute | write <Embed href="…">',
    '7:1 <Embed> | title: text in quotation marks | no such attribute | write <Embed title="…">',
    `7:8 <Embed> | ${unknown} "adress" | delete it; <Embed> has href, title, host, description`,
  ]);
});

test("a fault that many items of a list have is told once", async () => {
  expect(await faults('<Tokens tokens={["un", "do", "ne", { text: 1 }, { text: 2 }]} />\n')).toEqual([
    '1:9 <Tokens> | tokens[0]: { text, id, p } | "un", and 2 more of its kind | write { text: "un" }',
    '1:9 <Tokens> | tokens[3].text: text in quotation marks | number 1, and 1 more of its kind | write text: "1"',
  ]);
});

test("what is misspelt inside a list is not missing as well, nor what stands in the wrong place", async () => {
  expect(
    await faults('<Tokens tokens={[{ token: "a", prob: 0.5 }]} />\n\n<Tokens>The cat</Tokens>\n'),
  ).toEqual([
    '1:9 <Tokens> | tokens[0]: { text, id, p } | an unknown field "token" | did you mean "text"?',
    '1:9 <Tokens> | tokens[0]: { text, id, p } | an unknown field "prob" | did you mean "p"?',
    "3:1 <Tokens> | nothing inside it | a text that would not be shown | write <Tokens … />, and what it says in its attributes",
  ]);
});

test.each([
  ["Words.", "take it out; what a figure says stands in its caption, what an image says in the image's"],
  [
    "```mermaid\nflowchart LR\n  A --> B\n```",
    'write caption="…" behind ```mermaid: a diagram is a figure by itself',
  ],
  ["```py\nx\n```", 'write title="…" id="lst:name" behind its language: a listing has its number'],
  ["| a |\n| - |\n| 1 |", 'write <Table caption="…"> around it: a table has its number'],
  [
    '<Tokens tokens={[{ text: "a" }]} />',
    'write caption="…" on <Tokens>, without <Figure>: it is a figure by itself',
  ],
])("what a figure of images cannot hold is one fault, at its place: %s", async (inside, fix) => {
  expect(await faults(`<Figure caption="c">\n\n${inside}\n\n</Figure>\n`)).toEqual([
    `3:1 <Figure> | images alone | something else | ${fix}`,
  ]);
});

test("an empty line in a formula is one fault, at the signs that open it", async () => {
  const told = "$$ at the end of the formula, before an empty line";
  const found = (await faults("$$\nx = 1\n\ny = 2\n$$\n\n$$\nz\n\nText\n")).map(one =>
    one.split(" | ").slice(0, 3).join(" | "),
  );
  expect(found).toEqual([`1:1 math | ${told} | "x = 1"`, `7:1 math | ${told} | "z"`]);
});
