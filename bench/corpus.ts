/** Posts in any number, made of one: the same length and markup, other words, so that no cache knows them. */

/** Numbers that look drawn by lot and are the same every time (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** A plain word: what stands between spaces, lower case, with no markup near it. */
const plainWord = /(?<=\s)[a-z]{3,}(?=[\s,.;:?])/g;
const imageLine = /^!\[.*\]\(.*\)\s*$/;

/** Puts other words of the same text in the place of its plain words. Images and markup stay. */
export function vary(text: string, seed: number): string {
  const words = text.match(plainWord) ?? [];
  const roll = dice(seed);
  const draw = (word: string) => words[Math.floor(roll() * words.length)] ?? word;
  return text
    .split("\n")
    .map(line => (imageLine.test(line) ? line : line.replace(plainWord, draw)))
    .join("\n");
}

const tags = ["Training", "Inference", "Data", "Evaluation", "Agents", "Safety", "Retrieval", "Reasoning"];
const frontMatter = /^---\n[\s\S]*?\n---\n/;

/** Numbers the posts with as many digits as there are posts to number. */
function numbered(index: number): string {
  return String(index + 1).padStart(4, "0");
}

/**
 * Makes posts of one.
 * @param original the text of a post, front matter included
 * @returns texts by file name
 */
export function makeCorpus(original: string, count: number): Map<string, string> {
  const body = original.replace(frontMatter, "");
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const name = numbered(index);
      const date = new Date(Date.UTC(2025, 0, 1 - index)).toISOString().slice(0, 10);
      const own = [tags[index % tags.length], tags[(index * 3 + 1) % tags.length]];
      const head = [
        `title: "Notes on Language Models ${name}"`,
        `date: "${date}"`,
        'author: "Tai Vu"',
        `excerpt: "What note ${name} of this series has to say."`,
        `tags: [${[...new Set(own)].map(tag => `"${tag}"`).join(", ")}]`,
        'readTime: "8 min read"',
      ];
      return [`note-${name}.mdx`, `---\n${head.join("\n")}\n---\n${vary(body, index + 1)}`];
    }),
  );
}
