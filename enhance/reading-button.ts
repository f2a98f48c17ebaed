import { followKept } from "./kept";
import { readingName, showReading } from "./reading";

/**
 * Makes the header's button for reading settings work. Its panel comes when it is first asked for
 * (enhance/reading-panel.ts).
 */
export function setUpReadingButton(): void {
  let isAskedFor = false;
  document.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element)) return;
    const button = target.closest<HTMLElement>("[data-reading-button]");
    const id = button?.getAttribute("popovertarget");
    if (!button || !id || isAskedFor) return;
    isAskedFor = true;
    import("./look.js").then(
      ({ openReadingPanel }) => openReadingPanel(button, id),
      error => {
        isAskedFor = false;
        console.error(error);
      },
    );
  });
  followKept(readingName, showReading);
}
