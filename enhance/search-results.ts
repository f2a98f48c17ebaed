/** What was found, as elements. */

import { element } from "./element";
import type { Place, Result } from "./search-client";

/** A text of the index, which writes `<` and `>` as markup does. */
function plain(text: string): string {
  return text.replace(/&lt;/g, "<").replace(/&gt;/g, ">");
}

/** A word that was found, without the signs around it. */
function found(marked: string): (Node | string)[] {
  const [, before = "", word = "", after = ""] =
    /^([^\p{L}\p{N}_]*)(.*?)([^\p{L}\p{M}\p{N}_]*)$/su.exec(plain(marked)) ?? [];
  return [before, element("mark", {}, word), after];
}

/** An excerpt, in which the index has marked what was found, as text: nothing of it is taken for markup but that. */
function excerptOf(marked: string): HTMLParagraphElement {
  const pieces = marked.replace(/<\/mark>(\s*)<mark>/g, "$1").split(/<\/?mark>/);
  return element("p", {}, ...pieces.flatMap((piece, index) => (index % 2 ? found(piece) : [plain(piece)])));
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
