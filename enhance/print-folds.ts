/**
 * Opens, for print, what is folded up in a text, where the browser has no style rule that does it (app/print.css,
 * app/islands.css), and closes it again.
 */
export function setUpPrint(): void {
  if (CSS.supports("selector(::details-content)")) return;
  let opened: HTMLDetailsElement[] = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>(".prose details:not([open])")];
    for (const fold of opened) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false;
  });
}
