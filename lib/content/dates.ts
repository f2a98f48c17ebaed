/** Days and instants as authors write them. */

const day = /^(\d{4})-(\d{2})-(\d{2})$/;
/** A day with other signs between its numbers, or without their zeros: what was meant is plain. */
const looseDay = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/;
const instant =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** In English, the first of them January. */
export const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Days in words, as English writes them, and without signs. */
const wordyDays: readonly { pattern: RegExp; order: readonly [year: number, month: number, day: number] }[] =
  [
    { pattern: /^([A-Z][a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/, order: [3, 1, 2] },
    { pattern: /^(\d{1,2}) ([A-Z][a-z]+)\.?,? (\d{4})$/, order: [3, 2, 1] },
    { pattern: /^(\d{4})(\d{2})(\d{2})$/, order: [1, 2, 3] },
  ];

/** An instant as Jekyll and others write it: with a blank, and a zone without its colon. */
const looseInstant = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2})?) ?([+-]\d{2}):?(\d{2})$/;

/** A date that is written otherwise, as this blog has it; undefined where what was meant is not plain. */
function meantDate(text: string): string | undefined {
  const [, ...found] = looseInstant.exec(text) ?? [];
  const [on, time, hours, minutes] = found;
  if (on !== undefined) return `${on}T${time}${hours}:${minutes}`;
  for (const { pattern, order } of wordyDays) {
    const match = pattern.exec(text);
    const [year = "", month = "", date = ""] = order.map(place => match?.[place]);
    const named = monthNames.findIndex(name => month.length > 2 && name.startsWith(month)) + 1;
    if (match && (named > 0 || /^\d+$/.test(month)))
      return [year, String(named || month).padStart(2, "0"), date.padStart(2, "0")].join("-");
  }
  const bare = text.trim();
  return bare === text || bare === "" ? undefined : bare;
}

/** What is wrong with a text as a calendar day, as the fix a report shows; undefined where nothing is. */
function dayFault(text: string): string | undefined {
  const match = day.exec(text);
  const [, y, m, d] = looseDay.exec(text) ?? [];
  if (!match && y && m && d) return `write it as ${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`;
  if (!match) {
    const meant = meantDate(text);
    return meant !== undefined && dateFault(meant) === undefined
      ? `write it as ${meant}`
      : "write it as YYYY-MM-DD, such as 2025-11-03";
  }
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const name = monthNames[month - 1];
  if (!name) return `there is no month ${match[2]}; the order is year, month, day`;
  const last = daysIn(year, month);
  if (date < 1 || date > last) return `${name} ${year} has ${last} days`;
  return undefined;
}

/** Whether one date comes before another. Instants are compared as such, and a day with the other's own day. */
export function isBefore(date: string, other: string): boolean {
  const both = date.includes("T") && other.includes("T");
  return both ? Date.parse(date) < Date.parse(other) : date.slice(0, 10) < other.slice(0, 10);
}

/**
 * Why a text is no date of a post, as the fix to show.
 * @returns undefined for `YYYY-MM-DD` and for an ISO 8601 instant with a zone, each a real calendar date
 */
export function dateFault(text: string): string | undefined {
  if (!text.includes("T")) return dayFault(text);
  const match = instant.exec(text);
  if (!match) {
    const meant = meantDate(text);
    return meant !== undefined && meant !== text && dateFault(meant) === undefined
      ? `write it as ${meant}`
      : "write an instant as 2025-11-03T08:30:00+07:00, with its zone, or the day alone";
  }
  return dayFault(match[1] ?? "");
}
