/** The field of the search, in the dialog and on the page. */

/** How long a reader does not type before the index is asked, in milliseconds. */
const pause = 20;
/** The same behind a first letter: few look for one, and its results would be fetched on the way to a word. */
const firstPause = 300;

/** How long to wait behind what a field has now, in milliseconds. */
export function pauseAfter({ value }: HTMLInputElement): number {
  return /^[a-z]$/i.test(value) ? firstPause : pause;
}

/** Arrow keys go from the field through the links of the results, and back. */
export function setUpArrows(root: HTMLElement, field: HTMLInputElement): void {
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
export function keepText(field: HTMLInputElement): void {
  addEventListener("pageshow", ({ persisted }) => {
    const { value } = field;
    if (!persisted) return;
    setTimeout(() => {
      field.value ||= value;
    });
  });
}
