import { adopt } from "./adopt";
import anchored from "./anchored.css?text";
import { canonical } from "./canonical";
import rules from "./cite-figure.css?text";
import { drawnPicture } from "./drawn-picture";
import { element } from "./element";
import boxRules from "./look-box.css?text";
import { canPop, place } from "./place";
import { replaceState } from "./replace-state";
import { say } from "./say";
import { zoomDrawing } from "./zoom";

/** What numbers something: a figure, table, listing, statement, equation. Each leads to itself. Islands have no number. */
export const numberLinks =
  ".prose :is(figure:not(.island) > figcaption > a:first-child, .code-title > a, .statement-head > a, .equation-mark > a)";

/** The number that is cited, and the box beside it. */
let open: { number: HTMLAnchorElement; box: HTMLElement } | undefined;

/** The number that was pressed while its box was open: the browser closes that before the press comes here as a click. */
let held: HTMLAnchorElement | undefined;
let isSetUp = false;

function setUp(): void {
  isSetUp = true;
  addEventListener("pointerdown", ({ target }) => {
    held = target instanceof Node && open?.number.contains(target) ? open.number : undefined;
  });
  // What comes of a press by keyboard is no second one by hand.
  addEventListener("keydown", () => {
    held = undefined;
  });
  // Never upon what has the focus. A press on the box's own text gives it to what the box stands in.
  addEventListener("focusin", ({ target }) => {
    if (!open || !(target instanceof Node)) return;
    const isOurs = open.box.contains(target) || target.contains(open.box) || target.contains(open.number);
    if (!isOurs) open.box.hidePopover();
  });
}

/** A text under its name, with the button that copies it (enhance/copy.ts). */
function copied(name: string, text: string): HTMLElement[] {
  const button = element("button", { type: "button" }, say("Copy"));
  button.dataset.copy = "text";
  button.setAttribute("aria-label", say("Copy #", name.toLowerCase()));
  return [element("p", {}, element("b", {}, name), button), element("p", {}, text)];
}

/** The drawing of a plot or a diagram: of two the one for wide windows. */
function drawingOf(thing: Element): SVGSVGElement | null {
  return thing.querySelector<SVGSVGElement>("[role=img] svg");
}

/** The files that a thing consists of: its pictures, light and dark, what it plays, its data. */
function filesOf(thing: Element): HTMLElement[] {
  const link = (href: string, text: string, download = "") => element("a", { href, download }, text);
  const pictures = [...thing.querySelectorAll<HTMLAnchorElement>(".figure-link")].flatMap(picture => {
    const letter = picture.closest(".panel")?.querySelector("figcaption > :first-child")?.textContent ?? "";
    const dark = picture.querySelector<HTMLImageElement>("img.only-dark");
    if (!dark) return [link(picture.href, say("Picture #", letter))];
    return [link(picture.href, say("Picture, light #", letter)), link(dark.src, say("dark #", letter))];
  });
  const drawing = drawingOf(thing);
  const name = thing.id.replace(/^fig:/, "");
  const drawn = drawing
    ? [
        link(drawnPicture(drawing, "light"), say("Picture, light #"), `${name}.svg`),
        link(drawnPicture(drawing, "dark"), say("dark #"), `${name}-dark.svg`),
      ]
    : [];
  const media = [...thing.querySelectorAll<HTMLMediaElement>("video[src], audio[src]")];
  const data = [...thing.querySelectorAll<HTMLAnchorElement>("a[download]")];
  return [
    ...pictures,
    ...drawn,
    ...media.map(({ src }) => link(src, say("File"))),
    ...data.map(({ href, download }) => {
      const file = download || decodeURIComponent(href.split("/").at(-1) ?? "");
      return link(href, file, file);
    }),
  ];
}

/**
 * Opens, beside the number of a figure, what others need to cite it: its address, its line for a bibliography, and its
 * files. The page stays where it is, and takes that address. A second press closes it.
 * @returns whether there was something to be cited
 */
export function citeFigure(number: HTMLAnchorElement): boolean {
  const thing = document.getElementById(decodeURIComponent(number.hash.slice(1)));
  if (!canPop || !thing) return false;
  const isSecond = number === held || number === open?.number;
  held = undefined;
  open?.box.hidePopover();
  if (isSecond) return true;
  if (!isSetUp) setUp();
  adopt(boxRules);
  adopt(rules);
  adopt(anchored);
  replaceState(history.state, number.hash);
  // An image of several has its letter alone; it is cited as references have it, "Figure 2a".
  const whole = number.closest(".panel")?.parentElement?.closest("figure");
  const of = whole?.querySelector(":scope > figcaption > a")?.textContent ?? "";
  // An equation shows its number alone, and has its kind for readers who do not see where it stands.
  const named = number.ariaLabel ?? number.textContent ?? "";
  const label = (of === "" ? named : of + named.replace(/[()]/g, "")).replace("\u00a0", " ");
  const address = canonical();
  const own = address + number.hash;
  // As the foot of the post has it, in APA's form.
  const post = document.querySelector(".cite > pre:nth-of-type(2)")?.textContent;
  const drawing = drawingOf(thing);
  // A picture is pressed itself.
  const enlarge = drawing ? [element("button", { type: "button" }, say("Enlarge"))] : [];
  const files = [...enlarge, ...filesOf(thing)];
  const box = element(
    "aside",
    { className: "cite-figure", popover: "auto" },
    ...copied(say("Address"), own),
    ...(post ? copied(say("Citation"), `${say("# in", label)} ${post.replace(address, () => own)}`) : []),
    ...(files.length > 0 ? [element("p", { className: "files" }, ...files)] : []),
  );
  box.setAttribute("aria-label", say("Cite #", label));
  enlarge[0]?.addEventListener("click", () => {
    box.hidePopover();
    if (drawing) zoomDrawing(drawing, number);
  });
  number.style.setProperty("anchor-name", "--cited");
  // At once: what is told by `toggle` comes when the next box may have the name already.
  box.addEventListener("beforetoggle", ({ newState }) => {
    if (newState !== "closed") return;
    number.style.removeProperty("anchor-name");
    open = undefined;
  });
  box.addEventListener("toggle", ({ newState }) => {
    if (newState === "closed") box.remove();
  });
  // Behind its number, so that it is read and reached there; but React must find its text as the server sent it.
  if (document.querySelector("[data-island]")) document.body.append(box);
  else number.after(box);
  // A browser that knows what opened a box goes on there.
  box.showPopover({ source: number });
  place(box, number);
  open = { number, box };
  return true;
}
