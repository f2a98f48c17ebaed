/** What may stand in what: each comes out on the page, in the contents, in feeds and in plain Markdown. */
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { plainComponents } from "../../components/mdx/map";
import { plainWords } from "../../components/mdx/plain-words";
import { parseBibtex } from "../content/bibtex";
import { feedHtml } from "../feed/html";
import type { Macros } from "../formula";
import { renderMdx } from "../mdx/compile";
import { markdownOf } from "../mdx/plain/markdown";
import { plainBody } from "../mdx/plain/plain";
import { noFiles as files } from "../testing/no-components";
import { en } from "../words/en";
import { reportOn } from "./body-report";

const bib = "@misc{one2020, title = {One}, author = {One, Ann}, year = 2020, doi = {10.1000/one}}";
const bibliography = parseBibtex(bib).entries.map(({ key, source, line }) => ({
  key,
  bibtex: source,
  arxiv: null,
  file: "content/references.bib",
  line,
}));

/** A body as each of them has it, and what the check says of it. */
async function forms(body: string, macros: Macros = {}) {
  const lang = "en";
  const { tree, problems, facts } = await reportOn(body, { lang, bibliography, glossary: [], macros });
  const copy = structuredClone(tree);
  const { content, subtitle } = await renderMdx({
    source: body,
    tree,
    lang,
    components: plainComponents(en),
    images: () => null,
    files,
  });
  const page = renderToStaticMarkup(content);
  const same = (target: string) => target;
  return {
    problems: problems.map(({ line, column, found }) => `${line}:${column} ${found}`),
    contents: facts.headings.map(({ text }) => text),
    page,
    subtitle: subtitle === null ? "" : renderToStaticMarkup(subtitle),
    feed: feedHtml(page, { slug: "x", lang: "en", dir: "ltr", link: same, file: same }),
    plain: markdownOf(
      await plainBody({
        tree: copy,
        lang,
        words: plainWords(en),
        addresses: { link: same, image: same },
        files,
      }),
    ),
  };
}

describe("a footnote", () => {
  const image = "/posts/images/a.png";
  test.each([
    ["in a heading", "## A[^n]\n", "## A[^n]"],
    ["in a cell", "| a |\n| - |\n| A[^n] |\n", "| A[^n] |"],
    ["in a head of a table", "| A[^n] |\n| - |\n| a |\n", "| A[^n] |"],
    ["in a callout", "> [!NOTE]\n> A[^n]\n", "> A[^n]"],
    ["in a callout's title", "> [!TIP] A[^n]\n> a\n", "> **Tip: A[^n]**"],
    ["in a note's title", '<Note title="A[^n]">\n\na\n\n</Note>\n', "> **Note: A[^n]**"],
    ["in a theorem's title", '<Theorem title="A[^n]">\n\na\n\n</Theorem>\n', "**Theorem 1 (A[^n]).**"],
    ["in an image's caption", `![a](${image} "A[^n]")\n`, "*Figure 1: A[^n]*"],
    ["in a figure's caption", `<Figure src="${image}" alt="a" caption="A[^n]" />\n`, "*Figure 1: A[^n]*"],
    ["at a part of a figure", `<Figure caption="a">\n\n![a](${image} "A[^n]")\n\n</Figure>\n`, "*(a) A[^n]*"],
    [
      "in a table's caption",
      '<Table caption="A[^n]">\n\n| a |\n| - |\n| b |\n\n</Table>\n',
      "*Table 1: A[^n]*",
    ],
    [
      "in a conversation's caption",
      '<Conversation caption="A[^n]">\n<Turn role="user">a</Turn>\n</Conversation>\n',
      "*Figure 1: A[^n]*",
    ],
  ])("%s has its mark and its note", async (_, body, expected) => {
    const { problems, page, feed, plain } = await forms(`${body}\n[^n]: The note.\n`);
    expect(problems).toEqual([]);
    expect(page).toMatch(/A(?:<\/a>)?<sup[^>]*><a href="#user-content-fn-n" id="user-content-fnref-n"/);
    expect(page.match(/The note\./g)).toHaveLength(1);
    expect(feed).toMatch(/A(?:<\/a>)?<sup><a href="#x\.user-content-fn-n"/);
    expect(feed).toContain("The note.");
    expect(plain).toContain(expected);
    expect(plain).toContain("[^n]: The note.");
  });

  test("is counted where readers come to it", async () => {
    const caption = '<Figure caption="All[^c]">\n\n![a](/a.png "A[^a]")\n![b](/b.png "B[^b]")\n\n</Figure>\n';
    const { page } = await forms(`${caption}\n[^c]: C.\n\n[^b]: B.\n\n[^a]: A.\n`);
    expect([...page.matchAll(/<p>([A-C])\. /g)].map(([, note]) => note)).toEqual(["A", "B", "C"]);
    expect(page).toMatch(/All<sup><a[^>]*>3<\/a>/);
  });

  test("has no place in the subtitle, and a mark without its note is told in a caption too", async () => {
    expect((await forms("# A[^n]\n\na\n\n[^n]: The note.\n")).problems).toEqual(["1:4 one in it"]);
    expect((await forms('![a](/a.png "A[^n]")\n')).problems).toEqual(['1:15 "[^n]", which shows as typed']);
  });
});

