/**
 * Tells the words of code apart, by Shiki with the regular expressions of Oniguruma, for which grammars are written.
 * All of it is loaded when the first block of code comes, and a grammar when its language does.
 */
import type { HighlighterCore, RegexEngine, ThemedToken } from "shiki/core";
import { nearestColour, withEscapes } from "./ansi";
import { type CodeLanguage, codeLanguages, terminal } from "./languages";
import { classOf, theme, themeInk } from "./theme";

/** A piece of a line. `kind` is one class or several, as a page has them; empty for plain ink. */
export type Piece = { text: string; kind: string };

/** A line of code, in pieces from left to right. */
export type Line = readonly Piece[];

let engine: Promise<RegexEngine> | undefined;

async function makeHighlighter(languages: readonly CodeLanguage[]): Promise<HighlighterCore> {
  const [{ createHighlighterCore }, { createOnigurumaEngine }] = await Promise.all([
    import("shiki/core"),
    import("shiki/engine/oniguruma"),
  ]);
  engine ??= createOnigurumaEngine(import("shiki/wasm"));
  return createHighlighterCore({
    themes: [theme],
    langs: languages.flatMap(({ load }) => (load ? [load] : [])),
    engine,
    // Shiki warns of more than ten highlighters; here there is one for each language.
    warnings: false,
  });
}

const made = new Map<string, Promise<HighlighterCore>>();

/**
 * A highlighter that knows these languages and no other. With one for all, what stands within Markdown would be told
 * apart where an earlier text had brought its language, and not elsewhere: two builds would differ.
 */
function highlighterFor(languages: readonly CodeLanguage[]): Promise<HighlighterCore> {
  const key = languages.map(({ id }) => id).join();
  const known = made.get(key) ?? makeHighlighter(languages);
  made.set(key, known);
  return known;
}

/** The languages of what stands within code of another one, as in a fence within Markdown, by their ids. */
async function languagesWithin(code: string, { id, load }: CodeLanguage): Promise<CodeLanguage[]> {
  if (!load) return [];
  const [{ guessEmbeddedLanguages }, { default: grammars }, known] = await Promise.all([
    import("shiki/core"),
    load(),
    codeLanguages(),
  ]);
  const possible = new Set(grammars.find(({ name }) => name === id)?.embeddedLangsLazy ?? []);
  if (possible.size === 0) return [];
  const found = guessEmbeddedLanguages(code, id).flatMap(name => known.get(name) ?? []);
  const within = new Map(found.map(language => [language.id, language]));
  return [...within.values()]
    .filter(language => possible.has(language.id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Bits of Shiki's `fontStyle`. */
const styles = [
  [1, "it"],
  [2, "bo"],
  [4, "un"],
  [8, "sx"],
] as const;

/** A piece of a terminal's output. What has a ground of its own is drawn in the colour of that ground, reversed. */
function terminalKind({ color = "", bgColor, fontStyle = 0 }: ThemedToken): string {
  // Shiki dims a colour by making it half transparent.
  const dim = color.length > 7;
  const ground = bgColor === themeInk.ink ? "" : bgColor && nearestColour(bgColor);
  const ink = color === themeInk.ink || color === themeInk.ground ? "" : nearestColour(color.slice(0, 7));
  const names = [ground ?? (dim ? "co" : ink), ...(bgColor === undefined ? [] : ["rv"])];
  for (const [bit, name] of styles) if (fontStyle & bit) names.push(name);
  return names.filter(Boolean).join(" ");
}

/** Pieces with fewer borders: blanks go with the piece before them, and neighbours of one kind are one. */
function joined(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  for (const { text, kind } of pieces) {
    const last = found.at(-1);
    // A blank shows its ground and its line.
    const isBlank = text.trim() === "" && !/rv|un|sx/.test(`${kind} ${last?.kind ?? ""}`);
    if (last && (last.kind === kind || isBlank)) last.text += text;
    else found.push({ text, kind: isBlank ? "" : kind });
  }
  return found;
}

async function tokensOf(code: string, language: CodeLanguage): Promise<ThemedToken[][]> {
  const shiki = await highlighterFor([language, ...(await languagesWithin(code, language))]);
  // Its usual limit of half a second leaves lines without colours on a machine that is busy.
  return shiki.codeToTokensBase(code, { lang: language.id, theme: theme.name, tokenizeTimeLimit: 0 });
}

/**
 * @param code without a line end at its end
 * @param name one of the names of a language
 * @returns the pieces of each line
 * @throws Error for a language that is not known; the content check says so first, with the place
 */
export async function highlight(code: string, name: string | null): Promise<Line[]> {
  const language = name === null ? undefined : (await codeLanguages()).get(name);
  if (name !== null && !language) throw new Error(`There is no language "${name}" for code.`);
  if (!language || (language.load === null && language.id !== terminal)) {
    return code.split("\n").map(text => (text === "" ? [] : [{ text, kind: "" }]));
  }
  if (language.id === terminal) {
    const lines = await tokensOf(withEscapes(code), language);
    return lines.map(tokens =>
      joined(tokens.map(token => ({ text: token.content, kind: terminalKind(token) }))),
    );
  }
  const lines = await tokensOf(code, language);
  return lines.map(tokens =>
    joined(tokens.map(({ content, color }) => ({ text: content, kind: classOf(color) ?? "" }))),
  );
}
