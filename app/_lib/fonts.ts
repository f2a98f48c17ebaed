import { preload } from "react-dom";
import display from "../fonts/display.core.woff2";
import displayWhole from "../fonts/display.whole.woff2";
import displayRegular from "../fonts/display-400.core.woff2";
import formulas from "../fonts/math.formulas.woff2";
import serif from "../fonts/serif.core.woff2";
import serifWhole from "../fonts/serif.whole.woff2";

/** The files of a face by their letters: those of English, and with them accents and Vietnamese (app/fonts.css). */
type Files = { core: string; whole?: string };

/** What a page is read in, and what its title is set in. The rest comes when the style sheet asks for it. */
const faces = {
  serif: { core: serif, whole: serifWhole },
  display: { core: display, whole: displayWhole },
  "display-400": { core: displayRegular },
  formulas: { core: formulas },
} satisfies Record<string, Files>;

/** Letters that the core lacks and the whole has. */
const marked = /[ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]/;

/**
 * Has the browser fetch a font before it has laid the page out: one file a face, so that a page has two. Where a page
 * asks for a face's whole, the finishing step takes the core out of it.
 * @param name a face that the page shows at its top
 * @param text what is set in it: in letters of another alphabet, a font would be fetched in vain
 */
export function preloadFont(name: keyof typeof faces, text = "Latin"): void {
  // In development no step has cut the rules to the page: what is fetched ahead could be another file than they take.
  if (process.env.NODE_ENV === "development") return;
  const { core, whole = core }: Files = faces[name];
  const set = text.normalize("NFC");
  const file = marked.test(set) ? whole : core;
  if (/\p{Script=Latin}/u.test(set))
    preload(file, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
}
