import { fieldsOf } from "./fields";
import { typed } from "./keys";
import { usesKeys } from "./uses-keys";

/** A field takes the focus. What opens the dialog takes none: a reader comes back to where they were. */
export function goToSearch(way: HTMLElement): void {
  if (way instanceof HTMLInputElement) way.focus();
  else way.click();
}

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

  let coming: AbortController | undefined;

  /**
   * Opens the search. What is typed until it has come stands in its field, and Escape calls it off.
   * @param before what stands there already
   * @param fail what is done where it does not come: who has pressed something is led on
   */
  function open(over: string, before = "", fail = () => location.assign(over)): void {
    if (coming?.signal.aborted === false) return;
    const own = new AbortController();
    coming = own;
    const { signal } = own;
    let text = before;
    const hold = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, target, repeat } = event;
      if (key === "Escape") own.abort();
      const isEnter = key === "Enter";
      if (ctrlKey || metaKey || altKey || !(isEnter || key.length === 1) || usesKeys(target)) return;
      event.preventDefault();
      if (!isEnter && !repeat) text += key;
    };
    addEventListener("keydown", hold, { capture: true, signal });
    load()
      .then(
        ({ openSearch }) => signal.aborted || openSearch(over, text),
        () => signal.aborted || fail(),
      )
      .finally(() => own.abort());
  }

  document.addEventListener("click", event => {
    const { target, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (!(target instanceof Element) || !target.closest("a[data-search]")) return;
    // A new tab or window is the reader's own wish.
    if (ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    open(address);
  });
  addEventListener("keydown", event => {
    const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (!(ctrlKey || metaKey) || altKey || shiftKey) return;
    if (typed({ key, code, shiftKey, ctrlKey: false, altKey, metaKey: false, altGraph: false }) !== "k")
      return;
    const way = document.querySelector<HTMLElement>("[data-search]");
    if (!way || document.querySelector(":modal")) return;
    event.preventDefault();
    goToSearch(way);
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

  // The reader left by the dialog, and has come back to a page that the browser has made anew (search-dialog.ts).
  const { sought } = fieldsOf(history.state);
  if (typeof sought === "string") open(address, sought, () => {});
}
