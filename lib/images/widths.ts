/**
 * The widths in pixels that images are made in. A column of text is 656 wide, on a phone 350, a wide figure at most 920,
 * one across the page at most 1184 (app/tokens.css); each once, twice or, on a phone, three times that.
 */
export const imageWidths: readonly number[] = [360, 720, 1080, 1312, 1840, 2368];

/** No page shows more pixels of an image's width than this. */
export const widestShown: number = Math.max(...imageWidths);
