/** Citations in a text: `[@key]`, `[see @a, p. 3; -@b]`, `@key says`, `@key [p. 3]`. */
import { keySource } from "../../bibliography";

/**
 * A place in a work: `label` is CSL's name for its kind, `written` what the author typed, with its label; null where that
 * was a number alone.
 */
export type Locator = { label: string; value: string; written: string | null };

/** One work of a citation. `at` is where its `@` stands in the text. */
export type CitedItem = {
  key: string;
  at: number;
  prefix: string;
  suffix: string;
  locator: Locator | null;
  /** `-@key`: the year alone. */
  suppressAuthor: boolean;
  /** Keys in the words behind it, which are no citations there. */
  joined: readonly JoinedKey[];
};

/** A key in the words behind a work; `isListed` where a comma or "and" alone joins it to the one before: `[@a, @b]`. */
type JoinedKey = { key: string; at: number; isListed: boolean };

/** A citation and the piece of the text that it takes. `isNarrative`: the authors are a part of the sentence. */
export type CitationMark = { from: number; to: number; isNarrative: boolean; items: CitedItem[] };

/** What an author may call a part of a work, in English or Vietnamese, by CSL's name for it. */
const labels: readonly (readonly [RegExp, string])[] = [
  [/^pp?\.|^pages?\b|^tr\.|^trang\b/i, "page"],
  [/^ch(?:ap)?s?\.|^chapters?\b|^chương(?=\s)/iu, "chapter"],
  [/^secs?\.|^sections?\b|^§+|^mục(?=\s)/iu, "section"],
  [/^figs?\.|^figures?\b|^hình(?=\s)/iu, "figure"],
  [/^paras?\.|^paragraphs?\b|^¶+|^đoạn(?=\s)/iu, "paragraph"],
  [/^vols?\.|^volumes?\b|^tập(?=\s)/iu, "volume"],
  [/^l{1,2}\.|^lines?\b|^dòng(?=\s)/iu, "line"],
  [/^nn?\.|^notes?\b/i, "note"],
];

/** A number, a Roman one or a range of such, with letters: `3`, `3-5`, `iv`, `2.1`, `3, 7`. */
const one = "(?:\\d[\\w.:]*\\w|\\d|[ivxlcdm]+\\b|[A-Z]\\.\\d+)";
const numbers = new RegExp(
  `^${one}(?:\\s*[-–—]+\\s*${one})?(?:\\s*(?:,|and|&|và)\\s*\\d\\w*(?:\\s*[-–—]+\\s*\\d\\w*)?)*`,
  "i",
);

/** Cuts what stands behind a key into the place in the work and the rest. */
export function readLocator(behind: string): { locator: Locator | null; suffix: string } {
  const text = behind.replace(/^\s*,?\s*/, "");
  const hasComma = /^\s*,/.test(behind);
  for (const [pattern, label] of labels) {
    const written = pattern.exec(text)?.[0];
    if (written === undefined) continue;
    const rest = text.slice(written.length).trimStart();
    const value = numbers.exec(rest)?.[0];
    if (value === undefined) continue;
    const whole = `${written}${/[§¶]/.test(written) ? "" : "\u00a0"}${value.replace(/\s*[-–—]+\s*/g, "–")}`;
    return { locator: { label, value, written: whole }, suffix: rest.slice(value.length) };
  }
  const value = hasComma && /^\d/.test(text) ? numbers.exec(text)?.[0] : undefined;
  if (value === undefined) return { locator: null, suffix: behind };
  return { locator: { label: "page", value, written: null }, suffix: text.slice(value.length) };
}

const bracket = /\[([^[\]]*@[^[\]]*)\]/g;
/** What stands before a key: the start, a blank or an opening sign; else the `@` belongs to an address or a word. */
const inBracket = new RegExp(`(^|[\\s,(“‘"'—–])(-?)@(${keySource})`, "u");
const narrative = new RegExp(`(?<![\\p{L}\\p{N}_@./:\\\\\\-])@(${keySource})`, "gu");

/** What joins a key to the one before, beside a place in the work. */
const joint = /^[\s,]*(?:and|und|et|và|&)?\s*$/iu;

/** @param behind the words behind a key @param offset where they begin */
function joinedIn(behind: string, offset: number): JoinedKey[] {
  let end = 0;
  return [...behind.matchAll(new RegExp(inBracket, "gu"))].map(match => {
    const [whole, before = "", dash = "", key = ""] = match;
    const between = behind.slice(end, match.index + before.length);
    end = match.index + whole.length;
    return {
      key,
      at: offset + match.index + before.length + dash.length,
      isListed: joint.test(readLocator(between).suffix),
    };
  });
}

function readItem(part: string, offset: number): CitedItem | undefined {
  const match = inBracket.exec(part);
  if (!match) return undefined;
  const [whole, before = "", dash = "", key = ""] = match;
  const behind = match.index + whole.length;
  const { locator, suffix } = readLocator(part.slice(behind));
  return {
    key,
    at: offset + match.index + before.length + dash.length,
    prefix: part.slice(0, match.index + before.length).trimStart(),
    suffix: suffix.trimEnd(),
    locator,
    suppressAuthor: dash !== "",
    joined: joinedIn(part.slice(behind), offset + behind),
  };
}

function readBracket(inside: string, offset: number): CitedItem[] {
  const items: CitedItem[] = [];
  let at = offset;
  for (const part of inside.split(";")) {
    const item = readItem(part, at);
    const last = items.at(-1);
    if (item) items.push(item);
    else if (last) last.suffix += `;${part.trimEnd()}`;
    // Words before the first key.
    else return [];
    at += part.length + 1;
  }
  return items;
}

/**
 * The citations of a text, in order.
 * @param isLiteral whether the sign at an offset was escaped, and so is meant as it stands
 */
export function scanCitations(text: string, isLiteral: (offset: number) => boolean): CitationMark[] {
  if (!text.includes("@")) return [];
  const marks: CitationMark[] = [];
  for (const match of text.matchAll(bracket)) {
    const items = isLiteral(match.index) ? [] : readBracket(match[1] ?? "", match.index + 1);
    if (items.length === 0 || items.some(item => isLiteral(item.at))) continue;
    marks.push({ from: match.index, to: match.index + match[0].length, isNarrative: false, items });
  }
  const isTaken = (offset: number) => marks.some(({ from, to }) => offset >= from && offset < to);
  const running: CitationMark[] = [];
  for (const match of text.matchAll(narrative)) {
    const { index } = match;
    if (isTaken(index) || isLiteral(index)) continue;
    let to = index + match[0].length;
    let locator: Locator | null = null;
    const behind = /^\s?\[([^[\]@]+)\]/.exec(text.slice(to));
    const read = behind ? readLocator(`,${behind[1]}`) : undefined;
    if (behind && read?.locator && read.suffix.trim() === "") {
      locator = read.locator;
      to += behind[0].length;
    }
    const item = { key: match[1] ?? "", at: index, prefix: "", suffix: "", locator };
    running.push({
      from: index,
      to,
      isNarrative: true,
      items: [{ ...item, suppressAuthor: false, joined: [] }],
    });
  }
  return [...marks, ...running].sort((a, b) => a.from - b.from);
}
