/** The islands as the contract's test knows them: each with a post of the site of many posts that has it alone. */
import { writeFileSync } from "node:fs";
import path from "node:path";

/** A control, by what it is called, with the key that the keyboard's test presses there. */
type IslandControl = {
  role: "slider" | "radio" | "textbox" | "button" | "listbox";
  name: string;
  key: string;
  /** The field that this changes, as it stands in the address behind the island's id. */
  field: string;
};

/** What the contract's test needs to know of an island. */
export type IslandCase = {
  /** Its kind, as `data-island` has it. */
  name: string;
  /** How it is written in a post. */
  source: string;
  /** What the server's first state shows. */
  shows: RegExp;
  /** What its words say of that. */
  words: RegExp;
  /** A class that only its own code uses. */
  mark: string;
  /** Its main control. */
  control: IslandControl;
  /** All the others but Reset, in the order of Tab. */
  others: readonly IslandControl[];
  /** States that differ most from its first, as queries without its id. */
  states: readonly string[];
};

/** As many tokens as a text can have, in signs that are wide. */
const longest = encodeURIComponent("ế🤖".repeat(200));

/** Every island that authors may write. */
export const islandCases: readonly IslandCase[] = [
  {
    name: "next-token",
    source:
      '<NextToken caption="What comes next" prompt="The weather today is" candidates={[{ token: " fine", logit: 2 }, { token: " bad", logit: 1 }, { token: " here", logit: 0 }]} />',
    // The softmax of 2, 1 and 0: 0.665, 0.245, 0.090.
    shows: /66\.5\s?%[\s\S]*24\.5\s?%[\s\S]*9\.0\s?%/,
    words: /3 of 3 tokens are kept[\s\S]*1\.20 bits[\s\S]*fine\s*2\.0\s*66\.5\s%\s*66\.5\s%/,
    mark: "next-token-slot",
    control: { role: "slider", name: "Temperature", key: "ArrowLeft", field: "temperature" },
    others: [
      { role: "slider", name: "Top-p", key: "ArrowLeft", field: "top-p" },
      { role: "button", name: "Sample", key: "Enter", field: "draws" },
      { role: "button", name: "Sample 100", key: "Space", field: "draws" },
    ],
    states: ["temperature=0&top-p=0.3&draws=5000", "temperature=2&draws=1"],
  },
  {
    name: "policy-loop",
    source:
      '<PolicyLoop caption="Two ways to learn" prompt="How do I boil an egg?" demonstrated={1} answers={[{ text: "Boil it.", reward: 0.4 }, { text: "Put it into boiling water for eight minutes.", reward: 0.9 }, { text: "Eggs are laid by hens.", reward: 0.1 }]} />',
    shows: /Boil it\.[\s\S]*6\.4\s%[\s\S]*89\.6\s%[\s\S]*4\.0\s%[\s\S]*Expected reward\s*0\.84/,
    words:
      /reinforcement at step 60, where the expected reward is 0\.84[\s\S]*1\. Boil it\.\s*0\.40\s*33\.3\s%\s*6\.4\s%\s*98\.9\s%\s*1\.5\s%/,
    mark: "policy-loop-",
    control: { role: "radio", name: "Imitate", key: "Space", field: "method" },
    others: [
      { role: "slider", name: "Learning rate", key: "ArrowRight", field: "learning-rate" },
      { role: "slider", name: "Steps", key: "ArrowRight", field: "steps" },
      { role: "button", name: "Step", key: "Enter", field: "steps" },
      { role: "button", name: "Run", key: "Space", field: "steps" },
      { role: "button", name: "New seed", key: "Enter", field: "seed" },
    ],
    states: ["method=imitate&steps=200&learning-rate=1", "steps=0", "steps=200&seed=9999"],
  },
  {
    name: "tokenizer",
    source: '<Tokenizer caption="Cut into tokens" text="The tokens of a text." />',
    shows: /Characters\s*21[\s\S]*Bytes in UTF-8\s*21/,
    words: /“The tokens of a text\.” has 21 characters, which are 21 bytes in UTF-8[\s\S]*T/,
    mark: "tokenizer-word",
    control: { role: "textbox", name: "Text", key: "x", field: "text" },
    others: [
      { role: "slider", name: "Merges", key: "ArrowLeft", field: "merges" },
      { role: "listbox", name: "Tokens", key: "End", field: "token" },
    ],
    states: [`text=${longest}&merges=0&token=3`, "text=", "merges=0", "token=2"],
  },
];

/** The address of the post that has one island and no other. */
export function islandPost(name: string): string {
  return `/posts/island-${name}`;
}

/** Where a post may have an island, and what the site's other posts have none in; `ISLAND` stands for it. */
const places: readonly string[] = [
  "<details>\n<summary>Folded</summary>\n\nISLAND\n\n</details>",
  "> [!NOTE]\n> ISLAND",
  "- An item\n\n  ISLAND",
  "> ISLAND",
  "A note[^1].\n\n[^1]: Of words.\n\n    ISLAND",
];

/** Figures of words that are as long as they may be, in letters that are wide and break nowhere. */
const widest = [
  `<NextToken caption="Wide tokens" prompt="It ends in" candidates={[{ token: "${"W".repeat(24)}", logit: 20 }, { token: "b", logit: -20 }]} />`,
  `<PolicyLoop caption="Wide answers" prompt="${"W".repeat(80)}" demonstrated={1} answers={[{ text: "${"W".repeat(80)}", reward: 1 }, { text: "b", reward: 0 }]} />`,
  `<Tokenizer caption="Wide text" text="${"W".repeat(600)}" />`,
];

/** What previews are looked at with where React runs, in the ids of `fixtures/many/posts/references`. */
const referring = `See [](#thm:bound), and [what it rests on](#def:loss).

<Definition id="def:loss">

A number that is small where a model is right.

</Definition>

<Theorem id="thm:bound">

By [](#def:loss), every loss is at least zero.

</Theorem>`;

/** How many islands the post of these places has: of each kind in turn. */
export const placedIslands: number = places.length;

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
  const plotted = islandCases.find(({ name }) => name === "policy-loop")?.source ?? "";
  writeFileSync(
    path.join(folder, "island-leftward.mdx"),
    `---\ntitle: "جزيرة"\ndate: 2019-01-01\nexcerpt: "منشور فيه جزيرة."\nlang: ar\nunlisted: true\n---\n\nنص.\n\n${plotted}\n`,
  );
  writeFileSync(
    path.join(folder, "island-widest.mdx"),
    `---\ntitle: "Wide islands"\ndate: 2019-01-01\nexcerpt: "A post with long words in islands."\nunlisted: true\n---\n\nA line.\n\n${widest.join("\n\n")}\n`,
  );
  const placed = places.map((place, index) => {
    const { source } = islandCases[index % islandCases.length] ?? { source: "" };
    return place.replace("ISLAND", source);
  });
  writeFileSync(
    path.join(folder, "island-places.mdx"),
    `---\ntitle: "Islands in places"\ndate: 2019-01-01\nexcerpt: "A post with islands in other things."\nlang: vi\nunlisted: true\n---\n\n${[referring, ...placed].join("\n\n")}\n`,
  );
}
