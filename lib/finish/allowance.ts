/** What one page may weigh, by what is on it. The figures are those of budgets.ts. */
import type { Budget, PageSource } from "../budget";
import {
  codeWord,
  elementStyles,
  fontStyle,
  islandStyles,
  listLink,
  lists,
  marked,
  tableCell,
  wholeFont,
  withFormulas,
  withIslands,
} from "./budgets";
import { attribute, type Element, textOf } from "./html";
import { isWhole } from "./style-sheet";
import { textSize, type Weight } from "./weigh";

/** What of a page its allowance depends on. */
type WeighedPage = { hydrates: boolean; elements: readonly Element[] };

/** How many elements stand within an element. */
function inner({ childNodes }: Element): number {
  return childNodes.reduce((sum, child) => sum + ("childNodes" in child ? 1 + inner(child) : 0), 0);
}

/** What a page's style sheet may weigh more for what an author has put on it, in KB. */
function styleAllowance(elements: readonly Element[], { letters }: Weight): number {
  const classes = new Set(elements.flatMap(element => attribute(element, "class")?.split(" ") ?? []));
  const islands = new Set(elements.flatMap(element => attribute(element, "data-island") ?? []));
  const ofElements = Object.entries(elementStyles)
    .filter(([name]) => classes.has(name))
    .reduce((sum, [, amount]) => sum + amount, 0);
  return ofElements + islands.size * islandStyles + letters.of.length * fontStyle;
}

/** What a page with an island may weigh: React's payload says the page's text once more. */
function withPayload(elements: readonly Element[]): Budget {
  return { ...withIslands, html: withIslands.html + textSize(elements) / 1000 };
}

/**
 * What a page may weigh: a list more, the longer it is, and every page more with more words of code in colour, with more
 * cells of tables, with more formulas, with more kinds of elements, and with what the site's settings put on it.
 * @param limits those of its route
 */
export function allowance(route: string, page: WeighedPage, limits: Budget, weight: Weight): Budget {
  const { elements, hydrates } = page;
  const basic = hydrates ? withPayload(elements) : limits;
  const named = (tag: string) => elements.filter(({ tagName }) => tagName === tag);
  const links = lists.includes(route) ? named("a").length : 0;
  const words = named("code").reduce((sum, code) => sum + inner(code), 0);
  const cells = named("td").length + named("th").length;
  const formulas = named("math").length;
  const { html, css, fonts, letters } = withFormulas;
  const once = (amount: number) => (formulas > 0 ? amount : 0);
  return {
    ...basic,
    html:
      basic.html +
      links * listLink +
      words * codeWord +
      cells * tableCell +
      formulas * html +
      settledAllowance(elements),
    css: basic.css + styleAllowance(elements, weight) + once(css),
    fonts: basic.fonts + once(fonts) + weight.fonts.of.filter(isWhole).length * wholeFont,
    letters: basic.letters + once(letters),
  };
}

/** What a page may weigh more for what the site's settings put on it, in KB of HTML. */
function settledAllowance(elements: readonly Element[]): number {
  const isOn = (mark: string) => elements.some(element => attribute(element, mark) !== undefined);
  return Object.entries(marked).reduce((sum, [mark, amount]) => sum + (isOn(mark) ? amount : 0), 0);
}

/** A post with the limits that it raises: it does not have to know the site's settings. */
export function settled(source: PageSource, elements: readonly Element[]): PageSource {
  const { html, ...rest } = source.limits;
  return {
    ...source,
    limits: { ...rest, ...(html !== undefined && { html: html + settledAllowance(elements) }) },
  };
}

/** What of a page's HTML its settings put on it, in bytes. */
export function settledBytes(elements: readonly Element[]): number {
  return elements
    .filter(element => Object.keys(marked).some(mark => attribute(element, mark) !== undefined))
    .reduce((sum, element) => sum + Buffer.byteLength(textOf(element)), 0);
}
