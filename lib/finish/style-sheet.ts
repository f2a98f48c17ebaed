/** A style sheet, cut down to what one page can use. */
import postcss, { type AtRule, type ChildNode, type Declaration, type Rule } from "postcss";
import { isMet, type NeedySelector, selectorsOf } from "./selectors";
import { dropUnreadProperties } from "./tailwind-properties";
import { unicodeRange } from "./unicode-range";

/** What a page has that rules ask for. */
export type Used = {
  /** `.class`, `#id` and `tag`. */
  names: ReadonlySet<string>;
  /** Words in the page's own scripts: names that they may put on an element later. */
  words: ReadonlySet<string>;
  /** Code points of the page's text. */
  characters: ReadonlySet<number>;
  /** Whether its text may come to have others: an island is on it. */
  mayChange: boolean;
  /** Addresses of the font files that the page fetches ahead. */
  fontsAhead: ReadonlySet<string>;
};

/** A piece of a sheet, ready to be printed for any page. */
type Piece =
  | { kind: "text"; text: string }
  | { kind: "rule"; selectors: readonly NeedySelector[]; body: string }
  | {
      kind: "font";
      node: AtRule;
      text: string;
      family: string;
      /** Family, style and weight: what rules for other letters of the same face share. */
      face: string;
      address: string;
      ranges: readonly (readonly [number, number])[];
    }
  | { kind: "named"; name: string; text: string }
  | { kind: "group"; head: string; pieces: readonly Piece[] };

const everything = [[0, 0x10ffff]] as const;

function declaration(node: AtRule, name: string): string | undefined {
  return node.nodes?.find((one): one is Declaration => one.type === "decl" && one.prop === name)?.value;
}

/** The file that a font's rule names. */
function fileOf(rule: string): string | undefined {
  return /url\(["']?([^"')]+\.woff2)["']?\)/.exec(rule)?.[1];
}

type FontPiece = Extract<Piece, { kind: "font" }>;

/** Whether a font's rule names no file: it sets a face of the reader's own to the measures of one that is to come. */
function isLocal({ address }: FontPiece): boolean {
  return address === "";
}

/** Whether a file has the letters of several others of its face, by its address or what begins with it (app/fonts.css). */
export function isWhole(address: string): boolean {
  return address.includes(".whole.");
}

/** Whether a whole file has all letters of another one. */
function holds(whole: FontPiece, part: FontPiece): boolean {
  return (
    whole.face === part.face &&
    part.ranges.every(([first, last]) => whole.ranges.some(([from, to]) => from <= first && last <= to))
  );
}

