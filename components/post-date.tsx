import { site } from "@/lib/site";

/** Plain English puts the month first; this site puts the day first, as the date in its ledger does not. */
const locale = site.lang === "en" ? "en-GB" : site.lang;
const longForm = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });

/**
 * A date as its author wrote it, whatever the zone of the machine that builds the page.
 * @param date `YYYY-MM-DD` or an instant, whose own calendar day counts
 * @param form `long` is "3 November 2025", `ledger` is "2025-11-03", `day` is "11-03" under a year's heading
 */
export function PostDate({ date, form }: { date: string; form: "long" | "ledger" | "day" }) {
  const day = date.slice(0, 10);
  const shown = form === "long" ? longForm.format(new Date(`${day}T00:00:00Z`)) : day;
  return <time dateTime={date}>{form === "day" ? day.slice(5) : shown}</time>;
}
