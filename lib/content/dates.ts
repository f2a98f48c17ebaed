/** Days and instants as authors write them. */

const day = /^(\d{4})-(\d{2})-(\d{2})$/;
/** A day with other signs between its numbers, or without their zeros: what was meant is plain. */
const looseDay = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/;
const instant =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

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

/** What is wrong with a text as a calendar day, as the fix a report shows; undefined where nothing is. */
function dayFault(text: string): string | undefined {
  const match = day.exec(text);
  const [, y, m, d] = looseDay.exec(text) ?? [];
  if (!match && y && m && d) return `write it as ${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`;
  if (!match) return "write it as YYYY-MM-DD, such as 2025-11-03";
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
  if (!match) return "write an instant as 2025-11-03T08:30:00+07:00, with its zone, or the day alone";
  return dayFault(match[1] ?? "");
}
