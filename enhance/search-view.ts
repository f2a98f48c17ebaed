/** What was found, or why nothing was: in the dialog and on the page. */
import { longestQuery } from "../lib/search/words";
import type { ScriptPhrase } from "../lib/words/script";
import { element } from "./element";
import { later } from "./later";
import { say } from "./say";
import { type Answer, isEmpty, NoIndex, type Query } from "./search-client";
import { adoptFonts } from "./search-fonts";
import { forgetIndex, searchIndex } from "./search-index";
import { resultItem } from "./search-results";

/** Results that are shown at first, and with each press of the button. */
const step = 6;

/** How long results stay before a screen reader is told of them, which reads out each letter of a reader who types. */
const rest = 800;

/** The links out of a search that leads nowhere. */
function otherWays(address: string): HTMLParagraphElement {
  const to = (path: string, name: ScriptPhrase) =>
    element("a", { href: new URL(path, address).href }, say(name));
  const ways = [to("tags", "Tags"), " · ", to("series", "Series"), " · ", to("archive", "Archive")];
  return element("p", { className: "search-ways" }, say("Look among:"), " ", ...ways);
}

function failureText(reason: unknown): string {
  if (!(reason instanceof NoIndex)) return say("The search could not be loaded.");
  // In development only the author reads it, so it is in English.
  return reason.development
    ? "The development server has no search index: npm run build makes one."
    : say("There is nothing to search yet.");
}

function countText({ count, absent }: Answer, { text }: Query): string {
  const cut =
    text.length > longestQuery ? ` ${say("The first # characters were looked for.", longestQuery)}` : "";
  if (count === 0) return say("Nothing found.") + cut;
  const without = absent.length > 0 ? ` ${say("No text has “#”.", absent.join(", "))}` : "";
  return (count === 1 ? say("1 result.") : say("# results.", count)) + without + cut;
}

/** Where results are shown: how many, which, and more of them. */
export function resultsView(address: string) {
  // What is seen changes at each key; what is read out waits until nothing does.
  const status = element("p", { className: "search-status", ariaHidden: "true" });
  const spoken = element("p", { role: "status", className: "search-spoken" });
  const speak = later(
    () => {
      spoken.textContent = status.textContent;
    },
    () => rest,
  );
  const list = element("ol", { className: "search-results" });
  const more = element("button", { type: "button", hidden: true }, say("Show more"));
  const ways = otherWays(address);
  ways.hidden = true;
  const root = element("div", { className: "search-found" }, status, spoken, list, more, ways);
  let current = 0;

  function tell(text: string): void {
    status.textContent = text;
    speak();
  }

  function fail(reason: unknown): void {
    forgetIndex();
    more.hidden = true;
    tell(failureText(reason));
    ways.hidden = false;
  }

  /** Shows the next results. A second press while they are on their way asks for nothing. */
  async function add(answer: Answer): Promise<void> {
    const turn = current;
    const from = list.children.length;
    more.onclick = null;
    try {
      const items = (await answer.results(from, from + step)).map(resultItem);
      if (turn !== current) return;
      list.append(...items);
      more.hidden = list.children.length >= answer.count;
      more.onclick = () => void add(answer);
      items[0]?.querySelector("a")?.focus();
    } catch (reason) {
      if (turn === current) fail(reason);
    }
  }

  /** Shows what a query finds; of several that are on their way, the last. @returns whether it was that one */
  async function show(query: Query): Promise<boolean> {
    const turn = ++current;
    const isNothing = isEmpty(query);
    try {
      const opened = await searchIndex(address);
      adoptFonts(opened.fonts);
      const answer = await opened.search(query);
      if (turn !== current) return false;
      const first = await answer.results(0, step);
      if (turn !== current) return false;
      const links = () => [...list.querySelectorAll("a")];
      const here = links().findIndex(link => link.matches(":focus"));
      list.replaceChildren(...first.map(resultItem));
      // Who went to a result while these were on their way stays among them.
      if (here >= 0) (links()[here] ?? links().at(-1))?.focus();
      more.hidden = list.children.length >= answer.count;
      more.onclick = () => void add(answer);
      tell(isNothing ? "" : countText(answer, query));
      ways.hidden = isNothing || answer.count > 0;
    } catch (reason) {
      if (turn !== current) return false;
      list.replaceChildren();
      fail(reason);
    }
    return true;
  }
  return { root, show };
}
