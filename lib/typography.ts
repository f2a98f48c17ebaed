/** Quotation marks and apostrophes as the language sets them; the source stays as its author typed it. */
import { retext } from "retext";
import retextSmartypants, { type Options } from "retext-smartypants";

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
