/** Signs that have no place in a line of an author's: nobody sees them, and some change what stands behind them. */

/**
 * Control characters but for white space, halves of pairs and what Unicode keeps free, and the signs that embed or
 * override a direction (UAX #9, section 2.2): where the one that ends them is missing, they turn round all that follows
 * on the page. The marks and the isolates, which texts in two directions need, are no such signs.
 */
const unseen = /(?![\t\n\r])[\p{Cc}\ufffe\uffff\u202a-\u202e]|\p{Surrogate}/u;
const everyUnseen = new RegExp(unseen, "gu");

function codePoint(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}

/** The first such sign of a text, as `U+0007`; undefined where there is none. */
export function unseenSign(text: string): string | undefined {
  const [sign] = unseen.exec(text) ?? [];
  return sign && `U+${codePoint(sign)}`;
}

/** A text with such signs as YAML and JavaScript write them: `\u0007`. */
export function withUnseenShown(text: string): string {
  return text.replace(everyUnseen, sign => `\\u${codePoint(sign).toLowerCase()}`);
}
