/** Sites that live below a path of their host, such as `/project`. */
import { escapeAttribute } from "../escape";
import { Edits, parsePage } from "./html";

/** Attributes whose value is an address, or a list of them. */
const single: readonly string[] = ["href", "src", "poster", "action", "formaction", "cite", "data"];
const lists: readonly string[] = ["srcset", "imagesrcset"];

function rebased(address: string, base: string): string {
  // `//host` is another host's; what Next and lib/url.ts write below `_next` has the base already.
  if (!/^\/(?!\/)/.test(address) || address.startsWith(`${base}/_next/`)) return address;
  return base + address;
}

function rebasedList(list: string, base: string): string {
  return list
    .split(",")
    .map(part => part.replace(/^(\s*)(\S+)/, (_, space: string, address) => space + rebased(address, base)))
    .join(",");
}

/**
 * Puts the base path before every address of the site in a page. Everything before this knows the site as if it
 * lived at the root: authors write `/posts/…` and need not know where it goes.
 * @param html a page whose addresses have no base yet
 * @param base such as `/project`; with an empty one the page comes out as it went in
 */
export function withBase(html: string, base: string): string {
  if (base === "") return html;
  const edits = new Edits();
  for (const element of parsePage(html).elements) {
    // Next writes this one, and knows the base.
    const isIcon = element.attrs.some(({ name, value }) => name === "rel" && /\bicon\b/.test(value));
    for (const { name, value } of element.attrs) {
      const range = element.sourceCodeLocation?.attrs?.[name];
      if (!range) continue;
      let found = value;
      if (lists.includes(name)) found = rebasedList(value, base);
      else if (single.includes(name) && !(isIcon && value.startsWith(`${base}/`)))
        found = rebased(value, base);
      if (found === value) continue;
      edits.replace(
        { start: range.startOffset, end: range.endOffset },
        `${name}="${escapeAttribute(found)}"`,
      );
    }
  }
  return edits.apply(html);
}
