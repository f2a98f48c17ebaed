/** The style sheets of a page: one in it, one that it links to, and those that React looks for. */
import type { Assets } from "./assets";
import { attribute, type Edits, type Element, type Page, rangeOf, textOf } from "./html";
import { isPageSheet, type PageSheet, pageSheet } from "./page-sheets";
import { usedIn } from "./used";

/** The mark of the two style sheets that this step has put into a page: the linked one, and the one in the page. */
const styleMark = "data-sheet";

/** The link to a page's style sheet that this step has put into it. */
export function isOwnLink(element: Element): boolean {
  return (
    element.tagName === "link" &&
    attribute(element, "rel") === "stylesheet" &&
    attribute(element, styleMark) !== undefined &&
    isPageSheet(attribute(element, "href") ?? "")
  );
}

/** A link to a page's style sheet, marked as this step's. @param address of the sheet */
export function sheetLink(address: string): string {
  return `<link rel="stylesheet" href="${address}" ${styleMark}>`;
}

/** The style sheet that this step has put into a page. */
export function isOwnSheet(element: Element): boolean {
  return element.tagName === "style" && attribute(element, styleMark) !== undefined;
}

/**
 * The page's title, for the rules of `@page` that print it at the head of each sheet (app/print.css): they see no part
 * of the page but the root's custom properties.
 */
function runningTitle(page: Page, rules: string): string {
  const heading = page.elements.find(({ tagName }) => tagName === "h1");
  if (!heading || !rules.includes("var(--running-title")) return "";
  const text = textOf(heading).replace(/["\\<\n]/g, sign => `\\${sign.codePointAt(0)?.toString(16)} `);
  return `:root{--running-title:"${text}"}`;
}

/** A link to a style sheet that is not fetched: React looks for it when it hydrates, and would fetch the sheet else. */
function disabled(sheet: Element): string {
  const attributes = sheet.attrs.map(({ name, value }) => ` ${name}="${value}"`).join("");
  return `<link${attributes} disabled="">`;
}

/** The style sheets of a page. */
export type PageStyles = {
  /** The style sheet that stands in it: its fonts, and what is about it alone. */
  style: string;
  /** The address of the style sheet that it asks for; null where it has none. */
  sheet: string | null;
  /** That style sheet; null where it was made when the page was finished before. */
  made: PageSheet | null;
};

/** The style sheets of a page that is finished for the first time. */
export function stylesOf(page: Page, linked: readonly Element[], keeps: boolean, assets: Assets): PageStyles {
  const used = usedIn(page, [assets.enhance.text], keeps ? assets.islands : "");
  const cuts = linked.flatMap(link => assets.sheets.get(attribute(link, "href") ?? "")?.cut(used) ?? []);
  const rules = cuts.map(cut => cut.rules).join("");
  const made = rules === "" ? null : pageSheet(rules);
  const style = cuts.map(({ fonts }) => fonts).join("") + runningTitle(page, rules);
  return { style, sheet: made?.address ?? null, made };
}

/** Those of a page that was finished before: it has them. Where it keeps a link to a whole sheet, for React, that is no other. */
export function stylesThere(inPage: Element | undefined, link: Element | undefined): PageStyles {
  const sheet = link && attribute(link, "href");
  return { style: inPage ? textOf(inPage) : "", sheet: sheet ?? null, made: null };
}

/**
 * Puts a page's own style sheets where its links to the site's stood.
 * @param sheets those links
 * @param keeps whether React hydrates the page, and looks for them
 */
export function linkStyles(
  sheets: readonly Element[],
  { sheet: address, style }: PageStyles,
  keeps: boolean,
  edits: Edits,
): void {
  const linked = address === null ? "" : sheetLink(address);
  const inline = style === "" ? "" : `<style ${styleMark}>${style}</style>`;
  sheets.forEach((sheet, index) => {
    const range = rangeOf(sheet);
    if (!range) return;
    const own = index === 0 ? linked + inline : "";
    edits.replace(range, keeps ? own + disabled(sheet) : own);
  });
}
