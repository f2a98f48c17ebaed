/**
 * The ground of a page by theme, in sRGB, for what takes no OKLCH: `theme-color` and the manifest. It is `--paper` of
 * app/tokens.css, to which lib/contrast.test.ts holds it, and what cards and the style of feeds have of it.
 */
export const paper = { light: "#fbfdfd", dark: "#0c1113" } as const;