describe("a heading", () => {
  test.each([
    ["a formula", "$O(n^2)$", "O(n²)", /<msup>/, "$O(n^2)$"],
    ["code", "`a_b`", "a_b", /<code>a_b<\/code>/, "`a_b`"],
    [
      "a citation",
      "[@one2020]",
      "(One, 2020)",
      /\((?:<\/a>)?<a href="#[^"]*ref-one2020"[^>]*>One, 2020<\/a>\)/,
      "(One, 2020)",
    ],
    ["emphasis", "*so* **much**", "so much", /<em>so<\/em> <strong>much<\/strong>/, "*so* **much**"],
    ["a footnote", "x[^n]", "x", /x(?:<\/a>)?<sup/, "x[^n]"],
  ])("has %s, alone and among words", async (_, written, text, html, markdown) => {
    const note = written.includes("[^n]") ? "\n[^n]: The note.\n" : "";
    for (const [before, behind] of [
      ["", ""],
      ["The ", " of it"],
    ] as const) {
      const body = `# Opening\n\n## ${before}${written}${behind}\n\na\n${note}`;
      const { problems, contents, page, feed, plain } = await forms(body);
      expect(problems).toEqual([]);
      expect(contents[0]).toBe(`${before}${text}${behind}`);
      expect(page).toMatch(html);
      expect(feed).toMatch(html);
      expect(plain).toContain(`## ${before}${markdown}${behind}\n`);
    }
  });

  test("that opens the text has them too", async () => {
    const { problems, subtitle, plain } = await forms("# On $x^2$, `a` and [@one2020]\n\na\n");
    expect(problems).toEqual([]);
    expect(subtitle).toMatch(/<msup>.*<code>a<\/code>.*One, 2020/);
    expect(plain).toContain("# On $x^2$, `a` and (One, 2020)\n");
  });
});

test("a formula alone in the head of a column has a name", async () => {
  const { page } = await forms("| $O(n^2) = x$ | $x$ of | a |\n| - | - | - |\n| $y$ | b | c |\n");
  expect(page.match(/<math[^>]*>/g)).toEqual(['<math aria-label="O(n²) = x">', "<math>", "<math>"]);
});

test("what a conversation says reads as a text where its tags are taken off", async () => {
  const { page } = await forms(
    '<Conversation title="T">\n<Turn role="user">Hi *you*, `x`</Turn>\n<Turn role="model" name="m">\n\nOne.\n\n- a\n- b\n\n</Turn>\n</Conversation>\n',
  );
  const [, turns = ""] = page.split("</button></p>");
  expect(turns.replace(/<[^>]*>/g, "")).toBe("User\nHi you, x\n\nModel m\nOne.\n\n\na\nb\n");
});

test("the blog's own commands are set wherever a formula stands, and defined in plain Markdown", async () => {
  const macros = { "\\Rn": "\\R^{#1}", "\\R": "\\mathbf{R}", "\\other": "y" };
  const body = '## In $\\Rn{2}$\n\n![a](/a.png "In $\\R$")\n\n$$\n\\Rn{3}\n$$\n\n$\\Rn{$ and $x$\n';
  const { problems, contents, page, plain } = await forms(body.replace("$\\Rn{$ and ", ""), macros);
  expect(problems).toEqual([]);
  expect(contents).toEqual(["In R²"]);
  expect(page.match(/<mi>𝐑<\/mi>/g)).toHaveLength(3);
  expect(plain).toContain("## In $\\def\\R{\\mathbf{R}}\\def\\Rn#1{\\R^{#1}} \\Rn{2}$");
  expect(plain).toContain("In $\\def\\R{\\mathbf{R}} \\R$");
  expect(plain).toContain("$x$");
  expect((await reportOn(body, { lang: "en", bibliography, glossary: [], macros })).problems).toMatchObject([
    { line: 9, subject: "math" },
  ]);
});
