/** A language's first part: `en` of `en-GB`. @param lang BCP 47 */
export function primaryLang(lang: string): string {
  return new Intl.Locale(lang).language;
}
