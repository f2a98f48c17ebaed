import type { PlainNoteProps } from "@/lib/mdx/vocabulary";
import type { Worded } from "./worded";

/** A remark where there is no page to set it apart on: a quotation with its kind and title before it. */
export function PlainNote({ title, kind = "note", children, words }: Worded<PlainNoteProps>) {
  const word = words.notes[kind];
  return (
    <blockquote>
      <p>
        <strong>
          {word}
          {title && <>: {title}</>}
        </strong>
      </p>
      {children}
    </blockquote>
  );
}
