/**
 * The heading to go to next.
 * @param offsets how far each heading is below the place at the window's top where a link to it would put it
 * @param here the heading that has the focus and is in view; -1 where none is
 * @param step 1 for the next, -1 for the one before
 * @returns its place in the list; at an end it stays there
 */
export function nextStop(offsets: readonly number[], here: number, step: 1 | -1): number {
  const last = offsets.length - 1;
  if (here >= 0) return Math.min(Math.max(here + step, 0), last);
  // Half a pixel is the browser's rounding.
  if (step < 0)
    return Math.max(
      offsets.findLastIndex(offset => offset < -0.5),
      0,
    );
  const found = offsets.findIndex(offset => offset > 0.5);
  return found < 0 ? last : found;
}

function length(value: string): number {
  return Number.parseFloat(value) || 0;
}

/** Safari before 17.4 has no word for it, and no place for what is folded up. */
function isShown(heading: HTMLElement): boolean {
  return heading.checkVisibility?.() ?? heading.offsetHeight > 0;
}

/** The next heading of the page, or the one before; null where there is nothing to go through. */
export function headingBy(step: 1 | -1): HTMLElement | null {
  const headings = [...document.querySelectorAll<HTMLElement>("main :is(h1, h2, h3, h4, h5, h6)")].filter(
    heading => !heading.classList.contains("sr-only") && isShown(heading),
  );
  if (headings.length < 2) return null;
  const rest = length(getComputedStyle(document.documentElement).scrollPaddingBlockStart);
  const offsets = headings.map(
    heading =>
      heading.getBoundingClientRect().top - rest - length(getComputedStyle(heading).scrollMarginBlockStart),
  );
  const here = headings.findIndex(heading => {
    const { top, bottom } = heading.getBoundingClientRect();
    return heading.contains(document.activeElement) && bottom > 0 && top < innerHeight;
  });
  return headings[nextStop(offsets, here, step)] ?? null;
}

/** Goes to a heading: its own link takes the focus, which reads it out, marks it, and starts Tab from there. */
export function goToHeading(heading: HTMLElement): void {
  const link = heading.querySelector<HTMLElement>(`:scope > a[href="#${heading.id}"]`);
  if (!link) heading.tabIndex = -1;
  (link ?? heading).focus({ preventScroll: true });
  // At once for everybody: keys are pressed in a row, and nothing is to move for those who asked for that.
  heading.scrollIntoView({ block: "start", behavior: "instant" });
}
