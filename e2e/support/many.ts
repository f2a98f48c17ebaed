/** Posts enough for several pages and years, beside those of `fixtures/many` that are written by hand. */
import { writeFileSync } from "node:fs";
import path from "node:path";

/** With the eight listed posts written by hand, sixty: more than a page of the archive holds. */
const count = 52;

/** Writes `numbered-01.mdx` … into a folder: one a month, backwards from December 2024. */
export function writeNumberedPosts(folder: string): void {
  for (let number = 1; number <= count; number++) {
    const date = new Date(Date.UTC(2024, 12 - number, 15)).toISOString().slice(0, 10);
    const name = String(number).padStart(2, "0");
    const tag = number % 2 === 0 ? "Even" : "Odd";
    writeFileSync(
      path.join(folder, `numbered-${name}.mdx`),
      `---\ntitle: "Numbered ${name}"\ndate: ${date}\nexcerpt: "Post ${name} of many."\ntags: [${tag}, Numbers]\n---\n\nText of post ${name}.\n`,
    );
  }
}
