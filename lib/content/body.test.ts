import { expect, test } from "vitest";
import { factsOf } from "./body";
import { parseBody } from "./parse-body";

function headingsOf(body: string): string[] {
  return factsOf(parseBody(body).tree, "en").headings.map(({ id, text }) => `${id}: ${text}`);
}

test("a formula in a heading is what it says, with references in the text or without", () => {
  const heading = "## The cost $O(n^2)$\n";
  expect(headingsOf(heading)).toEqual(["the-cost-o-n2: The cost O(n²)"]);
  expect(headingsOf(`${heading}\nSee [](#more).\n\n## More\n\n### After [](#the-cost-o-n2)\n`)).toEqual([
    "the-cost-o-n2: The cost O(n²)",
    "more: More",
    "after: After The cost O(n²)",
  ]);
});
