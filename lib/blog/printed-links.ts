import { domainToUnicode } from "node:url";
import { absoluteUrl, decoded } from "../url";

/** Letters instead of their codes, where they would be letters on paper and not blanks or marks that nobody sees. */
function withLetters(text: string): string {
  return text.replace(/(?:%[89a-f][0-9a-f])+/gi, codes => {
    const letters = decoded(codes);
    return /[\p{C}\p{Z}]/u.test(letters) ? codes : letters;
  });
}

function readable(address: string): string {
  const { protocol, hostname, href } = new URL(address);
  if (protocol === "mailto:" || protocol === "tel:") return withLetters(href.slice(protocol.length));
  return withLetters(href.replace(hostname, () => domainToUnicode(hostname) || hostname));
}

/**
 * Addresses as they are printed: whole, and in letters.
 * @param links as the compiler gives them; some may be relative to the page
 * @param here the path of the page
 */
export function printedLinks(links: readonly string[], here: string): string[] {
  const base = absoluteUrl(here);
  return links.map(link => (URL.canParse(link, base) ? readable(new URL(link, base).href) : link));
}
