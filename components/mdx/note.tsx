import type { NoteProps } from "@/lib/mdx/vocabulary";

const words: Record<NonNullable<NoteProps["kind"]>, string> = {
  note: "Note",
  tip: "Tip",
  warning: "Warning",
};

/** A remark set apart from the text. Its kind is said in words, not in colour. */
export function Note({ title, kind = "note", children }: NoteProps) {
  return (
    <aside aria-label={title || words[kind]} className="note" data-kind={kind}>
      <p className="note-title">
        {title ? (
          <>
            <span className="me-2.5 font-medium text-soft">{words[kind]}</span> {title}
          </>
        ) : (
          words[kind]
        )}
      </p>
      {children}
    </aside>
  );
}
