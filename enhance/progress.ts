/** How a line grows, as the browser's own animation has it (app/toc.css), in a unit of time. */
const growing: PropertyIndexedKeyframes = { scale: ["var(--unread)", "1"] };

function lineOf(owner: Element | null, pseudoElement: string): Animation[] {
  const line = owner?.animate(growing, { duration: 1, fill: "both", pseudoElement });
  line?.pause();
  return line ? [line] : [];
}

/**
 * Moves the lines that say how far the text has been read, where scrolling does not by itself (Firefox, Safari before
 * 26). The place of the text is measured when the page changes its size, so that scrolling forces no layout.
 */
export function followProgress(): void {
  const text = document.querySelector(".prose");
  if (!text) return;
  const lines = [
    ...lineOf(text, "::after"),
    ...lineOf(document.querySelector("[data-contents] ol"), "::before"),
  ];
  let top = 0;
  let height = 0;

  function draw(): void {
    const distance = height - innerHeight;
    const progress = distance > 0 ? Math.min(1, Math.max(0, (scrollY - top) / distance)) : 0;
    for (const line of lines) line.currentTime = progress;
  }

  new ResizeObserver(() => {
    const box = text.getBoundingClientRect();
    top = box.top + scrollY;
    height = box.height;
    draw();
  }).observe(document.body);
  addEventListener("scroll", draw, { passive: true });
}
