import { site } from "@/lib/site";
import { longDate } from "@/lib/words/words";

/**
 * A date as its author wrote it, whatever the zone of the machine that builds the page.
 * @param date `YYYY-MM-DD` or an instant, whose own calendar day counts
 * @param form `long` is "3 November 2025", `ledger` is "2025-11-03", `day` is "11-03" under a year's heading
 * @param lang the page's
 */
export function PostDate({
  date,
  form,
  lang = site.lang,
}: {
  date: string;
  form: "long" | "ledger" | "day";
  lang?: string;
}) {
  const day = date.slice(0, 10);
  const shown = form === "long" ? longDate(date, lang) : day;
  return <time dateTime={date}>{form === "day" ? day.slice(5) : shown}</time>;
}
