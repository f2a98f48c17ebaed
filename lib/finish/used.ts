import { inStyle } from "../math/letters";
import { attribute, type Page, textOf } from "./html";
import type { Used } from "./style-sheet";

/** Names and words that a script may give to elements. */
function wordsOf(script: string): string[] {
  return script.match(/[\w-]+/g) ?? [];
}

/**
 * What a page has that a style sheet's rules ask for. More than is there is taken for there rather than less.
 * @param scripts the texts of scripts that may put names on elements, and elements into the page
 * @param mayChange whether a reader can type into it
 */
export function usedIn({ html, elements }: Page, scripts: readonly string[], mayChange: boolean): Used {
  const names = new Set<string>();
  const words = new Set(scripts.flatMap(wordsOf));
  const drawn: string[] = [];
  for (const element of elements) {
    names.add(element.tagName.toLowerCase());
    const id = attribute(element, "id");
    if (id) names.add(`#${id}`);
    for (const name of attribute(element, "class")?.split(/\s+/) ?? []) names.add(`.${name}`);
    // A variable is written as a letter and drawn as Unicode's drawn one.
    if (element.tagName === "mi") drawn.push(inStyle(textOf(element), "italic"));
    // A root's sign is drawn without being written.
    if (element.tagName === "msqrt" || element.tagName === "mroot") drawn.push("√");
    if (element.tagName === "script" && attribute(element, "data-own") !== undefined) {
      for (const word of wordsOf(textOf(element))) words.add(word);
    }
  }
  // A page always has letters of ASCII; only the others tell fonts apart.
  const characters = new Set([0x41, 0x61]);
  for (const character of `${html}${drawn.join("")}`.match(/[^\0-\x7f]/gu) ?? [])
    characters.add(character.codePointAt(0) ?? 0);
  return { names, words, characters, mayChange };
}
