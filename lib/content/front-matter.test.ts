import { describe, expect, test } from "vitest";
import { parseFrontMatter } from "./front-matter";

function foundIn(text: string): string {
  const result = parseFrontMatter(text);
  return "problems" in result ? result.problems.map(one => `${one.line}: ${one.found}`).join("\n") : "";
}

describe("parseFrontMatter", () => {
  test("cuts a file in two and keeps the line numbers of the body", () => {
    const result = parseFrontMatter('---\ntitle: "A"\n# a comment\ndate: 2025-01-01\n---\n\nText\n');
    if ("problems" in result) throw new Error("no problem expected");
    expect(result.yaml.data).toEqual({ title: "A", date: "2025-01-01" });
    expect(result.yaml.placeOf(["date"])).toEqual({ line: 4, column: 1 });
    expect(result.body.split("\n")[6]).toBe("Text");
    expect(result.body.trim()).toBe("Text");
  });

  test("leaves a rule further down to the body", () => {
    const result = parseFrontMatter("---\ntitle: A\n---\nText\n\n---\n\nMore");
    expect("body" in result && result.body).toContain("Text\n\n---\n\nMore");
  });

  test("knows the place of a list's item", () => {
    const result = parseFrontMatter('---\ntags: ["a", "b"]\nmore:\n  - x\n  - y\n---\n');
    if ("problems" in result) throw new Error("no problem expected");
    expect(result.yaml.placeOf(["tags", 1])).toEqual({ line: 2, column: 13 });
    expect(result.yaml.placeOf(["more", 1])).toEqual({ line: 5, column: 5 });
  });

  test("never runs a front matter of another language", () => {
    for (const language of ["js", "javascript", "json", "coffee", "yaml"]) {
      const marker = `ran-${language}`;
      expect(foundIn(`---${language}\n{ title: (globalThis.marker = "${marker}") }\n---\n`)).toBe(
        `1: "---${language}"`,
      );
      expect(Reflect.get(globalThis, "marker")).toBeUndefined();
    }
  });

  test.each([
    ["Text", '1: "Text"'],
    ["\n\n---\ntitle: A\n---\n", "1: 2 empty lines before it"],
    ["---\ntitle: A\n\nText", "1: none"],
    ["---\ntitle: A\n----\nText", '3: "----"'],
    ["---\ntitle: A\n--- text\nText", '3: "--- text"'],
    ['+++\ntitle = "A"\n+++\nText', '1: "+++", which opens TOML'],
    ["---\ntitle: A\n...\n\nText\n\n---\n\nMore", '3: "..."'],
    ["---\ntitle: A\n\nText of it, and more.\n\n---\n\nMore", '4: "Text of it, and more."'],
    ["---\ntitle: A\ntags: [a\n\n---\n\nText", ""],
  ])("reports fences that are off: %j", (text, found) => {
    expect(foundIn(text)).toBe(found);
  });

  test("reports every fault of the YAML at its place", () => {
    const result = parseFrontMatter("---\ntitle: A\ntitle: B\ndate: x\ndate: y\n---\n");
    if ("problems" in result) throw new Error("the fences are sound");
    expect(result.yaml.problems.map(one => `${one.line}:${one.column} ${one.expected}`)).toEqual([
      "3:1 each field once",
      "5:1 each field once",
    ]);
  });

  test("points to the quotation mark that never closes", () => {
    const result = parseFrontMatter('---\ndate: 2025-01-01\ntitle: "A\nexcerpt: x\n---\n');
    if ("problems" in result) throw new Error("the fences are sound");
    expect(result.yaml.problems[0]).toMatchObject({ line: 3, column: 8 });
  });
});
