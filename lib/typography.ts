/** What a language asks of its setting: quotation marks and direction. The source stays as its author typed it. */
import { retext } from "retext";
import retextSmartypants, { type Options } from "retext-smartypants";

/** Languages that are written from right to left (Unicode CLDR, scripts Arab, Hebr, Thaa, Nkoo, Syrc). */
const rightToLeft = ["ar", "arc", "ckb", "dv", "fa", "he", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"];

/** The direction a language is written in, by its tag. */
export function directionOf(lang: string): "ltr" | "rtl" {
  const { language, script } = new Intl.Locale(lang).maximize();
  const byScript = script === "Arab" || script === "Hebr";
  return byScript || rightToLeft.includes(language) ? "rtl" : "ltr";
}

type Quotes = { double: string; single: string };

/** Opening and closing marks by language (CLDR, `quotationStart` and kin). English rules where none is named. */
const openings: Record<string, Quotes> = {
  de: { double: "„", single: "‚" },
  fr: { double: "«\u00a0", single: "‹\u00a0" },
};
const closings: Record<string, Quotes> = {
  de: { double: "“", single: "‘" },
  fr: { double: "\u00a0»", single: "\u00a0›" },
};
const english = { opening: { double: "“", single: "‘" }, closing: { double: "”", single: "’" } };

/** Options for quotation marks alone: dashes and dots stay as typed. */
export function quoteOptions(lang: string): Options {
  const language = lang.split("-")[0] ?? lang;
  return {
    quotes: true,
    openingQuotes: openings[language] ?? english.opening,
    closingQuotes: closings[language] ?? english.closing,
    backticks: false,
    dashes: false,
    ellipses: false,
  };
}

const processors = new Map<string, (text: string) => string>();

/** A line of plain text, a title or an excerpt, with its language's quotation marks. */
export function typeset(text: string, lang: string): string {
  if (!/["']/.test(text)) return text;
  let process = processors.get(lang);
  if (!process) {
    const processor = retext().use(retextSmartypants, quoteOptions(lang)).freeze();
    process = source => String(processor.processSync(source));
    processors.set(lang, process);
  }
  return process(text);
}
