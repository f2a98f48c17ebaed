import { canonical } from "./copy";
import { say } from "./say";

/** Makes of the button that copies the post's address one that opens the system's own dialog, where there is one. */
export function setUpShare(): void {
  const button = document.querySelector<HTMLElement>("[data-share]");
  if (!button || !navigator.share) return;
  delete button.dataset.copy;
  button.textContent = say("Share");
  button.addEventListener("click", () => {
    const title = document.querySelector("h1")?.textContent ?? document.title;
    // A reader who closes the dialog has not failed at anything.
    navigator.share({ title, url: canonical() }).catch(() => {});
  });
}
