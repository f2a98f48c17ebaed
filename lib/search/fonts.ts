/** Fonts for letters that no page can know of which results will be shown on it. */
import postcss from "postcss";
import { absolute, isWhole } from "../finish/style-sheet";
import type { FoundFonts } from "./format";

/** The family under which they go: a page's own rules of fonts have the letters of that page alone. */
const family = "Found";

/**
 * The rules of the fonts that results are set in, with all their letters. A browser fetches a file when a letter of it
 * shows.
 * @param css a style sheet of the site
 * @param base the address it is served at
 * @returns the rules under a name of their own; empty where the sheet has none
 */
export function foundFonts(css: string, base: string): FoundFonts {
  const [, serif] = /--serif:\s*["']?([^"',;}]+)/.exec(css) ?? [];
  const rules = { fonts: "", wholeFont: "" };
  postcss.parse(absolute(css, base)).walkAtRules("font-face", rule => {
    const values = new Map<string, string>();
    rule.walkDecls(({ prop, value }) => {
      values.set(prop, value);
    });
    const name = values.get("font-family")?.replace(/["']/g, "");
    if (name === undefined || name !== serif || values.get("font-style") !== "normal") return;
    rule.walkDecls("font-family", declaration => {
      declaration.value = family;
    });
    const text = rule.toString();
    rules[isWhole(text) ? "wholeFont" : "fonts"] += text;
  });
  return rules;
}
