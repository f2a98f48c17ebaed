/** How the interface says a day, on pages and in the scripts that show one. */

const forms = new Map<string, Intl.DateTimeFormat>();

/**
 * A day in words, whatever the zone of the machine: "3 November 2025".
 * @param day `YYYY-MM-DD`
 * @param spoken the language that the interface speaks on the page (BCP 47)
 */
export function dayInWords(day: string, spoken: string): string {
  // Plain English puts the month first; this site puts the day first.
  const locale = spoken === "en" ? "en-GB" : spoken;
  const form = forms.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  forms.set(locale, form);
  return form.format(new Date(`${day}T00:00:00Z`));
}
