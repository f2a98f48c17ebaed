import { islandNames, islandSlug } from "../island";
import { inStyle } from "../math/letters";
import { attribute, type Element, type Page, textOf } from "./html";
import type { Used } from "./style-sheet";

/** The font file that an element has the browser fetch ahead, if it is such a link. */
export function fontAhead(element: Element): string | undefined {
  const isFont = attribute(element, "rel") === "preload" && attribute(element, "as") === "font";
  return element.tagName === "link" && isFont ? attribute(element, "href") : undefined;
}

/** Names and words that a script may give to elements. */
function wordsOf(script: string): string[] {
  return script.match(/[\w-]+/g) ?? [];
}

/** How the classes begin that islands have which are not on the page. */
function absentIslands(elements: readonly Element[]): string[] {
  const here = elements.map(element => attribute(element, "data-island"));
  return islandNames
    .map(islandSlug)
    .filter(slug => !here.includes(slug))
    .map(slug => `${slug}-`);
}

/**
 * What a page has that a style sheet's rules ask for. More than is there is taken for there rather than less.
 * @param scripts the texts of scripts that may put names on elements, and elements into the page
 * @param islands the text of the scripts of all islands; names of those that are not on the page are passed over
 */
export function usedIn({ html, elements }: Page, scripts: readonly string[], islands = ""): Used {
  const names = new Set<string>();
  const absent = absentIslands(elements);
  const words = new Set([
    ...scripts.flatMap(wordsOf),
    ...wordsOf(islands).filter(word => !absent.some(start => word.startsWith(start))),
  ]);
  const drawn: string[] = [];
  const fontsAhead = new Set<string>();
  for (const element of elements) {
    const font = fontAhead(element);
    if (font !== undefined) fontsAhead.add(font);
    names.add(element.tagName.toLowerCase());
    const id = attribute(element, "id");
    if (id) names.add(`#${id}`);
    for (const name of attribute(element, "class")?.split(/\s+/) ?? []) names.add(`.${name}`);
    // Browsers draw a variable, which is written as a plain letter, with the italic letter of Unicode.
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
  // An island may show characters later that are not in the page yet.
  return { names, words, characters, mayChange: islands !== "", fontsAhead };
}
