import { away, rest } from "./resting";

/** The meaning that was opened here, and what listens for its end. */
let open: { term: HTMLElement; meaning: HTMLElement; listening: AbortController } | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Leaves what is open to the browser, as a press does that opens it. */
function forget(): void {
  clearTimeout(timer);
  open?.listening.abort();
  open = undefined;
}

function close(): void {
  const closing = open?.meaning;
  forget();
  if (closing?.matches(":popover-open")) closing.hidePopover();
}

function later(time: number, then: () => void): void {
  clearTimeout(timer);
  timer = setTimeout(then, time);
}

function show(term: HTMLElement, meaning: HTMLElement): void {
  if (meaning.matches(":popover-open")) return;
  close();
  // Of two boxes of this kind one closes the other; what a reader has opened goes before.
  if (document.querySelector("[popover=auto]:popover-open")) return;
  // A press of its own: so the browser knows what the meaning stands beside.
  term.click();
  const listening = new AbortController();
  const { signal } = listening;
  open = { term, meaning, listening };
  const on = (one: EventTarget, type: string, then: (event: Event) => void) =>
    one.addEventListener(type, then, { signal });
  for (const one of [term, meaning]) {
    on(one, "pointerleave", () => later(away, close));
    on(one, "pointerenter", () => clearTimeout(timer));
  }
  // A press on what is open already keeps it open.
  on(term, "click", event => {
    event.preventDefault();
    forget();
  });
  on(meaning, "toggle", () => {
    if (!meaning.matches(":popover-open")) forget();
  });
  on(window, "focusin", ({ target }) => {
    if (target !== term) close();
  });
}

/**
 * Shows what a term means beside it: at once where it has the keyboard's focus, a moment later under a resting pointer.
 * A press does so by HTML alone.
 */
export function lookUp(term: HTMLElement, event: Event): void {
  const meaning = document.getElementById(term.getAttribute("popovertarget") ?? "");
  if (!meaning) return;
  if (event.type === "focusin") {
    if (term.matches(":focus-visible")) show(term, meaning);
    return;
  }
  if (!(event instanceof PointerEvent) || event.type !== "pointerover" || event.pointerType === "touch")
    return;
  later(rest, () => {
    if (term.matches(":hover")) show(term, meaning);
  });
}
