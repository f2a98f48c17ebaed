import { adopt } from "./adopt";
import anchored from "./anchored.css?text";
import { element } from "./element";
import boxRules from "./look-box.css?text";
import { canPop, place } from "./place";
import rules from "./preview.css?text";
import { away, rest } from "./resting";
import { say } from "./say";

/** Links within the text that lead to the thing they stand in, or back from a footnote. */
const aside =
  ":is(h2, h3, h4, h5, h6) > a, figcaption > a:first-child, .statement-head > a, [data-footnote-backref]";

/** More of a section than this is no preview, in blocks. */
const sectionBlocks = 2;

let open: { link: HTMLElement; box: HTMLElement } | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let isSetUp = false;

/** What a link of the text leads to; undefined where there is nothing to be shown of it. */
function targetOf(link: HTMLElement): Element | undefined {
  if (!canPop || link.matches(aside) || open?.box.contains(link)) return undefined;
  // A symbol of a formula is no link, and names its term.
  const { term = "" } = link.dataset;
  const target = document.getElementById(
    link instanceof HTMLAnchorElement ? decodeURIComponent(link.hash.slice(1)) : term,
  );
  return target?.closest(".prose") && !target.contains(link) ? target : undefined;
}

/** A term, and what it means: that stands behind it, and shows on a press. */
function meaningOf(term: Element, meaning: Element): Node[] {
  const words = [term.textContent ?? "", ": ", meaning.textContent ?? ""];
  return [element("p", {}, ...words)];
}

/** A thing of the page to be shown again: without what is there once, and without what only serves where it stands. */
function copyOf(target: Element): Node[] {
  const meaning = target.tagName === "DFN" && target.nextElementSibling;
  if (meaning) return meaningOf(target, meaning);
  const parts: Element[] = [target];
  if (/^H[2-6]$/.test(target.tagName)) {
    for (
      let next = target.nextElementSibling;
      next && parts.length <= sectionBlocks;
      next = next.nextElementSibling
    ) {
      if (/^H[2-6]$/.test(next.tagName)) break;
      parts.push(next);
    }
  }
  return parts.flatMap((part): Node[] => {
    const copy = part.cloneNode(true);
    if (!(copy instanceof Element)) return [];
    copy.removeAttribute("id");
    for (const one of copy.querySelectorAll("[id]")) one.removeAttribute("id");
    for (const one of copy.querySelectorAll("[data-footnote-backref], [role=doc-backlink]")) one.remove();
    for (const image of copy.querySelectorAll("img")) image.loading = "eager";
    // Of radio buttons with one name one is on: a copy would turn off the tab that shows in the text.
    for (const one of copy.querySelectorAll<HTMLInputElement>("[name]")) one.name += "-copy";
    return part.tagName === "LI" ? [...copy.childNodes] : [copy];
  });
}

function close(): void {
  clearTimeout(timer);
  const closing = open;
  open = undefined;
  closing?.link.style.removeProperty("anchor-name");
  closing?.box.remove();
}

function show(link: HTMLElement): void {
  const target = targetOf(link);
  if (!target || open?.link === link) return;
  close();
  adopt(boxRules);
  adopt(rules);
  adopt(anchored);
  const text = element("div", { className: "prose" }, ...copyOf(target));
  const box = element("aside", { className: "preview", popover: "manual" }, text);
  box.setAttribute("aria-label", say("Preview: #", link.textContent ?? ""));
  link.style.setProperty("anchor-name", "--previewed");
  // Behind its link, so that it is read and reached there; but React must find its text as the server sent it. Then a
  // browser that knows what opened a box goes on there all the same.
  if (document.querySelector("[data-island]")) document.body.append(box);
  else (link.closest("math") ?? link).after(box);
  box.showPopover(link instanceof HTMLElement ? { source: link } : {});
  if (text.scrollHeight > box.clientHeight) box.tabIndex = 0;
  place(box, link);
  open = { link, box };
  box.addEventListener("pointerenter", () => clearTimeout(timer));
  box.addEventListener("pointerleave", leave);
}

function later(time: number, then: () => void): void {
  clearTimeout(timer);
  timer = setTimeout(then, time);
}

function leave(): void {
  if (open) later(away, close);
}

/** Closes what is open when the reader goes on. */
function setUp(): void {
  isSetUp = true;
  addEventListener("keydown", event => {
    const symbol = event.target instanceof Element && event.target.closest<HTMLElement>("[data-term]");
    if (symbol && /^(?:Enter| )$/.test(event.key)) preview(symbol);
    else if (event.key === "Escape" && open) close();
    else return;
    event.preventDefault();
  });
  addEventListener("focusin", ({ target }) => {
    if (!open || !(target instanceof Node)) return;
    // A press on the box's own text gives the focus to what the box stands in.
    const isOurs = open.box.contains(target) || target.contains(open.box) || target.contains(open.link);
    if (!isOurs) close();
  });
  addEventListener("pointerdown", ({ target }) => {
    if (open && target instanceof Node && !open.box.contains(target) && !open.link.contains(target)) close();
  });
}

/**
 * Shows what a link leads to, in the place of going there; a second time it does not.
 * @returns whether it did
 */
export function preview(link: HTMLElement): boolean {
  const isSecond = open?.link === link;
  close();
  if (isSecond || !targetOf(link)) return false;
  if (!isSetUp) setUp();
  show(link);
  return true;
}

/**
 * Shows what a link of the text leads to, beside it: at once where it has the keyboard's focus, a moment later under a
 * resting pointer.
 */
export function look(link: HTMLElement, event: Event): void {
  if (!targetOf(link)) return;
  if (!isSetUp) setUp();
  if (event.type === "focusin") {
    if (link.matches(":focus-visible")) show(link);
    return;
  }
  if (event.type === "click") {
    close();
    return;
  }
  if (event instanceof PointerEvent && event.pointerType === "touch") return;
  link.addEventListener("pointerleave", leave, { once: true });
  later(rest, () => {
    if (link.matches(":hover")) show(link);
  });
}
