import { describe, expect, test } from "vitest";
import { outlineOf } from "../outline";
import { factsOf } from "./body";
import { parseBody } from "./parse-body";
import { countText, readingMatter, readingMinutes, remainingShares, together } from "./read-time";

const nothing = { words: 0, characters: 0, codeWords: 0, images: 0 };

describe("readingMinutes", () => {
  test("takes 200 words a minute, and at least a minute", () => {
    expect(readingMinutes(nothing)).toBe(1);
    expect(readingMinutes({ ...nothing, words: 200 })).toBe(1);
    expect(readingMinutes({ ...nothing, words: 1600 })).toBe(8);
  });

  test("reads code at half the pace", () => {
    expect(readingMinutes({ ...nothing, codeWords: 400 })).toBe(4);
  });

  test("takes 12 seconds for the first image, a second less for each next one, never under 3", () => {
    // 12 + 11 + … + 3 is 75 s for ten images; each further one adds 3 s.
    expect(readingMinutes({ ...nothing, words: 2000, images: 10 })).toBe(11);
    expect(readingMinutes({ ...nothing, words: 2000, images: 10 + 55 })).toBe(14);
  });

  test("counts CJK by characters", () => {
    expect(readingMinutes({ ...nothing, characters: 2500 })).toBe(5);
  });
});

test("countText tells words from CJK characters and signs", () => {
  expect(countText("Học tăng cường — 3 bước!")).toEqual({ words: 5, characters: 0 });
  expect(countText("RLHF 强化学习 ひらがな 한국어")).toEqual({ words: 1, characters: 11 });
});

test("readingMatter counts what is read, not what is written for the machine", () => {
  const { tree } = parseBody(
    '# Two words\n\nOne [two](https://example.org/three) **bold**ly `code`.\n\n```js\nconst a = 1\n```\n\n![alt](./x.png)\n\n<Figure src="./y.png" alt="" />\n\n{/* not read */}\n\n| a | b |\n| - | - |\n| c | d |\n',
  );
  expect(readingMatter(tree)).toEqual([{ words: 2 + 4 + 4, characters: 0, codeWords: 3, images: 2 }]);
});

describe("what remains by section", () => {
  const words = (count: number) => "word ".repeat(count);

  test("is counted from each heading on, in the same measure as the whole", () => {
    const { tree } = parseBody(
      `# Title\n\n${words(9)}\n\n## One\n\n${words(9)}\n\n> ### Two\n>\n> ${words(9)}\n\n\`\`\`\n${words(20)}\n\`\`\`\n`,
    );
    const parts = readingMatter(tree, new Set(outlineOf(tree).headings.map(({ node }) => node)));
    expect(parts.map(part => part.words)).toEqual([10, 10, 10]);
    expect(together(parts)).toEqual(readingMatter(tree)[0]);
    // Of 30 words and 20 of code, which count as 40: all 70, 60 from the first heading, 50 from the second.
    expect(remainingShares(parts)).toEqual([1, 0.857, 0.714]);
    expect(factsOf(tree, "en").headings.map(({ remaining }) => remaining)).toEqual([0.857, 0.714]);
  });

  test("takes an image for as long as its place among all images makes it", () => {
    const image = { ...nothing, images: 1 };
    // 12, 11 and 10 seconds.
    expect(remainingShares([image, image, image])).toEqual([1, 0.636, 0.303]);
  });

  test("is all of it where there is nothing to read", () => {
    expect(remainingShares([nothing, nothing])).toEqual([1, 1]);
  });
});

test("a formula in a line is a word, and one that is set apart is ten", () => {
  const body = "So $\\mathbb{E}_{x \\sim D}[f(x)]$ is the $k$-th one.\n\n$$\n\\frac{a}{b} \\log c\n$$\n";
  expect(together(readingMatter(parseBody(body).tree))).toEqual({ ...nothing, words: 6 + 10 });
});
