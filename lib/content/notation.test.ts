import { describe, expect, test } from "vitest";
import { referencesOf } from "./body";
import { findLosses } from "./losses";
import { foldFormulas } from "./notation";
import { parseBody } from "./parse-body";

function told(body: string): string[] {
  const { tree, problems } = parseBody(body);
  return foldFormulas(body, [...problems, ...findLosses(tree, body)]).map(
    ({ line, column, severity, subject, found }) => `${line}:${column} ${severity} ${subject} | ${found}`,
  );
}

describe("notation that shows as typed is told", () => {
  test.each([
    ["See @fig-loss and @eq-main.", '1:5 warning reference | "@fig-loss", which shows as typed'],
    ["An area in m^2^.", '1:13 warning text | "^2^", which shows as typed'],
    ["Policy\n: What a model does.", '2:1 warning list | ": What a model does.", which shows as typed'],
    [":::tip[Title]\nText.", '1:1 warning directive | ":::tip[Title]", which shows as typed'],
    ["A ** bold** word.", '1:3 warning emphasis | "** bold**", which shows as typed'],
    ["!!! note\n    Text.", '1:1 warning directive | "!!! note", which shows as typed'],
    ['??? tip "Title"', '1:1 warning directive | "??? tip", which shows as typed'],
    ["![a](none file.png)", '1:1 warning link | "![a](none file.png)", which shows as typed'],
    ["![a] (none.png)", '1:1 warning link | "![a] (none.png)", which shows as typed'],
    ["See [it] (/posts/a).", '1:5 warning link | "[it] (/posts/a)", which shows as typed'],
    ["See [it] (https://a.org/b).", '1:11 warning link | a blank between "[it]" and its address'],
    ["See [](#fig: x).", '1:5 warning link | "[](#fig: x)", which shows as typed'],
    ["! [a](none.png)", "1:1 warning image | a blank behind the !, which makes a link of it"],
    ["![a](none.png =300x)", '1:1 warning link | "![a](none.png =300x)", which shows as typed'],
    ["See [it](./a b.md).", '1:5 warning link | "[it](./a b.md)", which shows as typed'],
    ["So ++new words++ are.", '1:4 warning text | "++new words++", which shows as typed'],
    ["A note[^long name].", '1:7 warning footnote | "[^long name]", which shows as typed'],
    ["Of $ x $ and $n $.", '1:4 warning math | "$ x $"'],
    ["通过**“文本”**训练", '1:3 warning emphasis | "**“文本”**", which shows as typed'],
    ["强调**", '1:3 warning emphasis | "**", which shows as typed'],
    ["これは**「強調」**です。", '1:4 warning emphasis | "**「強調」**", which shows as typed'],
    [
      "| Roses are red,\n|   violets blue",
      '1:1 warning lines | "| Roses are red, | violets blue", which shows as typed',
    ],
    ["![A loss|300](./x.png)", '1:1 warning image | "|300", which readers hear and nothing is sized by'],
    ['[caption id="x"]A[/caption]', '1:1 warning shortcode | "[caption id="x"]", which shows as typed'],
    ["A [/gallery]", '1:3 warning shortcode | "[/gallery]", which shows as typed'],
    ["+---+---+\n| a | b |\n+===+===+", '1:1 warning table | "+---+---+", which shows as typed'],
    ["• One\n• Two", '1:1 warning list | "• One", which shows as typed'],
    ["So:\n-one\n-two", '2:1 warning list | "-one -two", which shows as typed'],
    ["1.one\n2.two", '1:1 warning list | "1.one 2.two", which shows as typed'],
    ["%%\nhidden\n%%", '1:1 warning comment | "%%", which shows as typed'],
    ["Words.\n% hidden", '2:1 warning comment | "% h", which shows as typed'],
    ["Words ^block-id", '1:7 warning reference | "^block-id", which shows as typed'],
    ["*[HTML]: Hyper Text", '1:1 warning abbreviation | "*[HTML]: Hyper Text", which shows as typed'],
    ["- [x]done", '1:3 warning list | "[x]", which shows as typed'],
    ["- [/] half", '1:3 warning list | "[/]", which shows as typed'],
    ["- [] none", '1:3 warning list | "[]", which shows as typed'],
    ["| a | b |\n| - | - |\n| 1 | 2 |\nText.", '4:1 warning table | "Text.", which is a row of it'],
    [
      "Words that end.\n---",
      '1:1 warning heading | "Words that end.", which is a heading for the line below it',
    ],
    [
      "> Two\n> lines\n> ===",
      '1:3 warning heading | "Two > lines", which is a heading for the line below it',
    ],
    ["[TOC]", '1:1 warning contents | "[TOC]", which shows as typed'],
    ["[[_TOC_]]", '1:1 warning contents | "[[_TOC_]]", which shows as typed'],
    ["[[toc]]", '1:1 warning contents | "[[toc]]", which shows as typed'],
    ["Of \\( and \\), and \\(x_i\\).", '1:19 warning math | "\\(x_i\\)", which shows as typed'],
    ["Of \\\\(x\\\\) here.", '1:4 warning math | "\\\\(x\\\\)", which shows as typed'],
    ["\\noindent So.", '1:1 warning text | "\\noindent", which shows as typed'],
    ["A ``word'' here.", "1:3 warning quotation marks | \"``word''\", which shows as typed"],
    ["A ``b'' and ``c''.", "1:3 warning quotation marks | \"``b''\", of which `` begins code here"],
  ])("%s", (body, expected) => {
    expect(told(body)).toEqual([expected]);
  });

  test.each([
    "A handle @next-js, an address me@fig-leaf.org, \\@fig-x.",
    "A power a ** b ** c, x ** y**2,",
    "A power 2**3**4, f(*args, **kwargs), x^2 and 2^n or 3^n.",
    "At 12:30: a time.\n\nA ratio of\\\n3 : 4.",
    "这是**强调**的词。",
    "Costs $5 and a $10 bill.",
    "An array[i](x, y), [sic](as he wrote), \\[a](b c.png).",
    "Wait!!! note this, [sic] (as he wrote), [1] (see above). Look! [here](#a)",
    "[mô hình] (...) và [d] (.03), [0.12, 0.48] (.04), [core] (#123), see (https://a.org) [1].",
    "!https://example.org",
    "\\![a] (b.png) and \\[a] (./b.png), a[0] (x).",
    "Wow ! [here](#a)",
    "See [toc] in the text, and code ``a ` b''``.",
    "TeX has \\( and \\), \\[ and \\]; Hugo wants \\\\( and \\\\), or \\\\[ and \\\\].",
    "Dấu \\( và \\), viết `\\(x\\)`; \\(…\\) và \\( \\).",
    "- [x] done\n- [ ] open\n- [x](#top)\n- \\[/] a\n- [1] Doe\n- [a] b",
    "Words\n---\n\n| a |\n| - |\nb\n\n| a | b |\n| - | - |\n1 | 2\n\nWords.\n\n---",
    "Of 5 % and\n\\% of all, x^ and 2 ^3 or ^up here, *[a]* : b.",
    "In C:\\item and \\\\item.",
  ])("%s is prose", body => {
    expect(told(body)).toEqual([]);
  });
});

