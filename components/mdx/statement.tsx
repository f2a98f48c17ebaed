import type { StatementProps } from "@/lib/mdx/vocabulary";
import { withCaption } from "./caption";

/** A statement as a paper sets it: "Theorem 2 (Title)." at the head of its first line. */
function statement(kind: "definition" | "theorem" | "lemma" | "example" | "proof") {
  return function Statement({ title, label, id, children }: StatementProps) {
    const { caption, rest } = withCaption(children, title);
    return (
      <div id={id} className="statement" data-kind={kind}>
        <p className="statement-head">
          {id ? <a href={`#${id}`}>{label}</a> : label}
          {caption && <> ({caption})</>}.
        </p>{" "}
        {rest}
      </div>
    );
  };
}

/** By the tags that authors write. */
export const statements = {
  Definition: statement("definition"),
  Theorem: statement("theorem"),
  Lemma: statement("lemma"),
  Example: statement("example"),
  Proof: statement("proof"),
};
