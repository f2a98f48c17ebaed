type Look = typeof import("./look");

/** What can be looked at closer: a figure's picture, what a link within the text leads to, and what a term means. */
const lookable = ".figure-link, .prose a[href^='#'], .prose [popovertarget], [data-term]";

/**
 * Fetches what zooms and previews (enhance/look.ts) when a reader comes near something that has it. Without it a
 * picture leads to its file, and a reference to its target.
 */
export function setUpLook(): void {
  let module: Promise<Look> | undefined;

  function come(event: Event): void {
    const { target } = event;
    const link = target instanceof Element && target.closest<HTMLElement>(lookable);
    if (!link) return;
    // Beside this script, wherever it lies; the finishing step names it by its content.
    module ??= import("./look.js");
    const isClick = event instanceof MouseEvent && event.type === "click";
    const pressed = isClick && isPress(link, event) ? link : null;
    // It cannot be held back any more once the file has come, so it is done again if need be.
    if (pressed) event.preventDefault();
    module.then(
      ({ look, press }) => (pressed ? press(pressed) : look(link, event)),
      () => pressed instanceof HTMLAnchorElement && location.assign(pressed.href),
    );
  }

  reachSymbols();
  for (const sign of ["pointerover", "focusin", "click"]) addEventListener(sign, come);
}

/**
 * Puts symbols of formulas in reach of the keyboard, each term's first in a formula. Without this script they would be
 * stops where nothing is.
 */
function reachSymbols(): void {
  for (const symbol of document.querySelectorAll<MathMLElement>("[data-term]")) {
    let formula: Element = symbol;
    for (let above = formula.parentElement; above?.namespaceURI === symbol.namespaceURI; ) {
      formula = above;
      above = formula.parentElement;
    }
    if (formula.querySelector(`[data-term="${symbol.dataset.term}"]`) === symbol) symbol.tabIndex = 0;
  }
}

/**
 * Whether a link is the number of what it stands in. Told by where it leads: the names of what has numbers would keep
 * their rules on every page (lib/finish/used.ts).
 */
function isNumber(link: HTMLAnchorElement): boolean {
  const thing = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  return thing?.contains(link) === true && !link.closest("h2, h3, h4, h5, h6");
}

/** Whether a press is one on a picture or a number, or a finger's on a reference, and opens nothing in another tab. */
function isPress(link: HTMLElement, event: MouseEvent): boolean {
  const isPlain = !(event.metaKey || event.ctrlKey || event.shiftKey);
  const isFinger = "pointerType" in event && event.pointerType === "touch";
  if (!(link instanceof HTMLAnchorElement)) return isFinger && link.dataset.term !== undefined;
  return isPlain && (isFinger || link.matches(".figure-link") || isNumber(link));
}
