/** What was found, as elements. */
import type { Marked } from "../lib/search/excerpt";
import { codeEdge } from "../lib/search/format";
import { dayInWords } from "../lib/words/day";
import { element } from "./element";
import { spokenLang } from "./say";
import type { Place, Result } from "./search-client";

/** A text in which what was found is marked, and code is set as code. @returns where it was put */
function fill<Root extends HTMLElement>(root: Root, pieces: Marked): Root {
  let code: HTMLElement | null = null;
  for (const [index, piece] of pieces.entries()) {
    for (const [edges, text] of piece.split(codeEdge).entries()) {
      if (edges > 0) {
        code = code ? null : element("code", {});
        if (code) root.append(code);
      }
      if (text) (code ?? root).append(index % 2 ? element("mark", {}, text) : text);
    }
  }
  return root;
}

function linkOf({ title, address }: Place): HTMLAnchorElement {
  return fill(element("a", { href: address }), title);
}

/** A page that was found, with the sections in which it was. */
export function resultItem(result: Result): HTMLLIElement {
  const { date, lang, names, places } = result;
  const item = element("li", {}, element("h2", {}, linkOf(result)));
  const spoken = spokenLang();
  // In the words of the page around it, whatever the post is written in.
  if (date) item.append(element("time", { dateTime: date, lang: spoken }, dayInWords(date, spoken)));
  for (const name of names) item.append(fill(element("span", { className: "search-names" }, " · "), name));
  if (places.length === 0) item.append(fill(element("p", {}), result.excerpt));
  else {
    const parts = places.map(place =>
      element("li", {}, linkOf(place), fill(element("p", {}), place.excerpt)),
    );
    item.append(element("ul", {}, ...parts));
  }
  if (lang !== document.documentElement.lang) item.lang = lang;
  return item;
}
