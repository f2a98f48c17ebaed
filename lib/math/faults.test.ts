import katex from "katex";
import { describe, expect, test } from "vitest";
import { parseBody } from "../content/parse-body";
import { isFormula } from "../formula";
import { walk } from "../tree";
import { commands, environments } from "./commands";
import { formulaFaults } from "./faults";

/** What is told of a body's formulas: `line:column severity expected | found | fix`. */
function told(body: string): string[] {
  const found: string[] = [];
  walk(parseBody(body).tree, node => {
    if (!isFormula(node)) return;
    for (const { line, column, severity, expected, found: what, fix } of formulaFaults(node)) {
      found.push(`${line}:${column} ${severity}: ${expected} | ${what} | ${fix}`);
    }
  });
  return found;
}

test("an unknown command is named with the nearest, and what comes behind it too", () => {
  expect(told("So $\\alhpa + \\bta$.\n\n> $$\n> x \\\\\n>   \\frac{1}{\\sqr{2}}\n> $$\n")).toEqual([
    '1:5 error: a command that KaTeX has | "\\alhpa" | did you mean \\alpha?',
    '1:14 error: a command that KaTeX has | "\\bta" | did you mean \\beta?',
    '5:14 error: a command that KaTeX has | "\\sqr" | did you mean \\sqrt?',
  ]);
});

test("a reference in a formula is sent out of it", () => {
  expect(told("By $\\eqref{eq:x}$.\n")).toEqual([
    '1:5 error: a command that KaTeX has | "\\eqref" | write [](#eq:name) outside the formula',
  ]);
});

test.each([
  [
    "$\\frac{1$",
    "1:9 error: a } for each { | the end of the formula | add }, or what the last command is about",
  ],
  ["$\\frac{1}$", "1:10 error: one more group behind \\frac | the end of the formula | write \\frac{…}{…}"],
  ["$x + \\mathbb$", "1:13 error: a group behind \\mathbb | the end of the formula | write \\mathbb{…}"],
  ["$a^{\\frac{b_{1}}} + c$", '1:17 error: one more group behind \\frac | "}" | write \\frac{…}{…}'],
  [
    "$\\left(\\binom{n}\\right)$",
    '1:17 error: one more group behind \\binom | "\\right" | write \\binom{…}{…}',
  ],
  [
    "$\\frac12 + \\frac 1$",
    "1:19 error: all that the last command is about | the end of the formula | add it, between { and }",
  ],
  [
    "$a}$",
    '1:3 error: a { before it | "}" that closes nothing | delete it, or write \\} for the sign itself',
  ],
  ["$a_b_c$", '1:5 error: one _ on a thing | a second "_" | group what belongs together: {a_b}_c'],
  [
    "$a & b$",
    '1:4 error: & in a table or in aligned lines only | "&" | put the lines between \\begin{aligned} and \\end{aligned}, or write \\& for the sign itself',
  ],
  [
    "$\\left( x$",
    "1:10 error: a \\right for each \\left | the end of the formula | add \\right with its bracket, or \\right. for none",
  ],
  [
    "$x \\right)$",
    '1:4 error: a \\left before it | "\\right" that closes nothing | add \\left with its bracket, or \\left.',
  ],
  [
    "$$\n\\begin{matirx}x\\end{matirx}\n$$",
    '2:7 error: an environment that KaTeX has | "matirx" | did you mean "matrix"?',
  ],
  [
    "$$\n\\begin{matrix}x\n\\end{pmatrix}\n$$",
    '3:1 error: \\end{matrix} | "\\end{pmatrix}" | close \\begin{matrix} before it',
  ],
  ["a $$\\text{$x}$$ b", '1:13 error: "$" | the end of the formula | add $ before the end'],
  [
    "$\\href{/a}{b}$",
    '1:2 error: a formula that loads, names and links nothing | "\\href" | write the link in the text',
  ],
  [
    "$đường + x$",
    '1:2 warning: words within \\text{…} | "đ" | write \\text{đ}, or put the word outside the formula',
  ],
  [
    "$$\nx\n\ny",
    '1:1 error: $$ at the end of the formula, before an empty line | "x" | add $$, delete the empty line in the formula, or write \\$\\$ for the signs themselves',
  ],
  [
    "$$\nx\n$$ {#eq-main}",
    '3:4 error: nothing behind the $$ that ends a formula | "{#eq-main}" | write \\label{eq:main} in the formula, before $$',
  ],
  [
    "of $50% x$",
    '1:7 error: a formula without a comment | "%", which begins a comment: nothing behind it is shown | write \\%',
  ],
  ["a $`x_1`$", '1:3 error: TeX between the signs | "$`x_1`$" | write $x_1$'],
  [
    "$$\nx\n$$.",
    '3:3 error: nothing behind the $$ that ends a formula | "." | put it into the formula, before $$, or on a line of its own',
  ],
  ["$$\n$$", "1:1 error: a formula | nothing between the signs | write it, or \\$\\$"],
  [
    "$\\label{eq:a}$",
    '1:2 error: a formula beside its name | "\\label{eq:a}" | write the formula before it, between the same $$, or delete it',
  ],
  [
    "$$\n\\tag*{A}\n\\label{eq:a} \\nonumber\n$$",
    '2:1 error: a formula beside its name | "\\tag*{A} \\label{eq:a} \\nonumber" | write the formula before it, between the same $$, or delete it',
  ],
  [
    "$x \\label{eq:a}$",
    '1:4 error: a number at formulas that stand by themselves | "\\label" | put the formula between $$ on lines of its own',
  ],
  [
    "$$\nx \\tag{1} \\tag{2}\n$$",
    '2:11 error: one \\tag in a formula | another "\\tag" | keep one, or write each numbered line between $$ of its own',
  ],
])("%j", (body, first) => {
  expect(told(body)[0]).toBe(first);
});

test("what KaTeX sets is no fault", () => {
  expect(
    told(
      "$\\text{nếu vì sao đ}$ $\\newcommand{\\E}{\\mathbb{E}}\\E_{x}$ $x\\,%\n$ $$x \\label{eq:a} \\tag{A}$$\n\n$$x \\label{eq:b} \\tag*{B}$$",
    ).filter(one => !one.includes("stand by themselves")),
  ).toEqual([]);
});

describe("the lists of what KaTeX knows", () => {
  const messageOf = (tex: string): string => {
    try {
      katex.renderToString(tex, { strict: false, displayMode: true });
      return "";
    } catch (error) {
      return error instanceof katex.ParseError ? error.rawMessage : String(error);
    }
  };

  test("name commands that it has", () => {
    expect(commands.filter(name => /^Undefined/.test(messageOf(`\\${name}{a}{b}{c}`)))).toEqual([]);
    expect(commands).toEqual(expect.arrayContaining(["frac", "alpha", "mathbb", "operatorname", "coloneqq"]));
  });

  test("name environments that it has", () => {
    expect(
      environments.filter(name => /^No such/.test(messageOf(`\\begin{${name}}x\\end{${name}}`))),
    ).toEqual([]);
  });
});
