/** Texts as HTML that is still a text to who reads no HTML. */
import { parseFragment } from "parse5";
import { textOf } from "../finish/html";

/** What may be a reference to a character; where a tag or a comment begins (HTML, sections 13.2.5.72 and 13.2.5.6). */
const suspect = /&#?[a-z\d]+;?|<(?=[a-z!/?])/gi;

/** Whether a piece of HTML is another text than it is written as: `&lt;` is, `&T` is not. */
function readsOtherwise(piece: string): boolean {
  return textOf(parseFragment(piece)) !== piece;
}

/**
 * A text as HTML that says just that, escaped only where HTML would read something else: "Q&A: 1 < 2" stays as it is,
 * of "&lt;" and "<b>" the first sign is escaped.
 */
export function leastEscaped(text: string): string {
  return text.replace(suspect, piece => {
    if (piece === "<") return "&lt;";
    return readsOtherwise(piece) ? `&amp;${piece.slice(1)}` : piece;
  });
}
