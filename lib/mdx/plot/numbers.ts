/** Numbers of plots in the form of the post's language: 1,000.5 in English, 1.000,5 in Vietnamese. */

type Signs = { decimal: string; group: string };

const signsByLang = new Map<string, Signs>();

function signsOf(lang: string): Signs {
  let signs = signsByLang.get(lang);
  if (!signs) {
    // Digits stay the ones that authors type.
    const parts = new Intl.NumberFormat(lang, { numberingSystem: "latn" }).formatToParts(1_234_567.5);
    const sign = (type: "decimal" | "group") => parts.find(part => part.type === type)?.value ?? "";
    signs = { decimal: sign("decimal"), group: sign("group") };
    signsByLang.set(lang, signs);
  }
  return signs;
}

/**
 * A number with the signs of a language for its fraction and its groups, digit for digit as it was written.
 * @param english as English, CSV and Plot write it: `0.40`, `1,000`, `1.2×10⁹`
 * @param lang of the text (BCP 47)
 */
export function inLanguage(english: string, lang: string): string {
  const { decimal, group } = signsOf(lang);
  return english.replace(/(?<=\d),(?=\d{3})|\.(?=\d)/g, sign => (sign === "," ? group : decimal));
}
