/** Markdown where none is read: in titles, names, fields and the labels of drawings it shows as it was typed. */

/** What nobody means as it stands, and what says the same in plain text. */
const notations: readonly { pattern: RegExp; fix: string; isCitation?: true }[] = [
  {
    pattern: /(?<!\\)\$(?=\S)[^$]*[^\s$]\$(?!\d)/,
    fix: "write the formula in words, or with letters such as β",
  },
  { pattern: /`[^`]+`/, fix: "write the code without its backticks" },
  {
    pattern: /\[(?:[^\]@]*\s)?-?@[^\]\s][^\]]*\]/,
    fix: "name the work in words, as in “Doe (2020)”",
    isCitation: true,
  },
  { pattern: /\[\]\(#[^)]*\)/, fix: "say in words what it refers to" },
  { pattern: /\[[^\]]+\]\([^)\s]+\)/, fix: "write the words of the link alone" },
  { pattern: /\*\*(?=\S)[^*]*[^\s*]\*\*/, fix: "write the words without their signs" },
];

/**
 * @param cites whether citations are read there
 * @returns of each kind of notation in a plain text the first, and what to write instead
 */
export function notationsIn(text: string, { cites = false } = {}): { mark: string; fix: string }[] {
  return notations.flatMap(({ pattern, fix, isCitation = false }) => {
    const [mark] = (isCitation && cites ? null : pattern.exec(text)) ?? [];
    return mark === undefined ? [] : [{ mark, fix }];
  });
}
