/** What a language asks of its setting: quotation marks and direction. The source stays as its author typed it. */
import { retext } from "retext";
import retextSmartypants from "retext-smartypants";
import { primaryLang } from "./lang";

/** Languages that are written from right to left (Unicode CLDR, scripts Arab, Hebr, Thaa, Nkoo, Syrc). */
const rightToLeft = ["ar", "arc", "ckb", "dv", "fa", "he", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"];

/** The direction a language is written in, by its tag. */
export function directionOf(lang: string): "ltr" | "rtl" {
  const { language, script } = new Intl.Locale(lang).maximize();
  const byScript = script === "Arab" || script === "Hebr";
  return byScript || rightToLeft.includes(language) ? "rtl" : "ltr";
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
  let at = 0;
  return pieces.map(piece => {
    const start = at;
    at += piece.length;
    if (!marks) return curled.slice(start, at);
    return piece.replace(/["']/g, (mark, index: number) => {
      const sign = curled[start + index] ?? mark;
      return marks.get(sign) ?? sign;
    });
  });
}

/** A line of plain text, a title or an excerpt, with its language's quotation marks. */
export function typeset(text: string, lang: string): string {
  return typesetPieces([text], lang).join("");
}
