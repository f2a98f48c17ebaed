/** Searching on the page for it. */
import { longestQuery } from "../lib/search/words";
import { adopt } from "./adopt";
import { element } from "./element";
import { later } from "./later";
import rules from "./search.css?text";
import { choiceElement, choicesOf } from "./search-choices";
import type { Query } from "./search-client";
import { keepText, pauseAfter, setUpArrows } from "./search-field";
import { searchIndex } from "./search-index";
import { paramsOf, queryOf } from "./search-query";
import { resultsView } from "./search-view";

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

  /** Goes to what a choice makes of the query. The focus stays with the choice, which is made anew. */
  function choose(label: string, change: (query: Query) => Query): void {
    keep();
    history.pushState(null, "", location.pathname + paramsOf(change(query)));
    void follow().then(() => choices.querySelector<HTMLElement>(`[name="${label}"]`)?.focus());
  }

  async function showChoices(): Promise<void> {
    const asked = query;
    const offered = await (await searchIndex(address)).options(asked);
    if (asked !== query) return;
    choices.replaceChildren(
      ...choicesOf(asked, offered).map(one => choiceElement(one, change => choose(one.label, change))),
    );
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

  /** Keeps in the address what is looked for. */
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
