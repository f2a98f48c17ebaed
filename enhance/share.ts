import { canonical } from "./canonical";
import { copy } from "./copy";
import { say } from "./say";

/**
 * Makes of the button that copies the post's address one that opens the system's own dialog, where there is one. Where
 * that cannot be opened, it copies.
 */
export function setUpShare(): void {
  const button = document.querySelector<HTMLElement>("[data-share]");
  if (!button || !navigator.share) return;
  delete button.dataset.copy;
  button.textContent = say("Share");
  button.addEventListener("click", () => {
    const title = document.querySelector("h1")?.textContent ?? document.title;
    navigator.share({ title, url: canonical() }).catch((reason: unknown) => {
      const why = reason instanceof Error ? reason.name : "";
      // A reader who closes the dialog has not failed at anything, nor one who presses twice.
      if (why !== "AbortError" && why !== "InvalidStateError") void copy(button);
    });
  });
}
