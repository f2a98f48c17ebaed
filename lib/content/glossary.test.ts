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

test("a list in the place of a term's meaning is told as one", () => {
  const { problems } = readGlossary(contentFolder({ "glossary.yaml": "terms:\n  - term: policy\n" }));
  expect(problems.map(({ line, found, fix }) => `${line} ${found} → ${fix}`)).toEqual([
    "1 a list of 1 → write it as expected",
  ]);
});
