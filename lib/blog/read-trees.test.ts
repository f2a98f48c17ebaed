import type { Root } from "mdast";
import { expect, test } from "vitest";
import { keepTree, keyOf, type TreeSource, takeTree } from "./read-trees";

const source = (body: string): TreeSource => ({
  body,
  lang: "en",
  bibliography: [],
  glossary: [],
  macros: {},
});
const tree = (): Root => ({ type: "root", children: [] });

test("a tree is handed over once, to who asks for the same text in the same language", () => {
  const one = tree();
  keepTree(keyOf(source("One.")), one);
  expect(takeTree(source("Two."))).toBeUndefined();
  expect(takeTree({ ...source("One."), lang: "vi" })).toBeUndefined();
  expect(takeTree(source("One."))).toBe(one);
  expect(takeTree(source("One."))).toBeUndefined();
});

test("the trees of a whole blog are not kept", () => {
  for (let post = 0; post < 100; post++) keepTree(keyOf(source(`${post}`)), tree());
  expect(takeTree(source("0"))).toBeUndefined();
  expect(takeTree(source("99"))).toBeDefined();
});
