/** How what is numbered is called, by the language of the text. */
import type { Label, LabelKind } from "./label";
import { wordsFor } from "./words/words";

/**
 * What a kind is called.
 * @param lang BCP 47; a language without words of its own has those of the site
 */
export function labelWord(kind: LabelKind | "proof", lang: string): string {
  return wordsFor(lang).labels[kind];
}

/** "Figure 2", "Figure 2b", "Equation (3)": what a caption opens with, and what a reference reads. */
export function labelText(
  { kind, number, letter = "", tag = `(${number})` }: Pick<Label, "kind" | "number" | "letter" | "tag">,
  lang: string,
): string {
  const shown = kind === "eq" ? tag : `${number}${letter}`;
  return `${labelWord(kind, lang)} ${shown}`;
}

/** The kinds of notes: those of GitHub's callouts. */
export const noteKinds = ["note", "tip", "important", "warning", "caution"] as const;
export type NoteKind = (typeof noteKinds)[number];

/**
 * Names that callouts have in Obsidian and admonitions in Docusaurus, Quarto and MkDocs, by the kind here that says the
 * same, so that a report of one can tell what to write; those of Vietnamese with them. "todo" is such a name of
 * Obsidian's, as "abstract" is.
 */
const otherKinds: Readonly<Record<NoteKind, readonly string[]>> = {
  note: ["info", "abstract", "summary", "tldr", "todo", "question", "help", "faq", "example", "ghi chú"],
  tip: ["hint", "success", "check", "done", "mẹo", "gợi ý"],
  important: ["key", "takeaway", "quan trọng"],
  warning: ["attention", "cảnh báo"],
  caution: ["danger", "error", "bug", "failure", "fail", "missing", "lưu ý", "thận trọng", "nguy hiểm"],
};

/** The kind of note that another program's name for one is meant as; undefined where it is none of theirs. */
export function noteKindFor(name: string): NoteKind | undefined {
  return noteKinds.find(kind => otherKinds[kind].includes(name.normalize("NFC").toLowerCase()));
}

/** The words of a link to the whole file of a figure. */
export function wholeWord(label: string, lang: string): string {
  return wordsFor(lang).atFullSize(label);
}
