import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { repairTexts } from "./repair";

/** "Tiếng — é", as it reads where its UTF-8 was taken for Windows-1252. */
const damaged = "Tiáº¿ng â€” Ã©";
const meant = "Tiếng — é";

test("every text that the check reads is mended, and told by its path", () => {
  const dir = mkdtempSync(path.join(tmpdir(), "repair-"));
  mkdirSync(path.join(dir, "posts/a"), { recursive: true });
  const texts: Record<string, string> = {
    "posts/a/index.mdx": `---\ntitle: "${damaged}"\n---\r\n\r\n${damaged}\r\n`,
    "authors.yaml": `a: { name: "${damaged}" }\n`,
    "glossary.yaml": `\ufeffterm: "${damaged}"\n`,
    "macros.yaml": `# ${damaged}\n`,
    "posts/a/own.bib": `@misc{b, title = {${damaged}}}\n`,
    "references.bib": `@misc{a, title = {${damaged}}}\n`,
    "posts/a/table.csv": `${damaged}\n`,
    "tags.yaml": '- { label: "Whole — é", slug: "whole" }\n',
  };
  for (const [name, text] of Object.entries(texts)) writeFileSync(path.join(dir, name), text);

  const untouched = ["posts/a/table.csv", "tags.yaml"];
  const mended = Object.keys(texts).filter(name => !untouched.includes(name));
  expect(repairTexts(dir).map(file => path.relative(dir, file))).toEqual(mended);
  for (const [name, text] of Object.entries(texts)) {
    const expected = untouched.includes(name) ? text : text.replaceAll(damaged, meant);
    expect(readFileSync(path.join(dir, name), "utf8"), name).toBe(expected);
  }
  expect(repairTexts(dir)).toEqual([]);
});
