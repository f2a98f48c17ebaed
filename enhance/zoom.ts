import { adopt } from "./adopt";
import { element } from "./element";
import { say } from "./say";
import rules from "./zoom.css?text";

/**
 * Opens a figure's picture over the page, as large as the window allows. Escape, a press beside it and the button
 * close it; the focus returns to the picture.
 * @returns whether there was one to be opened
 */
export function zoom(link: HTMLAnchorElement): boolean {
  // Of a picture with a dark version the one that shows.
  const shown = [...link.querySelectorAll("img")].find(image => image.offsetWidth > 0);
  if (!shown) return false;
  adopt(rules);
  const source = shown.closest("picture") ?? shown;
  const picture = source.cloneNode(true);
  if (!(picture instanceof Element)) return false;
  for (const one of picture.querySelectorAll("source")) one.sizes = "100vw";
  const image = picture instanceof HTMLImageElement ? picture : picture.querySelector("img");
  image?.removeAttribute("id");
  if (image) {
    image.loading = "eager";
    // The colour that filled its place.
    image.style.background = "";
  }
  const words = link.closest("figure")?.querySelector("figcaption")?.cloneNode(true);
  // Marks of notes lead nowhere from here.
  if (words instanceof Element) for (const mark of words.querySelectorAll("sup:has(a)")) mark.remove();
  const caption = words?.textContent ?? "";
  const close = element("button", { type: "button" }, say("Close"));
  const whole = element("a", { href: link.href }, say("Open the file"));
  const dialog = element(
    "dialog",
    { className: "zoom" },
    element("div", {}, picture),
    element("footer", {}, element("p", {}, caption), whole, close),
  );
  dialog.setAttribute("aria-label", caption || shown.alt);
  dialog.setAttribute("closedby", "any");
  close.addEventListener("click", () => dialog.close());
  dialog.firstElementChild?.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    dialog.remove();
    link.focus({ preventScroll: true });
  });
  document.body.append(dialog);
  dialog.showModal();
  close.focus();
  return true;
}
