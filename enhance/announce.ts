let status: HTMLElement | undefined;

/** Reads out what a press did, politely: a button's new name alone is not announced. */
export function announce(text: string): void {
  if (!status) {
    status = document.createElement("p");
    status.className = "sr-only";
    status.role = "status";
    document.body.append(status);
  }
  status.textContent = text;
}
