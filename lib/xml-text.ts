/** Signs that no XML document may have, not even as a reference (XML 1.0, section 2.2). */

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/u;
const everyForbidden = new RegExp(forbidden, "gu");

/** What every such sign has in it, and halves of pairs too: without a look at pairs it is four times as fast. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const suspect = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]/;

/** The first such sign of a text, as `U+0007`; undefined where there is none. */
export function forbiddenInXml(text: string): string | undefined {
  const [sign] = forbidden.exec(text) ?? [];
  return sign && `U+${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** A text without such signs. */
export function withoutForbidden(text: string): string {
  return suspect.test(text) ? text.replace(everyForbidden, "") : text;
}
