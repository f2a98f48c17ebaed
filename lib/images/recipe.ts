/** What images are made by, so that nothing of an earlier way is used. */
import path from "node:path";
import { recipeOf } from "../recipe";

/** This one, from the project's: a bundle of this code lies elsewhere. */
const folder = path.resolve("lib/images");

/** The files beside this one by which an image is made. */
export const recipeFiles: readonly string[] = ["drawing.ts", "forms.ts", "strip.ts", "whole.ts", "widths.ts"];

/** The packages that they use. */
export const recipePackages: readonly string[] = ["image-size", "postcss", "sharp", "svg-tag-names", "svgo"];

/** Changes with the code that makes images, and with the versions of its packages. */
export function recipe(): string {
  return recipeOf(folder, recipeFiles, recipePackages);
}
