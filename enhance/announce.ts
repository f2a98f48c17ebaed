let status: HTMLElement | undefined;

/** Reads a text out: what a press did, where nothing says so that has the focus. */
export function announce(text: string): void {
  if (!status) {
    status = document.createElement("p");
    status.className = "sr-only";
    status.role = "status";
    document.body.append(status);
  }
  status.textContent = text;
}
