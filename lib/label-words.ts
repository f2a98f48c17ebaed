/** How what is numbered is called, by the language of the text. */
import type { Label, LabelKind } from "./label";

type Words = Record<LabelKind, string> & { proof: string };

const words: Readonly<Record<string, Words>> = {
  en: {
    fig: "Figure",
    tbl: "Table",
    eq: "Equation",
    lst: "Listing",
    thm: "Theorem",
    def: "Definition",
    lem: "Lemma",
    ex: "Example",
    sec: "Section",
    proof: "Proof",
  },
  vi: {
    fig: "Hình",
    tbl: "Bảng",
    eq: "Phương trình",
    lst: "Đoạn mã",
    thm: "Định lý",
    def: "Định nghĩa",
    lem: "Bổ đề",
    ex: "Ví dụ",
    sec: "Mục",
    proof: "Chứng minh",
  },
};

/**
 * What a kind is called.
 * @param lang BCP 47; a language without words of its own has those of English
 */
export function labelWord(kind: LabelKind | "proof", lang: string): string {
  const language = new Intl.Locale(lang).language;
  return (words[language] ?? words.en)?.[kind] ?? kind;
}

/** "Figure 2", "Figure 2b", "Equation (3)": what a caption opens with, and what a reference reads. */
export function labelText(
  { kind, number, letter = "" }: Pick<Label, "kind" | "number" | "letter">,
  lang: string,
): string {
  const shown = kind === "eq" ? `(${number})` : `${number}${letter}`;
  return `${labelWord(kind, lang)} ${shown}`;
}

/** The kinds of notes: those of GitHub's callouts. */
export const noteKinds = ["note", "tip", "important", "warning", "caution"] as const;
export type NoteKind = (typeof noteKinds)[number];

const noteWords: Readonly<Record<string, Record<NoteKind, string>>> = {
  en: { note: "Note", tip: "Tip", important: "Important", warning: "Warning", caution: "Caution" },
  vi: {
    note: "Ghi chú",
    tip: "Mẹo",
    important: "Quan trọng",
    warning: "Cảnh báo",
    caution: "Thận trọng",
  },
};

/** What a kind of note is called. @param lang as of `labelWord` */
export function noteWord(kind: NoteKind, lang: string): string {
  return (noteWords[new Intl.Locale(lang).language] ?? noteWords.en)?.[kind] ?? kind;
}

const wholeWords: Readonly<Record<string, (label: string) => string>> = {
  en: label => `${label} at full size`,
  vi: label => `${label}, cỡ đầy đủ`,
};

/** The words of a link to the whole file of a figure. */
export function wholeWord(label: string, lang: string): string {
  return (wholeWords[new Intl.Locale(lang).language] ?? wholeWords.en)?.(label) ?? label;
}
