/** Posts in any number, made of one: the same length and markup, other words, so that no cache knows them. */
import { mulberry32 } from "../components/islands/chance";

/** A plain word: what stands between spaces, lower case, with no markup near it. */
const plainWord = /(?<=\s)[a-z]{3,}(?=[\s,.;:?])/g;
const imageLine = /^!\[.*\]\(.*\)\s*$/;

/** Puts other words of the same text in the place of its plain words. Images and markup stay. */
export function vary(text: string, seed: number): string {
  const words = text.match(plainWord) ?? [];
  const roll = mulberry32(seed);
  const draw = (word: string) => words[Math.floor(roll() * words.length)] ?? word;
  return text
    .split("\n")
    .map(line => (imageLine.test(line) ? line : line.replace(plainWord, draw)))
    .join("\n");
}

const openings = [
  "Notes on",
  "A Closer Look at",
  "What We Know of",
  "The Trouble with",
  "How to Measure",
  "First Steps with",
];
const subjects = [
  "Language Models",
  "Reward Models",
  "Long Contexts",
  "Small Data Sets",
  "Attention Heads",
  "Tool Use",
  "Human Feedback",
  "Batch Sizes",
];
const tags = [
  "Training",
  "Inference",
  "Data",
  "Evaluation",
  "Agents",
  "Safety",
  "Retrieval",
  "Reasoning",
  "Tokenizers",
  "Hardware",
  "Alignment",
  "Prompts",
];
const frontMatter = /^---\n[\s\S]*?\n---\n/;

/** Numbers the posts so that files stand in this order, up to 9,999 of them. */
function numbered(index: number): string {
  return String(index + 1).padStart(4, "0");
}

/** A title, a date and one to three tags of the post's own: two on average, as the first post has. */
function frontMatterOf(index: number): string {
  const name = numbered(index);
  // Other numbers than those that its words are drawn by.
  const roll = mulberry32(-1 - index);
  const draw = (from: readonly string[]) => from[Math.floor(roll() * from.length)] ?? "";
  const subject = draw(subjects);
  const title = `${draw(openings)} ${subject} ${name}`;
  const date = new Date(Date.UTC(2025, 0, 1 - index)).toISOString().slice(0, 10);
  const own = new Set(Array.from({ length: 1 + Math.floor(roll() * 3) }, () => draw(tags)));
  return [
    "---",
    `title: "${title}"`,
    `date: "${date}"`,
    'author: "Tai Vu"',
    `excerpt: "What note ${name} of this blog has to say on ${subject.toLowerCase()}."`,
    `tags: [${[...own].map(tag => `"${tag}"`).join(", ")}]`,
    'readTime: "8 min read"',
    "---",
    "",
  ].join("\n");
}

/**
 * Makes posts of one: as long, with the same markup and the same images. The same call gives the same posts, and
 * fewer posts are the first of more.
 * @param original the text of a post, front matter included
 * @returns texts by file name
 */
export function makeCorpus(original: string, count: number): Map<string, string> {
  const body = original.replace(frontMatter, "");
  return new Map(
    Array.from({ length: count }, (_, index) => [
      `note-${numbered(index)}.mdx`,
      frontMatterOf(index) + vary(body, index + 1),
    ]),
  );
}

/** What an edited post says at its end, and no other. */
export const afterthought = "One more thing came to mind after this post was published.";

/** A post as its author left it the next day. */
export function edited(text: string): string {
  return `${text.trimEnd()}\n\n${afterthought}\n`;
}
