import { preload } from "react-dom";
import display from "../fonts/display.core.woff2";
import displayRegular from "../fonts/display-400.core.woff2";
import formulas from "../fonts/math.formulas.woff2";
import serif from "../fonts/serif.core.woff2";

/** What a page is read in, and what its title is set in. The rest may come when the style sheet asks for it. */
const fonts = { serif, display, formulas, "display-400": displayRegular };

/**
 * Has the browser fetch a font before it has laid the page out.
 * @param name a face that the page shows at its top
 * @param text what is set in it: in letters of another alphabet, the font would be fetched in vain
 */
export function preloadFont(name: keyof typeof fonts, text = "Latin"): void {
  if (!/[A-Za-z]/.test(text)) return;
  preload(fonts[name], { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
}
