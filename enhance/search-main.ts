/** Searching, as a script that comes when it is asked for: in a dialog over any page, and on the page for it. */
import { longestQuery } from "../lib/search/words";
import type { ScriptPhrase } from "../lib/words/script";
import { adopt } from "./adopt";
import { element } from "./element";
import { closeByPressBeside } from "./press-beside";
import { say } from "./say";
import rules from "./search.css?text";
import {
  type Answer,
  type Facet,
  facets,
  NoIndex,
  openIndex,
  type Query,
  type SearchClient,
} from "./search-client";
import { resultItem } from "./search-results";

/** Results that are shown at first, and with each press of the button. */
const step = 6;

/** How long a reader does not type before the index is asked, in milliseconds. */
const pause = 20;
/** The same behind a first letter: few look for one, and its results would be fetched on the way to a word. */
const firstPause = 300;

/** How long results stay before a screen reader is told of them, which reads out each letter of a reader who types. */
const rest = 800;

function pauseAfter({ value }: HTMLInputElement): number {
  return /^[a-z]$/i.test(value) ? firstPause : pause;
}

let client: Promise<SearchClient> | undefined;

/** The index, which is opened once; anew where that failed. */
function index(address: string): Promise<SearchClient> {
  client ??= openIndex(address).catch(reason => {
    client = undefined;
    throw reason;
  });
  return client;
}

/** The links out of a search that leads nowhere. */
function otherWays(address: string): HTMLParagraphElement {
  const to = (path: string, name: ScriptPhrase) =>
    element("a", { href: new URL(path, address).href }, say(name));
  const ways = [to("tags", "Tags"), " · ", to("series", "Series"), " · ", to("archive", "Archive")];
  return element("p", { className: "search-ways" }, say("Look among:"), " ", ...ways);
}

