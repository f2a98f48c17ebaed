import { readdirSync, readFileSync } from "node:fs";
import postcss from "postcss";
import { expect, test } from "vitest";

const files = ["app", "enhance"].flatMap(folder =>
  readdirSync(folder)
    .filter(name => name.endsWith(".css"))
    .map(name => `${folder}/${name}`),
);

/**
 * Of `text-decoration`, Safari knows one word in one declaration; with more it takes none, and where a variable is
 * among them not even what was said before.
 */
test.each(files)("lines under words in %s are asked for by one word, and the rest by its own name", file => {
  const others: string[] = [];
  postcss.parse(readFileSync(file, "utf8")).walkDecls("text-decoration", ({ value }) => {
    if (!/^[\w-]+$/.test(value)) others.push(value);
  });
  expect(others).toEqual([]);
});
