import { describe, expect, test } from "vitest";
import { tagOf } from "./tag";
import { setFormula } from "./typeset";
import { formulaWords } from "./words";

/** The MathML of a formula that is set apart. */
function mathml(tex: string): string {
  return setFormula(tex, true).parts.join("");
}

describe("KaTeX's MathML becomes what browsers draw", () => {
  test.each([
    [
      "letters are Unicode's own",
      "\\mathbb{R}\\mathbf{x}\\mathcal{L}h",
      "<mi>ℝ</mi><mi>𝐱</mi><mi>ℒ</mi><mi>h</mi>",
    ],
    ["a name is one word", "\\mathrm{KL}", "<mi>KL</mi>"],
    ["an upright letter stays upright", "\\mathrm{d}", '<mi mathvariant="normal">d</mi>'],
    [
      "an upright letter beside others is in a group, around which Firefox sets no space",
      "\\nabla_\\theta J \\mathrm{d}",
      '<msub><mrow><mi mathvariant="normal">∇</mi><mrow></mrow></mrow><mi>θ</mi></msub><mi>J</mi><mrow><mi mathvariant="normal">d</mi><mrow></mrow></mrow>',
    ],
    ["but not in an index", "\\pi_\\mathrm{ref} x", "<msub><mi>π</mi><mi>ref</mi></msub><mi>x</mi>"],
    [
      "functions have TeX's spaces",
      "\\beta \\log x",
      '<mi>β</mi><mspace width=".1667em"></mspace><mrow><mi>log</mi><mrow></mrow></mrow><mo>\u2061</mo><mspace width=".1667em"></mspace><mi>x</mi>',
    ],
    [
      "but none before a bracket",
      "\\log(x)",
      '<mrow><mi>log</mi><mrow></mrow></mrow><mo>\u2061</mo><mo stretchy="false">(</mo><mi>x</mi><mo stretchy="false">)</mo>',
    ],
    ["a minus belongs to what follows", "x = -y", '<mi>x</mi><mo>=</mo><mo form="prefix">−</mo><mi>y</mi>'],
    [
      "an index is tight",
      "E_{x \\sim D}",
      '<msub><mi>E</mi><mrow><mi>x</mi><mo lspace="0" rspace="0">∼</mo><mi>D</mi></mrow></msub>',
    ],
    [
      "aligned lines say their style once, and each cell its side",
      "\\begin{align} a &= b \\\\ c &= d \\end{align}",
      '<mtable displaystyle="true"><mtr><mtd class="math-right"><mi>a</mi></mtd><mtd class="math-left math-close"><mrow></mrow><mo>=</mo><mi>b</mi></mtd></mtr><mtr><mtd class="math-right"><mi>c</mi></mtd><mtd class="math-left math-close"><mrow></mrow><mo>=</mo><mi>d</mi></mtd></mtr></mtable>',
    ],
    [
      "lines of a table are classes",
      "\\begin{array}{c|c} a & b \\\\ \\hline c & d \\end{array}",
      '<mtable><mtr><mtd><mi>a</mi></mtd><mtd class="math-line"><mi>b</mi></mtd></mtr><mtr><mtd class="math-rule"><mi>c</mi></mtd><mtd class="math-line math-rule"><mi>d</mi></mtd></mtr></mtable>',
    ],
    ["an operator holds no elements", "a \\coloneqq b", "<mi>a</mi><mo>≔</mo><mi>b</mi>"],
    [
      "a wide accent is the sign that has all widths",
      "\\widehat{ab}",
      '<mover accent="true"><mrow><mi>a</mi><mi>b</mi></mrow><mo stretchy="true">\u0302</mo></mover>',
    ],
    ["words keep their letters", "\\text{nếu é}", "<mtext>nếu\u00a0é</mtext>"],
    ["signs of HTML are written as such", "a < b", "<mi>a</mi><mo>&lt;</mo><mi>b</mi>"],
  ])("%s", (_, tex, expected) => {
    expect(mathml(tex)).toBe(expected);
  });

  test("without style attributes, annotations and elements within operators, whatever it is", () => {
    const all = [
      "\\boxed{x} \\cancel{y} \\sout{z} \\fbox{a} \\color{red}{x}",
      "\\xrightarrow{abc} \\stackrel{a}{b} \\overset{!}{=} \\underbrace{a}_{b} \\binom{n}{k} \\sqrt[3]{x}",
      "\\begin{CD} A @>a>> B \\end{CD} \\begin{smallmatrix} a \\end{smallmatrix} \\substack{a\\\\b}",
      "\\mathop{\\mathbb{E}}_{x} \\bigl( \\Big| x \\Bigr) \\rule{1em}{1em} \\raisebox{1em}{x} \\llap{x} \\verb|x|",
    ].map(mathml);
    expect(all.join("")).not.toMatch(
      / style=|annotation|menclose|mathvariant="(?!normal)|<mo(?: [^>]*)?>[^<]*<(?!\/mo>)/,
    );
  });
});

