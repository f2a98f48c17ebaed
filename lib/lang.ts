/** A language's first part: `en` of `en-GB`. @param lang BCP 47 */
export function primaryLang(lang: string): string {
  return new Intl.Locale(lang).language;
}

/** Whether a tag is one of BCP 47. Each language with a name of two letters has one in English; rarer ones may not. */
export function isLang(value: string): boolean {
  try {
    const { language } = new Intl.Locale(value);
    const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
    // Longer ones have the form of a tag, and no language has one: `english`.
    return language.length === 3 || (language.length === 2 && names.of(language) !== undefined);
  } catch {
    return false;
  }
}
