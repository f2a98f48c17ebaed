/** How long a pointer rests on a link that is meant, in milliseconds: less is on its way elsewhere. */
const rest = 50;

/** A quick device has read a page and run its scripts so soon after the last byte, in milliseconds. */
const quick = 80;

function linkAt(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>("a[href]") : null;
}

/**
 * Marks what the page's speculation rules (app/_lib/speculation-rules.ts) wait for: the link that the pointer rests
 * on or that has the keyboard's focus, by `data-meant`; and a device on which a page can be drawn while its link is
 * pressed, by `data-quick` on the root. On a slow one the drawing costs more than it saves.
 */
export function setUpFetchAhead(): void {
  // Development has no rules: the server would compile every page that the pointer passes.
  if (!document.querySelector('script[type="speculationrules"]')) return;
  const [visit] = performance.getEntriesByType("navigation");
  if (visit instanceof PerformanceNavigationTiming && visit.domInteractive - visit.responseEnd < quick) {
    document.documentElement.dataset.quick = "";
  }

  let waiting: ReturnType<typeof setTimeout> | undefined;
  function consider({ target }: Event): void {
    clearTimeout(waiting);
    const link = linkAt(target);
    if (!link || "meant" in link.dataset) return;
    waiting = setTimeout(() => {
      link.dataset.meant = "";
    }, rest);
  }
  addEventListener("mouseover", consider, { passive: true });
  addEventListener("focusin", consider, { passive: true });
}
