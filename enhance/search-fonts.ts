/** The fonts that results are set in, of files that the page has where it has any of them. */
import type { FoundFonts } from "../lib/search/format";
import { adopt } from "./adopt";

/** Whether the page fetches the file of a rule ahead, for its own text. */
function isFetched(rule: string): boolean {
  const [, address] = /url\(["']?([^"')]+)/.exec(rule) ?? [];
  const ahead = document.querySelectorAll('link[rel="preload"][as="font"]');
  return [...ahead].some(link => link.getAttribute("href") === address);
}

/** Brings the rules in. The whole font has letters of the others: of two rules the later one is taken. */
export function adoptFonts({ fonts, wholeFont }: FoundFonts): void {
  adopt(isFetched(wholeFont) ? fonts + wholeFont : fonts);
}