function fontPiece(node: AtRule): Piece {
  const range = declaration(node, "unicode-range");
  const family = declaration(node, "font-family")?.replace(/["']/g, "") ?? "";
  const face = [family, declaration(node, "font-style"), declaration(node, "font-weight")].join(" ");
  return {
    kind: "font",
    node,
    text: node.toString(),
    family,
    face,
    address: fileOf(node.toString()) ?? "",
    ranges: range ? unicodeRange(range) : everything,
  };
}

/** Takes out declarations that stand again, letter by letter, before the same one: minifiers leave some. */
function withoutRepeats(node: Rule): void {
  for (const one of [...node.nodes]) {
    if (one.next()?.toString() === one.toString()) one.remove();
  }
}

function rulePiece(node: Rule): Piece {
  // With rules inside it, a rule is kept whole: what they match goes by the outer selector.
  if (node.nodes.some(one => one.type !== "decl" && one.type !== "comment")) {
    return { kind: "text", text: node.toString() };
  }
  withoutRepeats(node);
  const text = node.toString();
  return {
    kind: "rule",
    selectors: selectorsOf(node.selector),
    body: text.slice(text.indexOf("{", node.selector.length)),
  };
}

const conditional: readonly string[] = ["layer", "media", "supports", "container", "scope", "starting-style"];

function pieceOf(node: ChildNode): Piece {
  if (node.type === "rule") return rulePiece(node);
  if (node.type !== "atrule") return { kind: "text", text: node.toString() };
  if (node.name === "font-face") return fontPiece(node);
  if (node.name === "property" || node.name === "keyframes") {
    return { kind: "named", name: node.params, text: node.toString() };
  }
  if (!conditional.includes(node.name) || !node.nodes) {
    return { kind: "text", text: `${node.toString()}${node.nodes ? "" : ";"}` };
  }
  return { kind: "group", head: `@${node.name} ${node.params}`, pieces: node.nodes.map(pieceOf) };
}

/** Addresses in a sheet are relative to the sheet; in a page they are relative to the page. */
export function absolute(css: string, base: string): string {
  return css.replace(/url\((["']?)(?!data:|#)([^"')]+)\1\)/g, (_, quote: string, address: string) => {
    const { pathname, search, hash } = new URL(address, new URL(base, "http://sheet.invalid"));
    return `url(${quote}${pathname}${search}${hash}${quote})`;
  });
}

/** Characters that the sheet itself prints, by `content`. */
function printed(root: postcss.Root): Set<number> {
  const characters = new Set<number>();
  root.walkDecls("content", ({ value }) => {
    const text = value.replace(/\\([0-9a-f]{1,6})\s?/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
    for (const character of text) characters.add(character.codePointAt(0) ?? 0);
  });
  return characters;
}

/** A font file that a style sheet may make a page fetch, and whether it has the letters of English. */
export type Font = { address: string; isBasic: boolean };

/** The font files in a style sheet, each once. */
export function fontsIn(css: string): Font[] {
  const fonts = new Map<string, Font>();
  for (const [rule] of css.matchAll(/@font-face\s*\{[^}]*\}/g)) {
    const address = fileOf(rule);
    if (address === undefined) continue;
    const [, range] = /unicode-range:([^;}]+)/i.exec(rule) ?? [];
    const ranges = range ? unicodeRange(range) : everything;
    fonts.set(address, { address, isBasic: ranges.some(([first, last]) => first <= 0x61 && last >= 0x61) });
  }
  return [...fonts.values()];
}

/** Last code point of ASCII, which every page may show. */
const ascii = 0x7f;

function rangeText([first, last]: readonly [number, number]): string {
  return `U+${first.toString(16)}${last > first ? `-${last.toString(16)}` : ""}`;
}

/**
 * A font's rule for the letters that a page shows of it: the lists of all that it has are most of what the rules of
 * fonts weigh.
 * @param shown the page's code points beyond ASCII
 */
function cutFont({ node, ranges }: FontPiece, shown: readonly number[]): string {
  if (ranges === everything) return node.toString();
  const has = (one: number): boolean => ranges.some(([first, last]) => one >= first && one <= last);
  const letters = shown.filter(has).sort((a, b) => a - b);
  const parts = has(0x61)
    ? [`U+0-${ascii.toString(16)}`]
    : ranges.filter(([, last]) => last <= ascii).map(rangeText);
  const value = [...parts, ...letters.map(one => `U+${one.toString(16)}`)].join(",");
  const copy = node.clone();
  copy.walkDecls("unicode-range", declaration => {
    if (value.length < declaration.value.length) declaration.value = value;
  });
  return copy.toString();
}

/** Whether a style sheet's text uses a name, and not only one that begins like it. */
function isNamed(name: string, css: string): boolean {
  return new RegExp(`${name.replace(/[^\w-]/g, "\\$&")}(?![\\w-])`).test(css);
}

/**
 * What a page can use of a style sheet: rules, which pages of the same kinds of things share, with the faces of the
 * reader's own; and the fonts that are files, by its letters.
 */
export type Cut = { rules: string; fonts: string };

/** A style sheet that can be cut to a page. */
export type StyleSheet = { text: string; cut(used: Used): Cut };

/**
 * Reads a style sheet once, for all pages.
 * @param css its text
 * @param base the address it is served at; what it refers to is made absolute by it
 * @returns its text; and `cut`, which leaves out the rules that nothing in a page can match, the fonts that it has no
 *   letter of or that no rule left in it names, Tailwind's properties that no rule of the sheet reads, and the
 *   `@property` and `@keyframes` that are left without a use
 * @throws CssSyntaxError where the text is no style sheet
 */
export function readStyleSheet(css: string, base: string): StyleSheet {
  const root = postcss.parse(absolute(css, base));
  dropUnreadProperties(root);
  const own = printed(root);
  const pieces = root.nodes.map(pieceOf);
  const wholeFonts = pieces.filter(piece => piece.kind === "font").filter(({ address }) => isWhole(address));

  function cut({ names, words, characters, mayChange, fontsAhead }: Used): Cut {
    const wholes = wholeFonts.filter(({ address }) => fontsAhead.has(address));
    const named: Extract<Piece, { kind: "named" }>[] = [];
    const all = new Set(names);
    for (const word of words) {
      all.add(word);
      all.add(`.${word}`);
      all.add(`#${word}`);
    }
    const shown = [...new Set([...characters, ...own])];
    const beyond = shown.filter(one => one > ascii);

    function print(piece: Piece): string {
      if (piece.kind === "text") return piece.text;
      if (piece.kind === "named") {
        named.push(piece);
        return "";
      }
      if (piece.kind === "group") {
        const inner = piece.pieces.map(print).join("");
        return inner === "" ? "" : `${piece.head}{${inner}}`;
      }
      if (piece.kind === "font") return "";
      const kept = piece.selectors.filter(({ needs }) => isMet(needs, all));
      return kept.length === 0 ? "" : `${kept.map(({ text }) => text).join(",")}${piece.body}`;
    }

    function printFont(piece: FontPiece): string {
      if (!rules.includes(piece.family)) return "";
      // A whole file, where it is fetched ahead, or its parts, and never both.
      if (isWhole(piece.address) ? !wholes.includes(piece) : wholes.some(whole => holds(whole, piece)))
        return "";
      if (!shown.some(one => piece.ranges.some(([first, last]) => one >= first && one <= last))) return "";
      return mayChange ? piece.text : cutFont(piece, beyond);
    }

    const rules = pieces.map(print).join("");
    const faces = pieces.filter(piece => piece.kind === "font");
    const printFaces = (some: readonly FontPiece[]) => some.map(printFont).join("");
    const used = named.filter(({ name }) => isNamed(name, rules));
    return {
      // Faces that readers have themselves go by the rules alone, whatever the page's letters are.
      rules: printFaces(faces.filter(isLocal)) + rules + used.map(one => one.text).join(""),
      fonts: printFaces(faces.filter(face => !isLocal(face))),
    };
  }

  return { text: css, cut };
}
