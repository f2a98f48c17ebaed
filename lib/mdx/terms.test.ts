import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { parseBody } from "../content/parse-body";
import { noFiles as files, noComponents } from "../testing/no-components";
import { renderMdx } from "./compile";
import { markdownOf } from "./plain/markdown";
import { plainBody } from "./plain/plain";
import { markTerms } from "./terms";
import type { EquationProps, FormulaProps, NoteProps } from "./vocabulary";

/** Formulas come as texts of MathML, and the blog's own components, which lib does not know, set them so too. */
const components = {
  ...noComponents,
  Note: ({ children }: NoteProps): ReactNode => createElement("aside", null, children),
  Formula: ({ parts }: FormulaProps): ReactNode =>
    createElement("math", { dangerouslySetInnerHTML: { __html: parts.join("") } }),
  Equation: ({ mathml }: EquationProps): ReactNode =>
    createElement("math", { dangerouslySetInnerHTML: { __html: mathml } }),
};

const glossary = [
  { names: ["policy", "policies"], definition: "What acts." },
  { names: ["reward model"], definition: "What grades." },
];

function mark(source: string) {
  const { tree } = parseBody(source);
  const problems = markTerms(tree, glossary).map(
    ({ line, column, expected, found, fix }) => `${line}:${column} ${expected}, found ${found}; ${fix}`,
  );
  return { tree, problems };
}

async function html(source: string): Promise<string> {
  const { tree, problems } = mark(source);
  expect(problems).toEqual([]);
  const { content } = await renderMdx({ source, tree, lang: "en", components, images: () => null, files });
  return renderToStaticMarkup(content);
}

test("the first use of a term opens what it means, further ones are text", async () => {
  expect(await html("A <Term>Policies</Term> and <Term>policy</Term>.")).toBe(
    '<p>A <dfn id="term-policy"><button type="button" class="term" popoverTarget="definition-1">Policies</button></dfn><span id="definition-1" class="definition" popover="auto">What acts.</span> and policy.</p>',
  );
});

test("a term has other words in the text by its name, and one of the post's own by its definition", async () => {
  const page = await html(
    'The <Term name="reward model">*grader*</Term>.\n\nA <Term definition="A &quot;new&quot; one.">thing</Term>, a <Term>thing</Term>.\n',
  );
  expect(page).toContain('popoverTarget="definition-1"><em>grader</em></button>');
  expect(page).toContain('popover="auto">A “new” one.</span>, a thing.');
});

test("a formula in a definition shows as typed, which is a warning; a citation is read there", () => {
  const { problems } = mark('A <Term definition="The $x^2$ of it, as [@doe2020] says.">thing</Term>.');
  expect(problems).toEqual([
    '1:9 definition: plain text, found "$x^2$", which shows as typed; write the formula in words, or with letters such as β',
  ]);
});

test("a term stands in lists, tables, quotations, notes and footnotes", async () => {
  const page = await html(
    "- <Term>policy</Term>\n\n| <Term>reward model</Term> |\n| - |\n\n<Note>\n\n<Term definition='D.'>x</Term> y[^n]\n\n</Note>\n\n[^n]: A <Term definition='E.'>z</Term>.\n",
  );
  expect(page.match(/<dfn/g)).toHaveLength(4);
});

async function markdown(source: string): Promise<string> {
  const { tree } = mark(source);
  const addresses = { link: (target: string) => target, image: (src: string) => src };
  const words = { Note: noComponents.Note, elements: noComponents };
  return markdownOf(await plainBody({ tree, lang: "en", words, addresses, files }));
}

test("without a page the meaning stands in brackets", async () => {
  expect(await markdown("A <Term>policy</Term> acts. A <Term>policy</Term> learns.")).toBe(
    "A policy (What acts.) acts. A policy learns.\n",
  );
});

test.each([
  [
    "A <Term>polcy</Term>.",
    '1:3 a term of glossary.yaml or of the post, found "polcy"; did you mean "policy"? With other words in the text, write <Term name="policy">',
  ],
  [
    "A <Term>nobody knows</Term>.",
    '1:3 a term of glossary.yaml or of the post, found "nobody knows"; add it to glossary.yaml, or write <Term definition="…">',
  ],
  [
    "## A <Term>policy</Term>",
    "1:6 a term in a line of text, found one in a heading; mark the term where a sentence has it first",
  ],
  [
    "[a <Term>policy</Term>](/)",
    "1:4 a term in a line of text, found one in a link; mark the term where a sentence has it first",
  ],
  ["A <Term> </Term>", "1:3 the term's words inside it, found none; write <Term>policy</Term>"],
  [
    'A <Term nmae="policy">x</Term>',
    '1:9 an attribute it has, found an unknown attribute "nmae"; did you mean "name"?',
  ],
  [
    "A <Term name={x}>x</Term>",
    '1:3 name: text in quotation marks, found one that has to be computed; write name="…"',
  ],
  [
    'A <Term>policy</Term>, a <Term definition="D.">policy</Term>',
    '1:26 one definition, at the first use, found a definition of "policy" behind its first use; delete one of the two',
  ],
  [
    "A <Term>policy</Term> $x + \\term{polcy}{\\pi}$.",
    '1:28 a term that the text marks with <Term>, found "polcy"; did you mean "policy"?',
  ],
  [
    "$\\term{reward model}{r}$",
    '1:2 a term that the text marks with <Term>, found "reward model"; mark it where a sentence has it, <Term>reward model</Term>',
  ],
  [
    "A <Term>policy</Term>.\n\n## On $\\term{policy}{\\pi}$",
    "3:8 a symbol outside headings and links, found one in a heading; write the symbol alone, without \\term and the name",
  ],
])("%s is an error at its place", (source, problem) => {
  expect(mark(source).problems).toEqual([problem]);
});

test("a symbol of a formula names the term that the text marks", async () => {
  const link = '<msub class="math-term" data-term="term-policy"><mi>π</mi><mi>θ</mi></msub>';
  const text = "A <Term>policy</Term> $\\term{ Policies }{\\pi_\\theta}(y)$.\n\n";
  expect(await html(text)).toContain(`<math>${link}<mo stretchy="false">(</mo>`);
  expect(await html(`${text}$$\n\\max_{\\term{policy}{\\pi_\\theta}} J\n$$`)).toContain(link);
  const vietnamese = 'Là <Term definition="Nó.">chính sách</Term> $\\term{chính sách}{\\pi_\\theta}$.';
  expect(await html(vietnamese)).toContain(link.replace("policy", "chinh-sach"));
});

test("a command of the blog's own may name a term", async () => {
  const source = "A <Term>policy</Term> $\\policy(y)$.";
  const { tree } = parseBody(source, { "\\policy": "\\term{policy}{\\pi}" });
  expect(markTerms(tree, glossary)).toEqual([]);
  const { content } = await renderMdx({ source, tree, lang: "en", components, images: () => null, files });
  expect(renderToStaticMarkup(content)).toContain('<mi class="math-term" data-term="term-policy">π</mi>');
});

test("in Markdown a symbol is the symbol", async () => {
  expect(await markdown("A <Term>policy</Term> $2\\term{policy}{\\pi}_\\theta$.")).toBe(
    "A policy (What acts.) $2 {\\pi}_\\theta$.\n",
  );
});

test("a term is known however its letters are stored", () => {
  const name = "chính sách";
  const { tree } = parseBody(`<Term>${name.normalize("NFD")}</Term>\n`);
  expect(markTerms(tree, [{ names: [name.normalize("NFC")], definition: "Cái mô hình làm." }])).toEqual([]);
});
