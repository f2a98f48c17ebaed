import { describe, expect, test } from "vitest";
import { balanceLines, breakLines, fitLines, lineWidth, type Measured } from "./fit";

type Word = Measured & { text: string };

/** Words whose letters are half as wide as they are high. */
const wordOf = (text: string): Word => ({ text, width: text.length / 2, space: 0.25 });
const words = (text: string): Word[] => text.split(" ").map(wordOf);
const shown = (lines: readonly (readonly Word[])[]): string[] =>
  lines.map(line => line.map(({ text }) => text).join(" "));

function cut({ text }: Word, width: number): Word[] {
  const most = Math.max(1, Math.floor(width * 2));
  return Array.from({ length: Math.ceil(text.length / most) }, (_, index) => ({
    ...wordOf(text.slice(index * most, (index + 1) * most)),
    space: 0,
  }));
}

const room = { width: 1056, height: 300, lines: 4, leading: 1.14 };
const fit = (text: string) => fitLines(words(text), room, cut, wordOf("…"));

describe("a title", () => {
  test("is set larger, the shorter it is", () => {
    const sizes = ["Q", "Post training", "Post training in large models", "word ".repeat(24).trim()].map(
      text => fit(text).size,
    );
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(sizes[0]).toBeGreaterThan(sizes.at(-1) ?? 0);
  });

  test.each([
    "a ".repeat(60).trim(),
    "word ".repeat(24).trim(),
    "W".repeat(120),
    `${"W".repeat(59)} ${"W".repeat(60)}`,
  ])("of 120 characters has all of them in four lines that fit: %s", text => {
    const { size, lines } = fit(text);
    expect(lines.length).toBeLessThanOrEqual(4);
    expect(lines.length * size * room.leading).toBeLessThanOrEqual(room.height);
    for (const line of lines) expect(lineWidth(line) * size).toBeLessThanOrEqual(room.width + 0.001);
    expect(shown(lines).join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
  });

  test("that fits in no size ends in an ellipsis, within the fourth line", () => {
    const { size, lines } = fit("word ".repeat(400).trim());
    expect(lines.length).toBe(4);
    expect(shown(lines).at(-1)).toMatch(/word …$/);
    for (const line of lines) expect(lineWidth(line) * size).toBeLessThanOrEqual(room.width + 0.001);
  });

  test("without a word has no line", () => {
    expect(fitLines([], room, cut, wordOf("…")).lines).toEqual([]);
  });
});

test("lines are as even as they go, and no more of them", () => {
  const text = words("aaaa aaaa aaaa aaaa a");
  expect(shown(breakLines(text, 9))).toEqual(["aaaa aaaa aaaa aaaa", "a"]);
  expect(shown(balanceLines(text, 9))).toEqual(["aaaa aaaa", "aaaa aaaa a"]);
});