test("a footnote without a text is told", () => {
  expect(told("A[^a].\n\n[^a]:\n\nB.")).toEqual(["3:1 error [^a] | none"]);
});

test("the number of no character is told", () => {
  expect(told("A &#xD800; and &#0; and &#1114112;, &#233; and \\&#0; �.")).toEqual([
    '1:3 warning text | "&#xD800;", which shows as �',
    '1:16 warning text | "&#0;", which shows as �',
    '1:25 warning text | "&#1114112;", which shows as �',
  ]);
  expect(told("A &#150; or &#xFFFF;, &#9;&#10;&#160;&#8211;.")).toEqual([
    '1:3 warning text | "&#150;", which shows as �',
    '1:13 warning text | "&#xFFFF;", which shows as �',
  ]);
  expect(told("A � here.")).toEqual([]);
});

test("a table whose columns are aligned by blanks is none", () => {
  expect(told("Text.\n\nName   Score\n-----  -----\nA      1\n")).toEqual([
    '3:1 warning table | "----- -----" below a line, which makes no table here',
  ]);
  expect(told("Text.\n\n- - -\n\nText.\n\n--- ---\n\nText.\n* * *\n")).toEqual([]);
});

test("a footnote whose name has a blank is no address of a link", () => {
  const { tree, problems } = parseBody("A[^a b].\n\n[^a b]: word\n");
  expect(problems).toEqual([]);
  expect(referencesOf(tree).links).toEqual([]);
  expect(findLosses(tree, "A[^a b].\n\n[^a b]: word\n")).toEqual([
    {
      line: 3,
      column: 1,
      severity: "error",
      subject: "footnote",
      expected: "a name without blanks",
      found: '"[^a b]: word", which is the address of a link to Markdown',
      fix: "write [^a-b] in the text, and [^a-b]: before the note",
    },
  ]);
});

