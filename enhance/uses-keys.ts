/** What uses keys itself: they are not taken from somebody who types, or who works a control. */
const typing = [
  "dialog,[popover]",
  ...["application", "combobox", "grid", "listbox", "menu", "slider", "spinbutton", "textbox", "tree"].map(
    role => `[role=${role}]`,
  ),
].join();

/**
 * Whether a key belongs to what it was pressed in. Fields are told by their kind and not by their tag: a page keeps the
 * rules for tags that its script names.
 */
export function usesKeys(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && (target.isContentEditable || target.closest(typing) !== null))
  );
}
