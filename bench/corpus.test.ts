import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { afterthought, edited, makeCorpus, vary } from "./corpus";

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

test("a corpus is the same every time, and the beginning of a larger one", () => {
  const few = [...makeCorpus(original, 30)];
  expect([...makeCorpus(original, 30)]).toEqual(few);
  expect([...makeCorpus(original, 60)].slice(0, 30)).toEqual(few);
});

test("titles and tags differ by more than a number", () => {
  const texts = [...makeCorpus(original, 200).values()];
  const titles = texts.map(text => text.match(/^title: "(.*) \d+"$/m)?.[1]);
  const tags = texts.map(text => text.match(/^tags: \[(.*)\]$/m)?.[1]?.split(", ") ?? []);
  expect(new Set(titles).size).toBeGreaterThan(30);
  expect(new Set(tags.flat()).size).toBe(12);
  expect(new Set(tags.map(({ length }) => length))).toEqual(new Set([1, 2, 3]));
});

test("posts are as long as the one they are made of, and show its images", () => {
  const long = original + body.repeat(20);
  const texts = [...makeCorpus(long, 50).values()];
  for (const text of texts) {
    expect(text.length / long.length).toBeGreaterThan(0.9);
    expect(text.length / long.length).toBeLessThan(1.1);
    expect(text.match(/^!\[.*\]\(\/posts\/images\/know\.png\)/gm)).toHaveLength(21);
  }
});

test("ten thousand posts have ten thousand names and dates", () => {
  const corpus = makeCorpus(original, 10_000);
  expect(corpus.size).toBe(10_000);
  expect(new Set([...corpus.values()].map(text => text.match(/^date: .*$/m)?.[0])).size).toBe(10_000);
});

test("an edited post says something that it did not say", () => {
  expect(original).not.toContain(afterthought);
  expect(edited(original)).toBe(`${original}\n${afterthought}\n`);
});
