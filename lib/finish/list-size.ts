import type { LocalProblem } from "../problem";
import { listBytes } from "./budgets";

/**
 * Holds a list against the size that it may have, so that no list grows with the blog.
 * @param settled bytes on it that depend on the site's settings alone
 */
export function overSize(address: string, html: string, settled = 0): LocalProblem[] {
  const bytes = Buffer.byteLength(html) - settled;
  if (bytes <= listBytes) return [];
  return [
    {
      line: 1,
      column: 1,
      severity: "error",
      subject: address,
      expected: `a list of at most ${listBytes.toLocaleString("en")} bytes of HTML`,
      found: `${bytes.toLocaleString("en")} bytes`,
      fix: "show less in a row, or fewer rows on a page: site.pageSize, or the page sizes in lib/content/lists.ts",
    },
  ];
}
