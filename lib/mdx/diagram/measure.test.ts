import { expect, test } from "vitest";
import { labelWidth, wrap } from "./measure";

test("lines break between words, and are about as long as each other", () => {
  const lines = wrap(["one two three four five six seven eight"], 14, 150);
  expect(lines.join(" ")).toBe("one two three four five six seven eight");
  expect(labelWidth(lines, 14)).toBeLessThanOrEqual(170);
  expect(wrap(["Donaudampfschifffahrtsgesellschaft"], 14, 50)).toHaveLength(1);
});

test("lines of scripts without blanks break between letters, but not before a stop", () => {
  const line = "语言模型首先学习预测下一个词，然后通过人类反馈学习如何回答问题。";
  const lines = wrap([line], 14, 150);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join("")).toBe(line);
  expect(labelWidth(lines, 14)).toBeLessThanOrEqual(170);
  for (const one of lines) expect(one).not.toMatch(/^[，。]/);
  expect(wrap(["GPT-4 の学習 and more"], 14, 500)).toEqual(["GPT-4 の学習 and more"]);
});
