/** What was found, as elements. */

import { element } from "./element";
import type { Place, Result } from "./search-client";

/** An excerpt, in which the index has marked what was found, as text: nothing of it is taken for markup but that. */
function excerptOf(marked: string): HTMLParagraphElement {
  const pieces = marked.replace(/<\/mark>(\s*)<mark>/g, "$1").split(/<\/?mark>/);
  const texts = pieces.map(piece => piece.replace(/&lt;/g, "<").replace(/&gt;/g, ">"));
  return element("p", {}, ...texts.map((text, index) => (index % 2 ? element("mark", {}, text) : text)));
}

function linkOf({ title, address }: Place): HTMLAnchorElement {
  return element("a", { href: address }, title);
}

/** A page that was found, with the sections in which it was. */
export function resultItem(result: Result): HTMLLIElement {
  const { date, lang, places } = result;
  const item = element("li", {}, element("h2", {}, linkOf(result)));
  if (date) item.append(element("time", { dateTime: date }, date));
  if (places.length === 0) item.append(excerptOf(result.excerpt));
  else {
    const parts = places.map(place => element("li", {}, linkOf(place), excerptOf(place.excerpt)));
    item.append(element("ul", {}, ...parts));
  }
  if (lang !== document.documentElement.lang) item.lang = lang;
  return item;
}
