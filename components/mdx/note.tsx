import type { NoteProps } from "@/lib/mdx/vocabulary";

/** What each kind is called. */
export const noteKinds: Record<NonNullable<NoteProps["kind"]>, string> = {
  note: "Note",
  tip: "Tip",
  warning: "Warning",
};

/** A remark set apart from the text. Its kind is said in words, not in colour. */
export function Note({ title, kind = "note", children }: NoteProps) {
  return (
    <aside aria-label={title || noteKinds[kind]} className="note" data-kind={kind}>
      <p className="note-title">
        {title ? (
          <>
            <span className="me-2.5 font-label text-soft">{noteKinds[kind]}</span> {title}
          </>
        ) : (
          noteKinds[kind]
        )}
      </p>
      {children}
    </aside>
  );
}
