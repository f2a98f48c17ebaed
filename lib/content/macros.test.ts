import { expect, test } from "vitest";
import { runKatex } from "../math/typeset";
import { contentFolder } from "../testing/content-folder";
import { macrosReader, readMacros } from "./macros";

function read(text: string) {
  const { macros, problems } = readMacros(contentFolder({ "macros.yaml": text }));
  return {
    macros,
    told: problems.map(
      ({ line, column, subject, found, fix }) => `${line}:${column} ${subject} | ${found} | ${fix}`,
    ),
  };
}

test("macros are commands and their TeX; they may name each other", () => {
  const macros = { "\\Rn": "\\R^{#1}", "\\R": "\\mathbb{R}" };
  expect(read("\\Rn: '\\R^{#1}'\n\\R: '\\mathbb{R}'\n")).toEqual({ macros, told: [] });
  expect(read("")).toEqual({ macros: {}, told: [] });
  expect(readMacros(contentFolder({}))).toEqual({ macros: {}, problems: [] });
});

test("a faulty one is told here, and not again by the formulas that have it", () => {
  const { macros } = read("R: 'x'\n\\E: '\\nothing'\n\\Q: 'q'\n");
  for (const name of ["\\R", "\\E", "\\Q"]) expect(runKatex(name, false, macros).faults).toEqual([]);
  expect(macros["\\Q"]).toBe("q");
  const broken = read("\\R: \"\\mathbb{R}\"\n\\Q: 'q'\n");
  expect(broken.told).toEqual([
    expect.stringMatching(
      /^1:6 YAML \| .* \| put the text between ' and ', where a \\ is one sign, or write \\\\$/,
    ),
  ]);
  expect(runKatex("\\R \\Q", false, broken.macros).faults).toEqual([]);
});

test.each([
  ["a list", "- \\Good: 'G'\n"],
  ["a list that is no YAML", '- \\Good: "\\Go"\n'],
  ["another encoding", Buffer.from("\\Good: 'é'", "latin1")],
])("a file that cannot be read is told once: %s", (_, text) => {
  const { macrosFor, problems } = macrosReader(contentFolder({ "macros.yaml": text }));
  expect(problems).toHaveLength(1);
  const macros = macrosFor("$\\Good{x} \\frac{1}{2}$");
  expect(runKatex("\\Good \\frac{1}{2}", false, macros).faults).toEqual([]);
  expect(Object.keys(macros)).toEqual(["\\Good"]);
});

test("what is none is told at its line, all at once", () => {
  const text =
    "R: '\\mathbb{R}'\n\\two words: x\n\\tag: x\n\\E: 1\n\\F:\n\\G: '\\frac{#1'\n\\H: '\\nothing'\n\\I: '\\href{#1}{x}'\n\\J: '\\J'\n";
  expect(read(text).told).toEqual([
    '1:1 R | "R" | write \\R',
    '2:1 \\two words | "\\two words" | write \\name',
    "3:1 \\tag | \\tag, by which formulas are numbered | give it another name",
    "4:1 \\E | number 1 | write \\E: '\\mathbb{R}', in single quotation marks",
    "5:1 \\F | nothing | write \\F: '\\mathbb{R}', in single quotation marks",
    expect.stringMatching(/^6:1 \\G \| "\\frac\{#1": /),
    expect.stringMatching(/^7:1 \\H \| "\\nothing": Undefined control sequence: \\nothing/),
    expect.stringMatching(/^8:1 \\I \| /),
    expect.stringMatching(/^9:1 \\J \| "\\J": Too many expansions/),
  ]);
  expect(read("- a\n").told).toEqual(["1:1 macros.yaml | a list of 1 | write \\R: '\\mathbb{R}'"]);
});
