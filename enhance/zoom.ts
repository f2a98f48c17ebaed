import { adopt } from "./adopt";
import { element } from "./element";
import { say } from "./say";
import rules from "./zoom.css?text";

/** What is shown over the page: a copy, its caption and name, the file if it is one, and where the focus returns to. */
type Large = { copy: Element; caption: string; name: string; file?: string; from: HTMLElement };

/** Opens something over the page. Escape, a press beside it and the button close it. */
function show({ copy, caption, name, file, from }: Large): void {
  adopt(rules);
  const close = element("button", { type: "button" }, say("Close"));
  const place = element("div", {}, copy);
  const dialog = element(
    "dialog",
    { className: "zoom" },
    place,
    element(
      // Not <footer>, which would be that of the page: a dialog is no part that has one of its own.
      "div",
      {},
      element("p", {}, caption),
      ...(file === undefined ? [] : [element("a", { href: file }, say("Open the file"))]),
      close,
    ),
  );
  dialog.setAttribute("aria-label", caption || name);
  close.addEventListener("click", () => dialog.close());
  place.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    dialog.remove();
    from.focus({ preventScroll: true });
  });
  document.body.append(dialog);
  dialog.showModal();
  // What scrolls must be in reach of the keyboard.
  if (place.scrollWidth > place.clientWidth || place.scrollHeight > place.clientHeight) place.tabIndex = 0;
  close.focus();
}

/** The words below a figure. */
function captionOf(inside: Element): string {
  const words = inside.closest("figure")?.querySelector("figcaption")?.cloneNode(true);
  if (words instanceof Element) {
    // Marks of notes lead nowhere from here, and what opens beside a word is no part of the caption.
    for (const one of words.querySelectorAll("sup:has(a), [popover]")) one.remove();
  }
  return words?.textContent ?? "";
}

/**
 * Opens a figure's picture over the page, as large as the window allows; the focus returns to the picture.
 * @returns whether there was one to be opened
 */
export function zoom(link: HTMLAnchorElement): boolean {
  // Of a picture with a dark version the one that shows.
  const shown = [...link.querySelectorAll("img")].find(image => image.offsetWidth > 0);
  if (!shown) return false;
  const source = shown.closest("picture") ?? shown;
  const copy = source.cloneNode(true);
  if (!(copy instanceof Element)) return false;
  for (const one of copy.querySelectorAll("source")) one.sizes = "100vw";
  const image = copy instanceof HTMLImageElement ? copy : copy.querySelector("img");
  image?.removeAttribute("id");
  if (image) {
    image.loading = "eager";
    // The colour that filled its place.
    image.style.background = "";
    // In a low window too it is no smaller than in the text.
    image.style.minHeight = `${shown.offsetHeight}px`;
  }
  show({ copy, caption: captionOf(link), name: shown.alt, file: link.href, from: link });
  return true;
}

/** Opens a drawing of the page over it, as large as the window allows, and never smaller than it was drawn. */
export function zoomDrawing(drawing: SVGSVGElement, from: HTMLElement): void {
  const copy = drawing.cloneNode(true);
  const named = drawing.closest<HTMLElement>("[role=img]");
  if (!(copy instanceof SVGSVGElement)) return;
  const { width, height } = drawing.viewBox.baseVal;
  copy.style.minWidth = `${width}px`;
  copy.style.minHeight = `${height}px`;
  // The colours of its lines are those of what it stands in.
  const figure = element("div", { className: named?.closest("figure")?.className ?? "" }, copy);
  figure.setAttribute("role", "img");
  figure.setAttribute("aria-label", named?.ariaLabel ?? "");
  show({ copy: figure, caption: captionOf(drawing), name: named?.ariaLabel ?? "", from });
}
