/**
 * How wide images are shown, for `sizes`: what app/tokens.css, app/prose.css and app/ledger.css come to. A browser
 * chooses a file by it before it has read a style sheet.
 */
export const imageSizes = {
  /** In the column of text. */
  column: "(min-width: 46rem) 41rem, 90vw",
  /** There, one that is tall. */
  tall: "(min-width: 38rem) 33rem, 90vw",
  slim: "(min-width: 25rem) 21rem, 90vw",
  /** A wide figure: the column and what is free beside it. */
  wide: "(min-width: 80rem) 57.5rem, (min-width: 48rem) 92vw, 100vw",
  /** A figure that takes both margins: the page. */
  full: "(min-width: 79rem) 74rem, (min-width: 48rem) 92vw, 100vw",
  /** One of several in a figure. */
  panel: "(min-width: 46rem) 20rem, 90vw",
  /** Featured posts: half of the page. */
  half: "(min-width: 78rem) 35.5rem, (min-width: 48rem) 45vw, 90vw",
  /** Beside a post in a list. */
  thumb: "(min-width: 80rem) 11rem, (min-width: 48rem) 8rem, 5.5rem",
} as const;

/** The most pixels that a figure's image has there, with letters of the usual size. */
export const widest = { column: 656, tall: 528, slim: 336, wide: 920, full: 1184, panel: 320 } as const;

/**
 * In a figure. A browser takes `sizes` for the width that a picture has by itself: of one with fewer pixels than its
 * place, paper would be given one that is stretched.
 * @param width of the image in pixels; undefined where it is not known
 */
export function figureSizes(place: keyof typeof widest, width: number | undefined): string {
  return width !== undefined && width < widest[place] ? `min(${width}px, 100vw)` : imageSizes[place];
}

/** In a line of text: as wide as the image itself, and no wider than the column. */
export function inlineSizes(width: number): string {
  return `min(${width}px, 90vw, 41rem)`;
}
