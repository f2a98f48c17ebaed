/** Puts the content of a page into it, where that was kept apart while Next made the page. */
import { fillingAttribute } from "../filling";
import { quote } from "../problem";
import { attribute, type Edits, type Element, type Page, parsePart, rangeOf } from "./html";
import type { Report } from "./page-report";

/** What stands where a page's content comes in, while the rest of it is finished. */
export const hole = "<!--filling-->";

/** The content of a page, which was kept apart from it, and where it goes. */
type Filling = Page & { place: Element };

/** Reads what a page is to be filled with; null for a page that is whole. */
export function fillingOf(
  page: Page,
  read: (name: string) => string | undefined,
  report: Report,
): Filling | null {
  const place = page.elements.find(element => attribute(element, fillingAttribute) !== undefined);
  if (!place) return null;
  const name = attribute(place, fillingAttribute) ?? "";
  const html = read(name);
  if (html === undefined) {
    const fix = "run npm run build: the page's content is made with it";
    report.fault(
      rangeOf(place),
      "the page's content, kept beside it",
      `none by the name ${quote(name)}`,
      fix,
    );
  }
  return { ...parsePart(html ?? "", place), place };
}

/** Makes room for a page's content. */
export function openUp({ place }: Filling, edits: Edits): void {
  const range = rangeOf(place);
  const attributes = place.attrs
    .filter(({ name }) => name !== fillingAttribute)
    .map(({ name, value }) => ` ${name}="${value}"`);
  if (range) edits.replace(range, `<${place.tagName}${attributes.join("")}>${hole}</${place.tagName}>`);
}
