/** Gathers what is wrong with a page that is being finished. */
import { type LocalProblem, lineAndColumn } from "../problem";
import type { Range } from "./html";

/** What to do where Next has written something that this step does not know. */
export const upgrade =
  "this step knows what Next 16.4 writes; after an update compare docs/decisions/0009 with what is there now";

/** What is wrong with one page. */
export type Report = {
  problems: LocalProblem[];
  /** Adds a problem. @param range where the page has it; null for one of the whole page */
  fault: (range: Range | null, expected: string, found: string, fix: string) => void;
};

/** @param html the page, in which problems have their places */
export function reporter(html: string, address: string): Report {
  const problems: LocalProblem[] = [];
  function fault(range: Range | null, expected: string, found: string, fix: string): void {
    const place = lineAndColumn(html, range?.start ?? 0);
    problems.push({ ...place, severity: "error", subject: address, expected, found, fix });
  }
  return { problems, fault };
}
