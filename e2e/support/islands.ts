/** The islands as the contract's test knows them: each with a post of the site of many posts that has it alone. */
import { writeFileSync } from "node:fs";
import path from "node:path";

export type IslandCase = {
  /** Its kind, as `data-island` has it. */
  name: string;
  /** How it is written in a post. */
  source: string;
  /** What the server's first state shows. */
  shows: RegExp;
  /** A class that only its own code uses. */
  mark: string;
  /** The control that the keyboard test works, and the key it presses there. */
  control: { role: "slider" | "radio" | "textbox"; name: string; key: string };
  /** The field that this changes, as it stands in the address behind the island's id. */
  field: string;
};

export const islandCases: readonly IslandCase[] = [
  {
    name: "next-token",
    source:
      '<NextToken caption="What comes next" prompt="The weather today is" candidates={[{ token: " fine", logit: 2 }, { token: " bad", logit: 1 }, { token: " here", logit: 0 }]} />',
    // The softmax of 2, 1 and 0: 0.665, 0.245, 0.090.
    shows: /66\.5\s?%[\s\S]*24\.5\s?%[\s\S]*9\.0\s?%/,
    mark: "next-token-slot",
    control: { role: "slider", name: "Temperature", key: "ArrowLeft" },
    field: "temperature",
  },
  {
    name: "policy-loop",
    source:
      '<PolicyLoop caption="Two ways to learn" prompt="How do I boil an egg?" demonstrated={1} answers={[{ text: "Boil it.", reward: 0.4 }, { text: "Put it into boiling water for eight minutes.", reward: 0.9 }, { text: "Eggs are laid by hens.", reward: 0.1 }]} />',
    shows: /Boil it\.[\s\S]*\d+\.\d\s?%/,
    mark: "policy-loop-",
    control: { role: "radio", name: "Imitate", key: "Space" },
    field: "method",
  },
  {
    name: "tokenizer",
    source: '<Tokenizer caption="Cut into tokens" text="The tokens of a text." />',
    shows: /tokens/i,
    mark: "tokenizer-word",
    control: { role: "textbox", name: "Text", key: "x" },
    field: "text",
  },
];

/** The address of the post that has one island and no other. */
export function islandPost(name: string): string {
  return `/posts/island-${name}`;
}

/** Writes these posts into a folder. The island lies several windows below the top. */
export function writeIslandPosts(folder: string): void {
  const paragraph =
    "A line of text that is there to take up room above the figure, so that it is not seen at once. ";
  const lead = Array.from({ length: 24 }, () => paragraph.repeat(5)).join("\n\n");
  for (const { name, source } of islandCases) {
    writeFileSync(
      path.join(folder, `island-${name}.mdx`),
      `---\ntitle: "Island ${name}"\ndate: 2019-01-01\nexcerpt: "A post with one island."\nunlisted: true\n---\n\n${lead}\n\n${source}\n\n${paragraph.repeat(20)}\n`,
    );
  }
}
