import { Children, type ComponentProps, isValidElement, type ReactNode } from "react";
import type { Words } from "@/lib/words/words";

/** Whether there is a link somewhere in a heading: a link must not lie inside another. */
function holdsLink(children: ReactNode): boolean {
  return Children.toArray(children).some(
    child =>
      isValidElement<{ href?: unknown; children?: ReactNode }>(child) &&
      (child.props.href !== undefined || holdsLink(child.props.children)),
  );
}

/** Whether a part of a heading has words and holds no link: a bracket before a citation is nothing to press. */
function isOwn(part: ReactNode): boolean {
  return !holdsLink(part) && (typeof part !== "string" || /[\p{L}\p{N}]/u.test(part));
}

/**
 * The words of a heading, with its link to itself: around all of them, or, where there are other links in it, around
 * the first words that are not in one. Behind a heading that is a link elsewhere it is a sign, which the style sheet sets.
 */
function linked(id: string, children: ReactNode, { labels }: Words): ReactNode {
  const link = (words: ReactNode) => (
    <a key="own" className="own-link" href={`#${id}`}>
      {words}
    </a>
  );
  if (!holdsLink(children)) return link(children);
  const parts = Children.toArray(children);
  const start = parts.findIndex(isOwn);
  if (start < 0) {
    const sign = (
      <a key="own" className="own-link own-sign" href={`#${id}`} aria-labelledby={id}>
        <span className="sr-only">{labels.sec}</span>
      </a>
    );
    return [...parts, sign];
  }
  const length = parts.slice(start).findIndex(part => holdsLink(part));
  const end = length < 0 ? parts.length : start + length;
  return [...parts.slice(0, start), link(parts.slice(start, end)), ...parts.slice(end)];
}

/** A heading that links to itself, so that a reader can take its address. */
function heading(Tag: "h2" | "h3" | "h4" | "h5" | "h6", words: Words) {
  return function Heading({ children, ...rest }: ComponentProps<"h2">) {
    const { id, className } = rest;
    // The footnotes' own heading is for screen readers alone.
    const isPlain = id === undefined || className?.includes("sr-only");
    return <Tag {...rest}>{isPlain ? children : linked(id, children, words)}</Tag>;
  };
}

/** @param words in the language of the text */
export function headings(words: Words) {
  return {
    h2: heading("h2", words),
    h3: heading("h3", words),
    h4: heading("h4", words),
    h5: heading("h5", words),
    h6: heading("h6", words),
  };
}
