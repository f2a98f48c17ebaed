/** What authors who know other tools may write, and what this blog has in its place. */
import { noteKindFor } from "../label-words";
import { nearest, suggest } from "../problem";

/** What others call what this blog has: roles as model providers name them, marks as other tools for plots do. */
const otherWords: Readonly<Record<string, string>> = {
  assistant: "model",
  ai: "model",
  bot: "model",
  human: "user",
  developer: "system",
  function: "tool",
  scatter: "dot",
};

/** What others call an attribute or a field that this blog calls otherwise. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  group: ["color"],
  hue: ["color"],
  series: ["color"],
  heading: ["title"],
  name: ["title"],
  of: ["title"],
  type: ["kind"],
  link: ["href"],
  url: ["href"],
  data: ["src"],
  file: ["src", "data"],
  path: ["src", "data"],
  src: ["data", "href"],
  prob: ["p"],
  probability: ["p"],
  token: ["text"],
};

/** The name among those that there are that an unknown one is meant as. */
export function meantName(name: string, names: readonly string[]): string | undefined {
  const others = Object.hasOwn(otherNames, name) ? (otherNames[name] ?? []) : [];
  return others.find(other => names.includes(other)) ?? nearest(name, names);
}

/** What to write in the place of a word that is none of the choices. */
export function wordFor(value: unknown, choices: readonly string[], otherwise: string): string {
  const [first] = choices;
  if (first === undefined) return otherwise;
  const any = `write "${first}", or another of them`;
  if (typeof value !== "string") return any;
  const other = otherWords[value.toLowerCase()] ?? noteKindFor(value);
  if (other && choices.includes(other)) return `write "${other}"`;
  // An unfinished word is far from the whole one by its letters, and so is one written out, as logarithmic for log.
  const begun =
    value === ""
      ? undefined
      : choices.find(
          choice => choice.startsWith(value.toLowerCase()) || value.toLowerCase().startsWith(choice),
        );
  return begun ? `did you mean "${begun}"?` : suggest(value, choices, any);
}
