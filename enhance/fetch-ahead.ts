/** How long a pointer rests on a link that is meant, in milliseconds: less is on its way elsewhere. */
export const rest = 50;

function linkAt(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>("a[href]") : null;
}

/**
 * Marks what the page's speculation rules (app/_lib/speculation-rules.ts) wait for: the link that the pointer rests
 * on, that has the keyboard's focus, or that is pressed.
 */
export function setUpFetchAhead(): void {
  // Development has no rules: the server would compile every page that the pointer passes.
  if (!document.querySelector('script[type="speculationrules"]')) return;
  // Some of what is fetched ahead is never read.
  if (matchMedia("(prefers-reduced-data: reduce)").matches) return;

  function mark(link: HTMLAnchorElement): void {
    link.dataset.meant = "";
  }

  let waiting: ReturnType<typeof setTimeout> | undefined;
  function consider({ target }: Event): void {
    clearTimeout(waiting);
    const link = linkAt(target);
    if (!link || "meant" in link.dataset) return;
    waiting = setTimeout(mark, rest, link);
  }
  addEventListener("mouseover", consider, { passive: true });
  addEventListener("focusin", consider, { passive: true });
  // A finger does not hover.
  addEventListener(
    "pointerdown",
    ({ target }) => {
      const link = linkAt(target);
      if (link) mark(link);
    },
    { passive: true },
  );
}
