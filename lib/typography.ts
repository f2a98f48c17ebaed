/** What a language asks of its setting: quotation marks and direction. The source stays as its author typed it. */
import { retext } from "retext";
import retextSmartypants from "retext-smartypants";
import { primaryLang } from "./lang";

/** Languages that are written from right to left (Unicode CLDR, scripts Arab, Hebr, Thaa, Nkoo, Syrc). */
const rightToLeft = ["ar", "arc", "ckb", "dv", "fa", "he", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"];

/** From left to right, or from right to left. */
export type Direction = "ltr" | "rtl";

/** The direction a language is written in, by its tag. */
export function directionOf(lang: string): Direction {
  const { language, script } = new Intl.Locale(lang).maximize();
  const byScript = script === "Arab" || script === "Hebr";
  return byScript || rightToLeft.includes(language) ? "rtl" : "ltr";
}

/** A word that begins with a letter of the scripts that those languages are written in. */
const turnedWord = /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The direction that most words of a text run in, or its first where they are equally many; undefined where it has none. */
export function directionOfText(text: string): Direction | undefined {
  const words = (text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).map(word => turnedWord.test(word));
  if (words[0] === undefined) return undefined;
  const turned = words.filter(Boolean).length;
  const left = words.length - turned;
  return turned > left || (turned === left && words[0]) ? "rtl" : "ltr";
}

/** Languages with marks of their own, by the English ones (CLDR, `quotationStart` and kin). */
const marksOf: Record<string, ReadonlyMap<string, string>> = {
  de: new Map([
    ["“", "„"],
    ["”", "“"],
    ["‘", "‚"],
    ["’", "‘"],
  ]),
  fr: new Map([
    ["“", "«\u00a0"],
    ["”", "\u00a0»"],
    ["‘", "‹\u00a0"],
    ["’", "\u00a0›"],
  ]),
};

/** Decides which marks open and which close; each takes the place of one sign. Dashes and dots stay as typed. */
const smartypants = retext()
  .use(retextSmartypants, { quotes: true, backticks: false, dashes: false, ellipses: false })
  .freeze();

const straight = /["']/;

/** Behind a word, or what closes one, and before another: "(2023)'s", "l'avant", "geht's". Never a quotation's mark. */
const apostrophe = /(?<=[\p{L}\p{M}\p{N})\]}%+”’])'(?=["“«]?[\p{L}\p{N}])/gu;

/** The places of the signs that are apostrophes by what stands around them. */
function apostrophesIn(text: string): ReadonlySet<number> {
  return new Set([...text.matchAll(apostrophe)].map(({ index }) => index));
}

/**
 * Sets the quotation marks of a running text.
 * @param pieces the text as markup cuts it up; what a mark is follows from its neighbours in other pieces too
 * @param lang BCP 47
 * @returns the pieces, each with the marks of the language
 */
export function typesetPieces(pieces: readonly string[], lang: string): string[] {
  const text = pieces.join("");
  if (!straight.test(text)) return [...pieces];
  const curled = String(smartypants.processSync(text));
  const marks = marksOf[primaryLang(lang)];
  const apostrophes = apostrophesIn(text);
  let at = 0;
  /** Quotations in single marks that are open: a mark that closes none is an apostrophe, as in "Hans' Auto". */
  let open = 0;
  return pieces.map(piece => {
    const start = at;
    at += piece.length;
    return piece.replace(/["']/g, (mark, index: number) => {
      const place = start + index;
      const sign = curled[place] ?? mark;
      if (apostrophes.has(place)) return "’";
      if (sign === "‘") open++;
      if (sign === "’" && open-- <= 0) {
        open = 0;
        return sign;
      }
      return marks?.get(sign) ?? sign;
    });
  });
}

/** A line of plain text, a title or an excerpt, with its language's quotation marks. */
export function typeset(text: string, lang: string): string {
  return typesetPieces([text], lang).join("");
}
