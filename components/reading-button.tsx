import type { Words } from "@/lib/words/words";

/**
 * Opens the reading settings: text size, line length, typeface. The enhancement script makes the panel, so the
 * button shows where scripts run.
 */
export function ReadingButton({ words }: { words: Words }) {
  return (
    <button
      type="button"
      data-reading-button
      popoverTarget="reading-settings"
      aria-expanded="false"
      aria-label={words.readingSettings}
      className="reading-button size-10 rounded-full font-label font-sans text-ui"
      // The script says whether the panel is open, perhaps before React looks.
      suppressHydrationWarning
    >
      Aa
    </button>
  );
}
