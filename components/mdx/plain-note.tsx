import type { NoteProps } from "@/lib/mdx/vocabulary";
import { noteKinds } from "./note";

/** A remark where there is no page to set it apart on: a quotation with its kind and title before it. */
export function PlainNote({ title, kind = "note", word = noteKinds[kind], children }: NoteProps) {
  return (
    <blockquote>
      <p>
        <strong>{title ? `${word}: ${title}` : word}</strong>
      </p>
      {children}
    </blockquote>
  );
}
