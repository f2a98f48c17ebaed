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
 * Builds a site as it was, twice, and puts it back as it is, with what these builds have left. In the first one a post
 * was not there and another had another title; in the second one the lists were as they are.
 * @param dir the site's folder
 */
export function asBefore(dir: string, build: () => void): void {
  const asNow = (number: string) => {
    const file = path.join(dir, `content/posts/numbered-${number}.mdx`);
    const text = readFileSync(file, "utf8");
    return { file, text, putBack: () => writeFileSync(file, text) };
  };
  const [more, title, missing] = [asNow(earlier.more), asNow(earlier.title), asNow(earlier.missing)];
  writeFileSync(more.file, `${more.text}\n${earlierWords.more}\n`);
  writeFileSync(title.file, title.text.replace(`"Numbered ${earlier.title}"`, `"${earlierWords.title}"`));
  rmSync(missing.file);
  build();
  title.putBack();
  missing.putBack();
  build();
  more.putBack();
}
