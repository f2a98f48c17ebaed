/** Searching in a dialog over any page. */
import { longestQuery } from "../lib/search/words";
import { adopt } from "./adopt";
import { element } from "./element";
import { fieldsOf } from "./fields";
import { later } from "./later";
import { closeByPressBeside } from "./press-beside";
import { replaceState } from "./replace-state";
import { say } from "./say";
import rules from "./search.css?text";
import { keepText, pauseAfter, setUpArrows } from "./search-field";
import { queryOf } from "./search-query";
import { resultsView } from "./search-view";

/**
 * Keeps with the page's place in the history what is looked for in the dialog, for who comes back to it.
 * @param sought undefined where the dialog is closed
 */
function keepSought(sought: string | undefined): void {
  const { sought: before, ...others } = fieldsOf(history.state);
  if (sought === before) return;
  const isBare = sought === undefined && Object.keys(others).length === 0;
  replaceState(isBare ? null : { ...others, ...(sought !== undefined && { sought }) });
}

/**
 * Opens the search over the page.
 * @param address of the page for it, which a press of Enter leads to
 * @param text what was typed while this script was on its way
 */
export function openSearch(address: string, text = ""): void {
  // Pressed twice while this script was loading: the dialog is open already.
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
  dialog.addEventListener("close", () => {
    dialog.remove();
    keepSought(undefined);
  });
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
    keepSought(field.value);
  });
  dialog.addEventListener("click", ({ target }) => {
    // What was found is marked within the link, and is what is pressed there.
    const link = target instanceof Element ? target.closest("a") : null;
    if (!link) return;
    // A link within this very page moves it, and nothing would close the dialog.
    const isHere = link.hash !== "" && link.pathname === location.pathname;
    keepSought(isHere ? undefined : field.value);
    if (isHere) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  field.focus();
  search();
}
