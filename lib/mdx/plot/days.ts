/** Days under a plot as a language writes them: Plot knows English alone. */

type Part = "year" | "month" | "day";

/** What tells one mark along an axis from its neighbours. */
function finest(days: readonly Date[]): Part {
  if (days.some(day => day.getUTCDate() !== 1)) return "day";
  return days.some(day => day.getUTCMonth() !== 0) ? "month" : "year";
}

/**
 * What writes a mark along an axis, given all of them: the year stands in a line of its own below the first of each.
 * Plot hands all of them over, though its types do not say so.
 * @param lang of the text (BCP 47)
 */
export function dayTicks(lang: string): (day: Date, index: number, days?: readonly Date[]) => string {
  const written = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(lang, { ...parts, timeZone: "UTC", numberingSystem: "latn" });
  const forms = {
    year: written({ year: "numeric" }),
    month: written({ month: "short" }),
    day: written({ day: "numeric", month: "short" }),
  };
  return (day, index, days = [day]) => {
    const part = finest(days);
    const own = forms[part].format(day);
    const before = days[index - 1];
    const isNewYear = before?.getUTCFullYear() !== day.getUTCFullYear();
    return part !== "year" && isNewYear ? `${own}\n${forms.year.format(day)}` : own;
  };
}
