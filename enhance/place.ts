/** Browsers that are older than popovers go where a link leads. */
export const canPop = "popover" in HTMLElement.prototype;

/** What is left free between a box and its link, and at the window's edges, in pixels. */
const gap = 6;

/**
 * Puts a box that opened beside its link, where the browser did not: many cannot, and Safari 26 may take the room on a
 * page for that in the window, and leave it.
 */
export function place(box: HTMLElement, link: HTMLElement): void {
  const { top, bottom, width, height } = box.getBoundingClientRect();
  if (CSS.supports("position-area: block-start") && top >= 0 && bottom <= innerHeight) return;
  const beside = link.getBoundingClientRect();
  const above = beside.top - 2 * gap;
  const below = innerHeight - beside.bottom - 2 * gap;
  // Where neither side has the room, on the one with more, and no higher than that: never upon the link.
  const isAbove = height <= above || below < above;
  const x = Math.max(gap, Math.min(beside.left, innerWidth - width - gap));
  const shown = Math.min(height, isAbove ? above : below);
  const y = isAbove ? beside.top - gap - shown : beside.bottom + gap;
  box.style.cssText = `position-area:none;position-try-fallbacks:none;margin:0;max-height:${shown}px;left:${x}px;top:${y}px`;
}
