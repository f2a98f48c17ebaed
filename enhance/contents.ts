/** Further up than any page is long, in pixels: a heading that was jumped over has been passed too. */
const above = 10_000_000;

/** How far below the line that opens a section the window goes on, in hundredths of its height. */
const below = 72;

/** Scrolls a list alone, to what is marked in it: the page must not move by itself. Without a mark, to its head. */
function showIn(list: Element, marked: Element | undefined): void {
  const box = list.getBoundingClientRect();
  const at = marked?.getBoundingClientRect();
  if (!at || at.top < box.top || at.bottom > box.bottom) {
    list.scrollTop = at ? list.scrollTop + at.top - box.top - box.height / 3 : 0;
  }
}

/** Closes the list where it lies over the text: when a reader goes on beside it, follows a link of it, or presses Escape. */
function setUpFold(contents: HTMLElement, bar: HTMLElement | null): void {
  // Where app/toc.css shows the fold's content whatever the fold says, it says so to those who do not look.
  const wide = matchMedia("(width >= 80rem)");
  const agree = () => contents.firstElementChild?.toggleAttribute("open", wide.matches);
  agree();
  wide.onchange = agree;
  addEventListener("click", event => event.composedPath().includes(bar ?? contents) || agree());
  addEventListener("focusin", event => event.composedPath().includes(contents) || agree());
  contents.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    agree();
    bar?.focus();
  });
}

/**
 * Marks, in the contents, the section that is being read: that of the heading which a line in the upper part of the
 * window has passed last. The browser tells when one passes, so that nothing here asks for a layout.
 */
export function setUpContents(): void {
  const contents = document.querySelector<HTMLElement>("[data-contents]");
  if (!contents) return;
  const bar = contents.querySelector("summary");
  setUpFold(contents, bar);
  const links = new Map<Element, HTMLAnchorElement>();
  for (const link of contents.querySelectorAll("a")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  const headings = [...links.keys()];
  // A list that lies over the text has a place of its own, and opens at the section that is read.
  const fold = contents.firstElementChild;
  const list = fold?.lastElementChild;
  if (list) fold.addEventListener("toggle", () => showIn(list, current));
  const passed = new Set<Element>();
  let isAtEnd: boolean | undefined;
  let current: HTMLAnchorElement | undefined;

  function headingBeingRead(): Element | undefined {
    if (!isAtEnd) return headings.findLast(heading => passed.has(heading));
    // The last sections may be too short to come up to the line: the one that a link led to, else the last.
    const target = headings.find(heading => links.get(heading)?.hash === location.hash);
    return target && !passed.has(target) ? target : headings.at(-1);
  }

  const mark = () => {
    const heading = headingBeingRead();
    const link = heading && links.get(heading);
    if (link === current) return;
    showIn(contents, link);
    // The bar names it; what is read out is the mark in the list.
    if (bar) bar.dataset.here = link?.textContent ?? "";
    current?.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "location");
    current = link;
  };

  const line = new IntersectionObserver(
    entries => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) passed.add(target);
        else passed.delete(target);
      }
      mark();
    },
    { rootMargin: `${above}px 0px -${below}%` },
  );
  for (const heading of headings) line.observe(heading);

  const end = new IntersectionObserver(
    entries => {
      isAtEnd = entries.at(-1)?.isIntersecting;
      mark();
    },
    // Edges of pages fall between pixels.
    { threshold: 0.95 },
  );
  const footer = document.querySelector(".site-footer");
  if (footer) end.observe(footer);
  addEventListener("hashchange", mark);
}
