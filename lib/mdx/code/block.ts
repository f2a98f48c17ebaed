/** A block of code as its component gets it. */
import type { Code } from "mdast";
import { labelOf } from "../../label";
import { labelText } from "../../label-words";
import type { CodeBlockProps } from "../vocabulary";
import { withoutEscapes } from "./ansi";
import { changedLines } from "./diff";
import { highlight, type Line } from "./highlight";
import { codeHtml, type DrawnLine } from "./html";
import { terminal } from "./languages";
import { type CodeOptions, readMeta } from "./meta";

/** Characters that a line of code has room for in a column of text, and those that its number takes of them. */
const lineLength = 66;
const numberLength = 5;

/** Lines of code that may be more than a sheet of paper holds. */
const longCode = 40;

/** What an author asked for; what is wrong in it was reported by the check. */
export function optionsOf({ lang, meta, value }: Code): CodeOptions {
  return readMeta(meta ?? "", lang ?? "", value).options;
}

/** The language that a block's words are in; null where they are in none. */
function languageOf({ lang }: Code, { changed }: CodeOptions): string | null {
  return lang === "diff" && changed !== null ? changed : (lang ?? null);
}

/** What a tab, or a reader of text, knows a block by: its title, else its language. */
export function nameOf(node: Code): string | null {
  const options = optionsOf(node);
  return options.title ?? languageOf(node, options);
}

/** A change of code, coloured as the two texts that it tells of: neither has the other's lines in it. */
async function drawChange(node: Code, language: string): Promise<DrawnLine[]> {
  const lines = changedLines(node.value).map(line => line ?? { change: null, text: "" });
  const colour = (without: "added" | "removed") =>
    highlight(
      lines
        .filter(({ change }) => change !== without)
        .map(({ text }) => text)
        .join("\n"),
      language,
    );
  const [before, after] = await Promise.all([colour("added"), colour("removed")]);
  let [old, current] = [0, 0];
  return lines.map(({ change }) => {
    const pieces: Line = (change === "removed" ? before[old] : after[current]) ?? [];
    if (change !== "added") old++;
    if (change !== "removed") current++;
    return { pieces, change };
  });
}

/**
 * @param node a fence, whose language and options the check has found right
 * @returns its words as HTML, and all that its frame says of it
 */
export async function blockOf(node: Code, lang: string): Promise<CodeBlockProps> {
  const options = optionsOf(node);
  const language = languageOf(node, options);
  const lines =
    language !== null && options.changed !== null
      ? await drawChange(node, language)
      : (await highlight(node.value, language)).map(pieces => ({ pieces, change: null }));
  const text = language === terminal ? withoutEscapes(node.value) : node.value;
  const texts = text.split("\n");
  const room = options.lines === null ? lineLength : lineLength - numberLength;
  const label = labelOf(node);
  const id = options.id ?? undefined;
  return {
    html: codeHtml(lines, options),
    ...(language !== null && { language }),
    ...(options.title !== null && { title: options.title }),
    ...(id !== undefined && { id }),
    ...(id !== undefined && label && { label: labelText(label, lang) }),
    ...(options.wrap && { wrap: true }),
    ...(options.focused.size > 0 && { focus: true }),
    ...(options.lines !== null && { numbered: true }),
    ...(!options.wrap && texts.some(line => line.length > room) && { wide: true }),
    ...(texts.length > longCode && { long: true }),
  };
}
