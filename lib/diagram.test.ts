import { expect, test } from "vitest";
import { readDiagramOptions } from "./diagram";

test.each([
  ["wide", "delete it: a diagram takes the room that it needs"],
  ["captoin", 'did you mean "caption"?'],
  ["constructor", "delete it"],
])("what to do instead of %s is said in words", (meta, fix) => {
  expect(readDiagramOptions(meta).faults).toMatchObject([{ at: 0, fix }]);
});
