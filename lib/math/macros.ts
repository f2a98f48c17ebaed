/** Commands of TeX that the blog has for all of its formulas, as `content/macros.yaml` gives them. */
import { z } from "zod";
import type { Macros } from "../formula";

/** What each command stands for in TeX, by its name with the backslash. */
export const macrosSchema = z.record(z.string(), z.string());

/** A command: a backslash and letters, or a backslash and one other sign. */
export const commandPattern = /^\\(?:[a-zA-Z]+|[^a-zA-Z\s])$/;

const commands = /\\(?:[a-zA-Z]+|[^a-zA-Z\s])/g;

/** Those of some macros that a TeX names, and those that they name in turn, each before what needs it. */
export function macrosIn(tex: string, macros: Macros): Macros {
  const found = new Map<string, string>();
  const seen = new Set<string>();
  const look = (text: string) => {
    for (const [name] of text.matchAll(commands)) {
      const meaning = Object.hasOwn(macros, name) ? macros[name] : undefined;
      if (meaning === undefined || seen.has(name)) continue;
      seen.add(name);
      look(meaning);
      found.set(name, meaning);
    }
  };
  look(tex);
  return Object.fromEntries(found);
}

/** How many things a macro takes from behind it. */
export function argumentsOf(meaning: string): number {
  return Math.max(0, ...[...meaning.matchAll(/#([1-9])/g)].map(([, number]) => Number(number)));
}

/** Macros as TeX that defines them, for readers who have the formula alone. */
export function definitionsOf(macros: Macros): string {
  return Object.entries(macros)
    .map(([name, meaning]) => {
      const count = argumentsOf(meaning);
      const parameters = Array.from({ length: count }, (_, index) => `#${index + 1}`).join("");
      return `\\def${name}${parameters}{${meaning}}`;
    })
    .join("");
}
