let status: HTMLElement | undefined;

/**
 * How long the place stands empty before it has a text, in milliseconds: what it comes with is not read out, nor what it
 * said before.
 */
const moment = 100;

/** Reads a text out: what a press did, where nothing says so that has the focus. */
export function announce(text: string): void {
  if (!status) {
    status = document.createElement("p");
    status.className = "sr-only";
    status.role = "status";
    document.body.append(status);
  }
  status.textContent = "";
  setTimeout(() => {
    if (status) status.textContent = text;
  }, moment);
}
