import type { NoteProps } from "@/lib/mdx/vocabulary";
import type { Worded } from "./worded";

/** A remark where there is no page to set it apart on: a quotation with its kind and title before it. */
export function PlainNote({ title, kind = "note", children, words }: Worded<NoteProps>) {
  const word = words.notes[kind];
  return (
    <blockquote>
      <p>
        <strong>{title ? `${word}: ${title}` : word}</strong>
      </p>
      {children}
    </blockquote>
  );
}
