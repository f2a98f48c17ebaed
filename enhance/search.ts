import { typed } from "./keys";

/**
 * Searching: the way to it, which is all that every page has. What searches comes as a script of its own when it is
 * first asked for (enhance/search-main.ts), and brings the index along.
 */
export function setUpSearch(): void {
  const address = document.querySelector<HTMLAnchorElement>(".search-link")?.href;
  if (!address) return;

  async function load(): Promise<typeof import("./search-main")> {
    return import(`${address}.js`);
  }

  function leave(): void {
    location.href = address ?? "";
  }

  document.addEventListener("click", event => {
    const { target, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (!(target instanceof Element) || !target.closest("a[data-search]")) return;
    // A new tab or window is the reader's own wish.
    if (ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    load().then(({ openSearch }) => openSearch(address), leave);
  });
  addEventListener("keydown", event => {
    const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (!(ctrlKey || metaKey) || altKey || shiftKey) return;
    if (typed({ key, code, shiftKey, ctrlKey: false, altKey, metaKey: false, altGraph: false }) !== "k")
      return;
    const way = document.querySelector<HTMLElement>("[data-search]");
    if (!way || document.querySelector(":modal")) return;
    event.preventDefault();
    way.focus();
    way.click();
  });

  // By what it is: a page keeps the rules for tags that its script names (lib/finish/used.ts).
  const way = document.querySelector("main [data-search]");
  const field = way instanceof HTMLInputElement ? way : null;
  function start(): void {
    field?.removeEventListener("focus", start);
    if (field) load().then(({ showSearch }) => showSearch(field, address ?? ""), console.error);
  }
  if (location.search || field === document.activeElement) start();
  else field?.addEventListener("focus", start);
}
