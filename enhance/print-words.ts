/**
 * Opens, for print, what islands say in words, where the browser has no style rule that does it (app/islands.css),
 * and closes it again.
 */
export function setUpPrint(): void {
  if (CSS.supports("selector(::details-content)")) return;
  let opened: HTMLDetailsElement[] = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>("[data-island] details:not([open])")];
    for (const words of opened) words.open = true;
  });
  addEventListener("afterprint", () => {
    for (const words of opened) words.open = false;
  });
}
