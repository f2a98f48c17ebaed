import { expect, test } from "vitest";
import { madeBy } from "../testing/made-by";
import { recipeFiles, recipePackages } from "./recipe";

test("the recipe has every file and package that a card is made by", () => {
  const { files, packages } = madeBy(import.meta.dirname, "draw.ts");
  expect(files).toEqual(recipeFiles);
  // What data are checked by makes no card.
  expect(packages.filter(name => name !== "zod")).toEqual(recipePackages);
});
