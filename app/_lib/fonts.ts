import { preload } from "react-dom";
import displayAccents from "../fonts/display.accents.woff2";
import display from "../fonts/display.core.woff2";
import displayVietnamese from "../fonts/display.vietnamese.woff2";
import displayRegular from "../fonts/display-400.core.woff2";
import formulas from "../fonts/math.formulas.woff2";
import serifAccents from "../fonts/serif.accents.woff2";
import serif from "../fonts/serif.core.woff2";
import serifVietnamese from "../fonts/serif.vietnamese.woff2";

/** The files of a face by their letters, as app/fonts.css parts them. */
type Files = { core: string; accents?: string; vietnamese?: string };

/** What a page is read in, and what its title is set in. The rest comes when the style sheet asks for it. */
const faces = {
  serif: { core: serif, accents: serifAccents, vietnamese: serifVietnamese },
  display: { core: display, accents: displayAccents, vietnamese: displayVietnamese },
  "display-400": { core: displayRegular },
  formulas: { core: formulas },
} satisfies Record<string, Files>;

/** By which letters of a text a file is fetched. */
const letters: Record<keyof Files, RegExp> = {
  core: /[A-Za-z]/,
  accents: /[ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý]/,
  vietnamese: /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]/,
};

/**
 * Has the browser fetch a font before it has laid the page out.
 * @param name a face that the page shows at its top
 * @param text what is set in it: in letters of another alphabet, a font would be fetched in vain
 */
export function preloadFont(name: keyof typeof faces, text = "Latin"): void {
  const files: Files = faces[name];
  const set = text.normalize("NFC");
  for (const part of ["core", "accents", "vietnamese"] as const) {
    const file = files[part];
    if (file === undefined || !letters[part].test(set)) continue;
    preload(file, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  }
}
