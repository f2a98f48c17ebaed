/** Code as HTML: classes and no styles, and of lines and words only those wrapped that have something to show. */
import { escapeText } from "../../escape";
import type { ChangedLine } from "./diff";
import type { Line, Piece } from "./highlight";
import type { CodeOptions } from "./meta";

/** A line to be drawn. */
export type DrawnLine = { pieces: Line; change: ChangedLine["change"] };

function pieceHtml({ text, kind }: Piece): string {
  return kind === "" ? escapeText(text) : `<span class="${kind}">${escapeText(text)}</span>`;
}

/** Where the words stand in a line, from and to, without overlaps: the earlier goes first, then the longer. */
function placesOf(words: readonly string[], text: string): (readonly [from: number, to: number])[] {
  const all = words.flatMap(word => {
    const found: [number, number][] = [];
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
      found.push([at, at + word.length]);
    }
    return found;
  });
  let end = 0;
  return all
    .sort(([a, x], [b, y]) => a - b || y - x)
    .filter(([from, to]) => {
      if (from < end) return false;
      end = to;
      return true;
    });
}

/** A part of a line's pieces, by the places of its letters. */
function cut(pieces: Line, from: number, to: number): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const { text, kind } of pieces) {
    const part = text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (part !== "") found.push({ text: part, kind });
    at += text.length;
  }
  return found;
}

function lineHtml(pieces: Line, words: readonly string[]): string {
  const text = pieces.map(piece => piece.text).join("");
  let at = 0;
  let html = "";
  for (const [from, to] of placesOf(words, text)) {
    html += cut(pieces, at, from).map(pieceHtml).join("");
    html += `<mark>${cut(pieces, from, to).map(pieceHtml).join("")}</mark>`;
    at = to;
  }
  return html + cut(pieces, at, text.length).map(pieceHtml).join("");
}

const changeTags = { added: "ins", removed: "del" } as const;

/**
 * The lines of a block.
 * @param lines each with what became of it, where the block tells a change
 * @param options what its author asked for
 */
export function codeHtml(lines: readonly DrawnLine[], options: CodeOptions): string {
  const { marked, focused, words } = options;
  let number = options.lines;
  return lines
    .map(({ pieces, change }, index) => {
      const line = index + 1;
      const isMarked = marked.has(line);
      const unchangedTag = isMarked ? "mark" : "span";
      const isFocused = focused.has(line);
      // Where some lines are in focus, the others lose their colours but keep their contrast.
      const shown = focused.size > 0 && !isFocused ? pieces.map(({ text }) => ({ text, kind: "" })) : pieces;
      const end = index < lines.length - 1 ? "\n" : "";
      const content = lineHtml(shown, words) + end;
      const tag = change ? changeTags[change] : unchangedTag;
      // A removed line has no number in what it was changed to.
      const own = number === null || change === "removed" ? "" : ` data-n="${number++}"`;
      if (tag === "span" && number === null && !isFocused) return content;
      const names = ["ln", ...(isMarked && change ? ["hi"] : []), ...(isFocused ? ["fo"] : [])].join(" ");
      return `<${tag} class="${names}"${own}>${content}</${tag}>`;
    })
    .join("");
}
