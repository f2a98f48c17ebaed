import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { makeCorpus, vary } from "./corpus";

const body = [
  "## A heading with *some* markup",
  "",
  "Pre-trained models are like people who have read everything, and **never talked** about it.",
  "- They know what words follow: that is `all` there is to know.",
  "",
  "![what they know](/posts/images/know.png)",
].join("\n");
const original = `---\ntitle: "One - Part 1"\ndate: "2025-11-03"\n---\n\n${body}\n`;

test("the same seed gives the same text, another one another", () => {
  expect(vary(body, 1)).toBe(vary(body, 1));
  expect(vary(body, 1)).not.toBe(vary(body, 2));
  expect(vary(body, 1)).not.toBe(body);
});

test("markup and images stay", () => {
  const varied = vary(body, 3);
  expect(varied).toContain("![what they know](/posts/images/know.png)");
  expect(varied).toMatch(/^## A \w+ \w+ \*some\* markup$/m);
  expect(varied.match(/\*\*/g)).toHaveLength(2);
  expect(varied.split("\n")).toHaveLength(body.split("\n").length);
});

test("a corpus has as many posts as asked for, each with a title, a date and a text of its own", () => {
  const texts = [...makeCorpus(original, 40).values()];
  expect(texts).toHaveLength(40);
  for (const pattern of [/^title: .*$/m, /^date: .*$/m]) {
    expect(new Set(texts.map(text => text.match(pattern)?.[0])).size).toBe(40);
  }
  expect(new Set(texts.map(text => text.split("---\n")[2])).size).toBe(40);
  expect(texts.join("")).not.toContain("Part 1");
});

test("compression does not see through it", () => {
  const long = original + body.repeat(20);
  const together = gzipSync([...makeCorpus(long, 10).values()].join("\n")).length;
  const copies = gzipSync(long.repeat(10)).length;
  expect(together).toBeGreaterThan(copies * 4);
});
