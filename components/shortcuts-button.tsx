import type { Words } from "@/lib/words/words";

/**
 * Lists the keyboard shortcuts and switches them off or on: the way there for who has switched them off. The
 * enhancement script listens, so the button shows where scripts run.
 */
export function ShortcutsButton({ words }: { words: Words }) {
  return (
    <button type="button" data-shortcuts-button aria-haspopup="dialog" className="tap shortcuts-button">
      <span>{words.keyboardShortcuts}</span>
    </button>
  );
}
