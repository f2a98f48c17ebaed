/** Marks, in the contents in the margin, the section that is being read. */
export function setUpContents(): void {
  const contents = document.querySelector("[data-contents]");
  if (!contents) return;
  const links = new Map<Element, HTMLAnchorElement>();
  for (const link of contents.querySelectorAll("a")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  const headings = [...links.keys()];
  let current: HTMLAnchorElement | undefined;

  function mark(): void {
    // The heading last passed by a line in the upper part of the window opens the section being read.
    const passed = headings.findLast(heading => heading.getBoundingClientRect().top < innerHeight * 0.28);
    const link = passed && links.get(passed);
    if (link === current) return;
    current?.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "location");
    // Scrolls the list alone: the page must not move by itself.
    if (link && contents) {
      const box = contents.getBoundingClientRect();
      const at = link.getBoundingClientRect();
      if (at.top < box.top || at.bottom > box.bottom) contents.scrollTop += at.top - box.top - box.height / 3;
    }
    current = link;
  }

  let waiting = false;
  function markSoon(): void {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark();
    });
  }

  addEventListener("scroll", markSoon, { passive: true });
  addEventListener("resize", markSoon, { passive: true });
  mark();
}