test.each([
  ["\\left|\\frac ab\\right|", 2],
  ["\\left\\|x\\right\\|_2", 2],
  ["\\left.x\\right|_0", 1],
  ["\\begin{vmatrix} a \\\\ b \\end{vmatrix}", 2],
  ["\\begin{Vmatrix} a \\\\ b \\end{Vmatrix}", 2],
  ["a \\mid b \\parallel c", 0],
])("the bars of %s are as high as what they stand around, and close to it", (tex, count) => {
  const bars =
    setFormula(tex, true)
      .parts.join("")
      .match(/<mo [^>]*>[∣∥]/g) ?? [];
  expect(bars).toHaveLength(count);
  for (const bar of bars) expect(bar).toMatch(/stretchy="true".* lspace="0" rspace="0"/);
});

test("a label is no part of a formula, and a tag stands beside it", () => {
  for (const beside of ["\\label{eq:a}", "\\tag{A}", "\\tag*{Bayes}"]) {
    expect(setFormula(`x ${beside}`, true).parts).toEqual(["<mi>x</mi>"]);
  }
});

test.each([
  ["x", undefined],
  ["x \\tag{A}", "(A)"],
  ["x \\tag*{Bayes}", "Bayes"],
  ["x \\tag{$\\ast$}", "(∗)"],
  ["x \\tag{\\dagger}", "(†)"],
  ["x \\tag{1$'$}", "(1′)"],
  ["x \\tag{\\text{chain rule}, $\\beta_1$}", "(chain rule, β₁)"],
])("%s has the tag %s", (tex, tag) => {
  expect(tagOf(tex)).toBe(tag);
});

test("what is in brackets is not divided", () => {
  const tex = "f(a + b + c) = \\alpha + \\beta + \\gamma + \\delta";
  expect(setFormula(tex, false).parts).toHaveLength(5);
  expect(setFormula(tex, true).parts).toHaveLength(1);
});

test("a minus is not divided from what it belongs to", () => {
  const parts = setFormula("\\ell(y) = -\\log p(y \\mid x) + a - b + c + d + e", false).parts;
  expect(parts.map(part => part.replace(/<[^>]*>/g, "").replaceAll("\u2061", ""))).toEqual([
    "ℓ(y)=",
    "−logp(y∣x)+",
    "a−",
    "b+",
    "c+",
    "d+",
    "e",
  ]);
});

test.each([
  ["O(n^2)", "O(n²)"],
  ["x_1 + y^{-1}", "x₁ + y⁻¹"],
  ["\\mathcal{L}(\\theta)", "L(θ)"],
  ["\\frac{a+b}{c}", "(a + b)/c"],
  ["\\sqrt{d_k}", "√d_k"],
  ["p_\\theta(x_t \\mid x_{<t})", "p_θ(x_t ∣ x_(<t))"],
  ["\\mathcal{L}_{\\mathrm{DPO}}(\\theta)", "L_DPO(θ)"],
  ["\\pi_{\\text{ref}}y", "π_ref y"],
  ["\\mathcal{L}_{\\mathrm{DPO}}^2 + L_{\\text{of two}}", "L_DPO² + L_(of two)"],
  ["x_{ij}", "x_(ij)"],
  ["\\log \\hat{A}", "log A"],
  ["\\foo", "\\foo"],
])("%j says %j", (tex, words) => {
  expect(formulaWords(tex)).toBe(words);
});

test("a bracket with an index closes, and what is wide breaks in its brackets too", () => {
  const partsOf = (tex: string) => setFormula(tex, false).parts.length;
  expect(partsOf("a = (b c)^l d + (b c)_{t}^{2} e + f")).toBe(4);
  expect(partsOf("f(x_1, x_2)^2 = 1 + 2 + 3")).toBe(4);
  const list = Array.from({ length: 12 }, (_, index) => `x_{${index}}`).join(", ");
  expect(partsOf(`f(${list})`)).toBe(12);
});

test("what is wide and cannot be divided is told", () => {
  const long = "\\text{undividedwordwithoutend}".replace("word", "word".repeat(8));
  expect(setFormula("x = y", false).wide).toEqual([]);
  expect(setFormula(`x = ${long}`, false).wide).toEqual([1]);
  expect(setFormula(`\\sqrt{${long}}`, false).wide).toEqual([0]);
});