function failureText(reason: unknown): string {
  if (!(reason instanceof NoIndex)) return say("The search could not be loaded.");
  // The first is for the author.
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
function resultsView(address: string) {
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
    // What a new release has replaced is found by what leads to the index, which is asked for anew.
    client = undefined;
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
    const isNothing = !query.text.trim() && facets.every(facet => !query[facet]);
    try {
      const opened = await index(address);
      adopt(opened.fonts);
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

/** Arrow keys go from the field through the links of the results, and back. */
function setUpArrows(root: HTMLElement, field: HTMLInputElement): void {
  root.addEventListener("keydown", event => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const { target } = event;
    // While letters are put together, they choose among what is offered for these.
    if (by === undefined || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const stops = [field, ...root.querySelectorAll<HTMLElement>(".search-results a")];
    const here = target instanceof HTMLElement ? stops.indexOf(target) : -1;
    if (here < 0) return;
    event.preventDefault();
    stops[Math.min(Math.max(here + by, 0), stops.length - 1)]?.focus();
  });
}

/**
 * Keeps what was looked for beside its results: of a page that lay in its memory, Safari empties the fields that it
 * shall not complete, right after it has said that the page is back.
 */
function keepText(field: HTMLInputElement): void {
  addEventListener("pageshow", ({ persisted }) => {
    const { value } = field;
    if (!persisted) return;
    setTimeout(() => {
      field.value ||= value;
    });
  });
}

/** Calls a function so many milliseconds after the last of several calls. */
function later(act: () => void, moment: () => number): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(act, moment());
  };
}

/**
 * Opens the search over the page.
 * @param address of the page for it, which a press of Enter leads to
 * @param text what was typed while this script was on its way
 */
export function openSearch(address: string, text = ""): void {
  // Asked for twice while it was on its way.
  if (document.querySelector(":modal")) return;
  adopt(rules);
  const field = element("input", {
    type: "search",
    name: "q",
    ariaLabel: say("Search"),
    autocomplete: "off",
    value: text,
  });
  field.placeholder = say("Search the posts");
  field.spellcheck = false;
  const close = element("button", { type: "button" }, say("Close"));
  const form = element("form", { action: address, role: "search" }, field, close);
  const view = resultsView(address);
  const all = element("a", { href: address }, say("Search page, with tags, years and series"));
  const dialog = element("dialog", { className: "search", ariaLabel: say("Search") }, form, view.root, all);
  closeByPressBeside(dialog);
  close.addEventListener("click", () => dialog.close());
  // Safari's field empties itself by Escape, and keeps the key from the dialog. Input methods have a use for it.
  field.addEventListener("keydown", ({ key, isComposing }) => {
    if (key === "Escape" && !isComposing) dialog.close();
  });
  dialog.addEventListener("close", () => dialog.remove());
  setUpArrows(dialog, field);
  keepText(field);
  const search = later(
    () => {
      all.href = field.value
        ? `${address}?${new URLSearchParams({ q: field.value.slice(0, longestQuery) })}`
        : address;
      void view.show(queryOf(new URLSearchParams({ q: field.value })));
    },
    () => pauseAfter(field),
  );
  field.addEventListener("input", search);
  // What the browser is about to ask for has to fit into an address.
  form.addEventListener("submit", () => {
    field.value = field.value.slice(0, longestQuery);
  });
  // A link within this very page moves it, and nothing would close the dialog.
  view.root.addEventListener("click", ({ target }) => {
    // What was found is marked within the link, and is what is pressed there.
    const link = target instanceof Element ? target.closest("a") : null;
    if (link?.hash && link.pathname === location.pathname) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  field.focus();
  search();
}

function queryOf(params: URLSearchParams): Query {
  const [tag, year, series] = facets.map(facet => params.get(facet) ?? "");
  return {
    text: params.get("q") ?? "",
    tag: tag ?? "",
    year: year ?? "",
    series: series ?? "",
    newest: params.get("sort") === "newest",
  };
}

/** A query as the address has it. */
function paramsOf({ text, newest, ...chosen }: Query): string {
  const params = new URLSearchParams();
  if (text) params.set("q", text.slice(0, longestQuery));
  for (const facet of facets) if (chosen[facet]) params.set(facet, chosen[facet]);
  if (newest) params.set("sort", "newest");
  const asked = params.toString();
  return asked && `?${asked}`;
}

const everything: Readonly<Record<Facet, ScriptPhrase>> = {
  tag: "All tags",
  year: "All years",
  series: "All series",
};
const names: Readonly<Record<Facet, ScriptPhrase>> = { tag: "Tag", year: "Year", series: "Series" };

/** A choice among what a facet offers, or between orders. */
function choice(label: string, options: readonly (readonly [value: string, text: string])[], chosen: string) {
  const select = element("select", {}, ...options.map(([value, text]) => element("option", { value }, text)));
  select.value = chosen;
  return { root: element("label", {}, `${label} `, select), select };
}

/** Makes the page for searching work. The address says what is looked for. @param field its field */
export function showSearch(field: HTMLInputElement, address: string): void {
  adopt(rules);
  const form = field.form;
  if (!form) return;
  const view = resultsView(address);
  const choices = element("div", { className: "search-choices" });
  form.after(choices, view.root);
  const start = document.querySelector<HTMLElement>("[data-search-start]");
  let query = queryOf(new URLSearchParams(location.search));

  function setUpChoice(
    label: string,
    options: [string, string][],
    chosen: string,
    by: (value: string) => Query,
  ) {
    const { root, select } = choice(label, options, chosen);
    select.name = label;
    select.addEventListener("change", () => {
      keep();
      history.pushState(null, "", location.pathname + paramsOf(by(select.value)));
      void follow().then(() => choices.querySelector<HTMLElement>(`[name="${label}"]`)?.focus());
    });
    return root;
  }

  async function showChoices(): Promise<void> {
    const asked = query;
    const options = await (await index(address)).options(asked);
    if (asked !== query) return;
    const narrowing = facets
      .filter(facet => options[facet].length > 0 || asked[facet])
      .map(facet => {
        const values = options[facet].filter(({ value, count }) => count > 0 || value === asked[facet]);
        const known = values.some(({ value }) => value === asked[facet]);
        const offered = values.map(({ value, label, count }): [string, string] => [
          value,
          `${label} (${count})`,
        ]);
        if (asked[facet] && !known) offered.push([asked[facet], `${asked[facet]} (0)`]);
        return setUpChoice(
          say(names[facet]),
          [["", say(everything[facet])], ...offered],
          asked[facet],
          value => ({
            ...query,
            [facet]: value,
          }),
        );
      });
    const orders: [string, string][] = [
      ["", say("Relevance")],
      ["newest", say("Newest first")],
    ];
    const order = setUpChoice(say("Order"), orders, asked.newest ? "newest" : "", value => ({
      ...query,
      newest: value !== "",
    }));
    choices.replaceChildren(...narrowing, order);
  }

  /** Shows what the query asks for. */
  async function show(): Promise<void> {
    const isLast = await view.show(query);
    if (!isLast) return;
    if (start) start.hidden = paramsOf(query) !== "";
    // Where the index is missing, the results have said so.
    await showChoices().catch(() => choices.replaceChildren());
  }

  /** Does what the address says. */
  function follow(): Promise<void> {
    query = queryOf(new URLSearchParams(location.search));
    if (field.value.slice(0, longestQuery) !== query.text) field.value = query.text;
    return show();
  }

  function keep(): void {
    const address = location.pathname + paramsOf(query);
    if (address !== location.pathname + location.search) history.replaceState(null, "", address);
  }

  // Safari allows a page a hundred changes of its address in half a minute.
  const keepLater = later(keep, () => 300);
  const typed = later(
    () => {
      query = { ...query, text: field.value };
      keepLater();
      void show();
    },
    () => pauseAfter(field),
  );
  view.root.addEventListener("click", keep);
  field.addEventListener("input", typed);
  form.addEventListener("submit", event => {
    event.preventDefault();
    typed();
  });
  view.root.addEventListener("keydown", event => {
    if (event.key === "Escape") field.focus();
  });
  setUpArrows(view.root.parentElement ?? form, field);
  keepText(field);
  addEventListener("popstate", () => void follow());
  // What was typed while this script was on its way counts.
  if (field.value) typed();
  else void follow();
}
