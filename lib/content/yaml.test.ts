import { expect, test } from "vitest";
import { parseYaml } from "./yaml";

function told(source: string): string[] {
  return parseYaml(source).problems.map(
    ({ line, column, found, fix }) => `${line}:${column} ${found} | ${fix}`,
  );
}

test("TeX that double quotation marks take apart is told at its command", () => {
  const fix = (name: string) => `put the text between ' and ', where a \\ is one sign, or write \\\\${name}`;
  expect(told('a: x\ntitle: "The $\\theta$ and $\\\\beta$, \\\\\\nabla"\n')).toEqual([
    `2:14 "\\theta", of which YAML reads "\\t" as a sign of its own | ${fix("theta")}`,
    `2:38 "\\nabla", of which YAML reads "\\n" as a sign of its own | ${fix("nabla")}`,
  ]);
});

test("what YAML means by its signs is fine, and so is TeX elsewhere", () => {
  expect(told("a: \"one\\ntwo\\tthree\"\nb: 'the $\\theta$'\nc: the $\\theta$\n")).toEqual([]);
});

test("the one name that would be lost is told", () => {
  expect(told("policy: x\n__proto__: y\nlist: [{ __proto__: 1 }]\nconstructor: z\n")).toEqual([
    '2:1 "__proto__" | give it another name',
    '3:10 "__proto__" | give it another name',
  ]);
});

test("a text that a # cuts off is told, and a comment behind a value is not", () => {
  const source =
    "title: What # is this\nexcerpt: 'a # b' # fine\ndraft: true # for now\nauthor: Tai Vu # me\nrl: what a model does # in short\nlang: vi\n# a comment\n";
  expect(
    parseYaml(source).problems.map(({ line, column, severity, subject, found }) => [
      line,
      column,
      severity,
      subject,
      found,
    ]),
  ).toEqual([
    [1, 1, "warning", "title", '"# is this" behind "What", which is a comment to YAML'],
    [5, 1, "warning", "rl", '"# in short" behind "what a model does", which is a comment to YAML'],
  ]);
  expect(parseYaml(source).data).toMatchObject({ title: "What", lang: "vi" });
});

test("one mistake in a line is told once", () => {
  expect(told("title: A: b: c\n")).toHaveLength(1);
});

test("labels with # are told as such, and not by what the open list swallows", () => {
  const { problems } = parseYaml("title: A\ntags: [#llm, #ai]\ndate: 2025-01-01\n");
  expect(problems.map(({ line, subject, found, fix }) => `${line} ${subject}: ${found} → ${fix}`)).toEqual([
    '2 tags: "[#llm, #ai]", of which all behind [ is a comment to YAML → write the labels without #: [llm, ai]',
  ]);
});

test("a line without a colon, an item in the place of a field and a text that * opens are told once each", () => {
  const found = (source: string) =>
    parseYaml(source).problems.map(({ line, column, fix }) => `${line}:${column} ${fix}`);
  expect(found("title: A\nfoo\n")).toEqual([
    '2:1 write "field: value"; a text that goes on from the line above has two spaces before it',
  ]);
  expect(found("title: A\n- a\n")).toHaveLength(1);
  expect(found("date: 2025-01-01\ntitle: *All* of it\n")).toHaveLength(1);
  expect(found("date: 2025-01-01\ntitle: *all\n")).toEqual([
    "2:8 put a text that * opens in quotation marks, and write values out instead of repeating them by *alias",
  ]);
});
