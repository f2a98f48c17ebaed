/** The name under which a reader's settings for the text are kept. */
export const readingName = "reading";

/**
 * Sets the text as a reader chose: the style sheet (app/reader.css) goes by the words in this attribute.
 * @param reading words such as `large wider`; empty where nothing was chosen. Words that mean nothing do nothing
 */
export function showReading(reading: string): void {
  const root = document.documentElement;
  if (reading) root.dataset.reading = reading;
  else delete root.dataset.reading;
}

/** The settings in force. */
export function shownReading(): string {
  return document.documentElement.dataset.reading ?? "";
}
