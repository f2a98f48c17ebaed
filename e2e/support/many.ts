/** Posts enough for several pages and years, beside those of `fixtures/many` that are written by hand. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
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

/** Of the numbered posts: which one said more, which had another title, and which was not there. */
export const earlier = { more: "10", title: "20", missing: "30" } as const;

/** What stood in a post's place or at its end, and must be found nowhere now. */
export const earlierWords = { more: "It said more at first.", title: "Called Otherwise" } as const;

/**
 * Builds a site as it was before, and puts it back as it is, with what that build has left.
 * @param dir the site's folder
 */
export function asBefore(dir: string, build: () => void): void {
  const fileOf = (number: string) => path.join(dir, `content/posts/numbered-${number}.mdx`);
  const now = Object.values(earlier).map(number => ({
    file: fileOf(number),
    text: readFileSync(fileOf(number), "utf8"),
  }));
  writeFileSync(
    fileOf(earlier.more),
    `${readFileSync(fileOf(earlier.more), "utf8")}\n${earlierWords.more}\n`,
  );
  const named = readFileSync(fileOf(earlier.title), "utf8");
  writeFileSync(
    fileOf(earlier.title),
    named.replace(`"Numbered ${earlier.title}"`, `"${earlierWords.title}"`),
  );
  rmSync(fileOf(earlier.missing));
  build();
  for (const { file, text } of now) writeFileSync(file, text);
}
