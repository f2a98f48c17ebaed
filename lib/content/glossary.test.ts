import { expect, test } from "vitest";
import { contentFolder } from "../testing/content-folder";
import { readGlossary } from "./glossary";

test("a faulty term is told here, and none is unknown to the posts for it", () => {
  const text =
    'policy: "What a model does."\nreward: { defintion: "A number.", also: ["rewards"] }\nempty: ""\nPolicy: "Twice."\n';
  const { entries, problems } = readGlossary(contentFolder({ "glossary.yaml": text }));
  expect(problems.map(({ line, column, fix }) => `${line}:${column} ${fix}`)).toEqual([
    '2:11 did you mean "definition"?',
    "3:1 write it as expected",
    "4:1 delete one of the two",
  ]);
  expect(entries.flatMap(({ names }) => names)).toEqual(["policy", "reward", "rewards", "empty", "Policy"]);
  const broken = readGlossary(
    contentFolder({ "glossary.yaml": 'policy: "open\nreward model: "A number."\n' }),
  );
  expect(broken.problems).not.toEqual([]);
  expect(broken.entries.flatMap(({ names }) => names)).toEqual(["policy", "reward model"]);
});

test("a term that JavaScript has no room for is told, and not dropped", () => {
  const { entries, problems } = readGlossary(
    contentFolder({ "glossary.yaml": '__proto__: "A field."\nconstructor: "A function."\n' }),
  );
  expect(problems.map(({ line, found }) => `${line} ${found}`)).toEqual(['1 "__proto__"']);
  expect(entries.flatMap(({ names }) => names)).toEqual(["__proto__", "constructor"]);
});

test("a formula in what a term means is a warning, and the term is known all the same", () => {
  const { entries, problems } = readGlossary(
    contentFolder({ "glossary.yaml": 'a: "The $x^2$ of [@doe2020]."\nb: "Five $ and 10 $."\n' }),
  );
  expect(problems.map(({ line, severity, found }) => `${line} ${severity} ${found}`)).toEqual([
    '1 warning "$x^2$", which shows as typed',
  ]);
  expect(entries).toHaveLength(2);
});

test("a list in the place of a term's meaning is told as one", () => {
  const { problems } = readGlossary(contentFolder({ "glossary.yaml": "terms:\n  - term: policy\n" }));
  expect(problems.map(({ line, found, fix }) => `${line} ${found} → ${fix}`)).toEqual([
    "1 a list of 1 → write it as expected",
  ]);
});
