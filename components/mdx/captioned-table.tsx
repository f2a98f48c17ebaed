import type { TableProps } from "@/lib/mdx/vocabulary";
import { withCaption } from "./caption";

/** A table with its number and its caption, above it as in a paper. */
export function CaptionedTable({ caption: written, label, id, href, file, children }: TableProps) {
  const { caption, rest } = withCaption(children, written);
  return (
    <figure id={id} className="tabular">
      <figcaption>
        <a href={`#${id}`}>{label}</a> {caption}
      </figcaption>
      {rest}
      {href && (
        <p className="source">
          <a href={href} download={file}>
            {file}
          </a>
        </p>
      )}
    </figure>
  );
}
