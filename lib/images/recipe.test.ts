import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { recipe, recipeFiles, recipePackages } from "./recipe";

test("the recipe has every file and package that an image is made by", () => {
  const files = new Set<string>();
  const packages = new Set<string>();
  const follow = (name: string): void => {
    if (files.has(name)) return;
    files.add(name);
    const code = readFileSync(path.join(import.meta.dirname, name), "utf8");
    for (const [, type, from = ""] of code.matchAll(/^import (type )?[^;]*?from "([^"]+)"/gm)) {
      if (type) continue;
      if (from.startsWith("./")) follow(`${from.slice(2)}.ts`);
      else if (from !== "") packages.add(from);
    }
    for (const [, from = ""] of code.matchAll(/\bimport\("([^"]+)"\)/g)) packages.add(from);
  };
  follow("forms.ts");
  expect([...files].sort()).toEqual(recipeFiles);
  expect([...packages].sort()).toEqual(recipePackages);
});

test("the recipe stays as long as they do", () => {
  expect(recipe()).toBe(recipe());
  expect(recipe()).toMatch(/^[\da-f]{64}$/);
});
