import type { NoteProps } from "@/lib/mdx/vocabulary";
import { noteKinds } from "./note";

/** A remark where there is no page to set it apart on: a quotation with its kind and title before it. */
export function PlainNote({ title, kind = "note", children }: NoteProps) {
  return (
    <blockquote>
      <p>
        <strong>{title ? `${noteKinds[kind]}: ${title}` : noteKinds[kind]}</strong>
      </p>
      {children}
    </blockquote>
  );
}
