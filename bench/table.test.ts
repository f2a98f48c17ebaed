import { expect, test } from "vitest";
import { table } from "./table";

test("columns are in line, the first to the left", () => {
  expect(
    table(
      ["size", "A"],
      [
        ["HTML", "12 KB"],
        ["JS", "0"],
      ],
    ),
  ).toBe("| size |     A |\n| ---- | ----: |\n| HTML | 12 KB |\n| JS   |     0 |");
});

test("a cell that is missing is empty", () => {
  expect(table(["a", "b"], [["x"]])).toBe("| a   |   b |\n| --- | --: |\n| x   |     |");
});
