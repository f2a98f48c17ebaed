/** What cards are made by, so that nothing of an earlier way is used. */
import path from "node:path";
import { recipeOf } from "../recipe";

/** This one, from the project's: a bundle of this code lies elsewhere. */
const folder = path.resolve("lib/cards");

/** The files beside this one by which a card is made. */
export const recipeFiles: readonly string[] = [
  "card.ts",
  "design.ts",
  "draw.ts",
  "emoji.ts",
  "fit.ts",
  "fonts.ts",
  "setting.ts",
  "visible.ts",
];

/** The packages that they use, the fonts' and the drawings' among them. */
export const recipePackages: readonly string[] = [
  "@fontsource/be-vietnam-pro",
  "@fontsource/stix-two-math",
  "@iconify-json/noto",
  "flag-icons",
  "harfbuzzjs",
  "sharp",
  "source-serif",
  "wawoff2",
];

/** Changes with the code that makes cards, and with the versions of its packages. */
export function recipe(): string {
  return recipeOf(folder, recipeFiles, recipePackages);
}
