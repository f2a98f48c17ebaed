/** Signs that no XML document may have, not even as a reference (XML 1.0, section 2.2). */

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const everyForbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

/** What every such sign has in it, and halves of pairs too: without a look at pairs it is four times as fast. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const suspect = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]/;

/** A text without such signs. */
export function withoutForbidden(text: string): string {
  return suspect.test(text) ? text.replace(everyForbidden, "") : text;
}
