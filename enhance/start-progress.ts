/**
 * Has a script move the lines of progress (enhance/progress.ts) where the browser has no animation that scrolling
 * drives: once the reader scrolls, and not before.
 */
export function setUpProgress(): void {
  if (CSS.supports("timeline-scope: none") || !document.querySelector(".prose")) return;
  addEventListener(
    "scroll",
    () => import("./look.js").then(({ followProgress }) => followProgress(), console.error),
    { once: true },
  );
}
