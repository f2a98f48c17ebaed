/** What is wrong with the site's settings that no form of them says. */
import { existsSync, readFileSync } from "node:fs";
import { type Problem, quote } from "../problem";
import { type Site, site } from "../site";

/** Where the site's settings stand. */
export const settingsFile = "lib/site.ts";

/** How long before the end of `security.txt` its author is told, in days. */
const daysAhead = 30;

const day = 24 * 60 * 60 * 1000;

/** The place of a setting in its file. */
export function placeOfSetting(field: keyof Site): Pick<Problem, "file" | "line" | "column"> {
  const lines = existsSync(settingsFile) ? readFileSync(settingsFile, "utf8").split("\n") : [];
  const line = lines.findIndex(text => text.startsWith(`  ${field}:`));
  return { file: settingsFile, line: Math.max(line, 0) + 1, column: line < 0 ? 1 : 3 };
}

/** How far away something is, in words. @param left days, from 0 */
function daysAway(left: number): string {
  const days = Math.floor(left);
  if (days === 0) return "less than a day";
  return days === 1 ? "a day" : `${days} days`;
}

/**
 * A `security.txt` that has ended, or soon will: whoever finds a hole is to take no notice of it (RFC 9116, section
 * 2.5.5). It stops no build: an old text is better than none.
 * @param now the day of the check
 */
export function securityProblems(now: Date, { security }: Pick<Site, "security"> = site): Problem[] {
  if (security === null) return [];
  const left = (Date.parse(security.expires) - now.getTime()) / day;
  if (left > daysAhead) return [];
  const when = left <= 0 ? "has passed" : `is ${daysAway(left)} away`;
  return [
    {
      ...placeOfSetting("security"),
      severity: "warning",
      subject: "security",
      expected: `expires: a time more than ${daysAhead} days ahead`,
      found: `${quote(security.expires)}, which ${when}`,
      fix: "see whether contact still is right, write a later time, and build anew: after it nobody heeds /.well-known/security.txt",
    },
  ];
}
