import type { ScriptPhrase } from "../lib/words/script";

/**
 * What readers can choose for the text: a word for each option, as it is kept and as app/reader.css knows it. The
 * empty word is how the blog is set, and is not kept.
 */
export type Choice = {
  name: string;
  legend: ScriptPhrase;
  /** Word and label of each option; with `sign`, the label is read and the sign is seen. */
  options: readonly (readonly [word: string, label: ScriptPhrase])[];
  sign?: string;
};

/** In the order of the panel. A word stands in one choice alone: the attribute says the words of all of them. */
export const choices: readonly Choice[] = [
  {
    name: "size",
    legend: "Text size",
    options: [
      ["small", "Small"],
      ["", "Normal"],
      ["large", "Large"],
      ["larger", "Larger"],
      ["largest", "Largest"],
    ],
    sign: "A",
  },
  {
    name: "measure",
    legend: "Line length",
    options: [
      ["narrow", "Narrow"],
      ["", "Normal"],
      ["wider", "Wide"],
    ],
  },
  {
    name: "family",
    legend: "Typeface",
    options: [
      ["", "Serif"],
      ["sans", "Sans serif"],
    ],
  },
];

/**
 * The word of a choice that settings hold; the empty one where they hold none.
 * @param reading words, as they are kept
 */
export function chosenOf(reading: string, { options }: Choice): string {
  const words = reading.split(" ");
  return options.find(([word]) => word !== "" && words.includes(word))?.[0] ?? "";
}

/** Settings of the words that were chosen, one of each choice. */
export function readingOf(words: readonly string[]): string {
  return words.filter(word => word !== "").join(" ");
}
