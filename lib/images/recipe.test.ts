import { expect, test } from "vitest";
import { madeBy } from "../testing/made-by";
import { recipe, recipeFiles, recipePackages } from "./recipe";

test("the recipe has every file and package that an image is made by", () => {
  expect(madeBy(import.meta.dirname, "forms.ts")).toEqual({ files: recipeFiles, packages: recipePackages });
});

test("the recipe stays as long as they do", () => {
  expect(recipe()).toBe(recipe());
  expect(recipe()).toMatch(/^[\da-f]{64}$/);
});