test("TeX outside a formula is told at its command", () => {
  expect(told("See \\ref{fig:loss}.\n\nAs \\cite{doe:2020} says.")).toEqual([
    '1:5 error math | "\\ref{fig:loss}"',
    '3:4 error math | "\\cite{doe:2020}"',
  ]);
});

test("an environment of LaTeX's outside a formula is one mistake", () => {
  const fixes = (body: string) => {
    const { problems } = parseBody(body);
    return foldFormulas(body, problems).map(({ line, column, fix }) => `${line}:${column} ${fix}`);
  };
  expect(fixes("\\begin{align*}\na_{1 +} = b\n\\end{align*}")).toEqual([
    "1:1 write $$ and $$ around it, each on a line of its own",
  ]);
  const formula = "\\begin{align*}\n\\begin{cases*}\nx\n\\end{cases*}\n\\end{align*}";
  expect(fixes(`${formula}\n\n\\end{align*}`)).toEqual([
    "1:1 write $$ and $$ around it, each on a line of its own",
    "7:1 write $$ and $$ around it, each on a line of its own",
  ]);
  // What is wrong there whatever is around it is told as well.
  const { problems } = parseBody("\\begin{align*}\na_{1 +} = b\n\\end{align*}");
  const other = {
    line: 2,
    column: 1,
    severity: "error",
    subject: "citation",
    expected: "",
    found: "",
    fix: "",
  } as const;
  const kept = foldFormulas("\\begin{align*}\na_{1 +} = b\n\\end{align*}", [...problems, other]);
  expect(kept.map(({ subject }) => subject)).toEqual(["math", "citation"]);
  const drawn = "\\begin{figure*}\na\n\\end{figure*}";
  const brace = { ...other, subject: "expression" };
  expect(foldFormulas(drawn, [...parseBody(drawn).problems, brace]).map(({ subject }) => subject)).toEqual([
    "math",
    "expression",
  ]);
  expect(fixes("\\begin{figure*}\n\n\\end{figure*}")).toEqual([
    '1:1 write ![what it shows](./x.png "caption"); likewise for \\end{figure*} in line 3',
  ]);
});

test.each([
  ["$$ a $$ \\label{loss +}", "put it into the formula, before its closing $$, as \\label{eq:loss +}"],
  ["$$ a $$\n\\label{eq:x +}", "put it into the formula, before its closing $$, as \\label{eq:x +}"],
  ["## A \\label{sec:x +}", "write {#sec:name} at the end of the heading"],
  [
    "A word \\label{sec:x +}",
    "write {#sec:name} at the end of the heading, or in a formula between $$ and $$ \\label{eq:name}",
  ],
])("a label outside a formula is told by what stands before it: %s", (body, fix) => {
  expect(foldFormulas(body, parseBody(body).problems).map(one => one.fix)).toEqual([fix]);
});

test("a kind of callout that others have is told by ours", () => {
  const { tree } = parseBody("> [!info] Title\n> Text.\n\n> [!bug]\n> Text.\n\n> [!Ghi chú] Tên\n> Lời.");
  expect(findLosses(tree, "").map(({ fix }) => fix)).toEqual([
    "write [!NOTE]",
    "write [!CAUTION]",
    "write [!NOTE]",
  ]);
});

test("a directive is told as the callout that says the same", () => {
  const fixes = (body: string) => findLosses(parseBody(body).tree, body).map(({ fix }) => fix);
  expect(fixes(":::danger\n\nText.\n\n:::")).toEqual([
    "write > [!CAUTION], and > before each line; delete the ::: below it",
    "delete it, with the line that opens the block: this blog knows no ::: blocks",
  ]);
  expect(fixes("::: spoiler\nText.")).toEqual([
    "this blog knows no ::: blocks: use <Note>, or delete both lines",
  ]);
});
