import type { PlainNoteProps } from "@/lib/mdx/vocabulary";
import { noteKinds } from "./note";

/** A remark where there is no page to set it apart on: a quotation with its kind and title before it. */
export function PlainNote({ title, kind = "note", word = noteKinds[kind], children }: PlainNoteProps) {
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
