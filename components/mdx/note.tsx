import type { ReactNode } from "react";
import type { NoteProps } from "@/lib/mdx/vocabulary";
import { withCaption } from "./caption";
import type { Worded } from "./worded";

type Kind = NonNullable<NoteProps["kind"]>;

/** The outline of each kind's sign: no two are of one shape. In a box of 16 by 16. */
const signs: Record<Kind, ReactNode> = {
  note: (
    <>
      <circle cx="8" cy="8" r="6.5" />
      <path d="M8 7.5v4M8 4.6v.2" />
    </>
  ),
  tip: <path d="M5.8 11.5a4.5 4.5 0 1 1 4.4 0M6 11.5h4M6.5 14.3h3" />,
  important: (
    <>
      <path d="M1.7 2.5h12.6v9H8l-3.3 3v-3h-3z" />
      <path d="M8 4.8v2.6M8 9.3v.2" />
    </>
  ),
  warning: (
    <>
      <path d="M8 1.8 15 14H1z" />
      <path d="M8 6.2v3.6M8 11.7v.2" />
    </>
  ),
  caution: (
    <>
      <path d="M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2z" />
      <path d="M8 4.5v4M8 11v.2" />
    </>
  ),
};

function Sign({ kind }: { kind: Kind }) {
  return (
    <svg className="note-sign" viewBox="0 0 16 16" aria-hidden="true">
      {signs[kind]}
    </svg>
  );
}

/**
 * A remark set apart from the text. Its kind is said in words and by a sign, not in colour. With `fold` its title
 * folds it up.
 */
export function Note({ title: written, kind = "note", fold, children, words }: Worded<NoteProps>) {
  const word = words.notes[kind];
  const { caption: title, rest } = withCaption(children, written);
  const head = (
    <>
      <Sign kind={kind} />
      {title ? (
        <>
          <span className="me-2.5 font-label text-soft">{word}</span> {title}
        </>
      ) : (
        word
      )}
    </>
  );
  if (fold) {
    return (
      <details className="note" data-kind={kind} open={fold === "open"}>
        <summary className="note-title">{head}</summary>
        {rest}
      </details>
    );
  }
  return (
    // With the role of a note it is no landmark: a post may have twenty with the same name.
    <aside
      role="note"
      aria-label={typeof title === "string" ? title : word}
      className="note"
      data-kind={kind}
    >
      <p className="note-title">{head}</p>
      {rest}
    </aside>
  );
}
