/** A diagram in words, for who does not see it. */
import type { List, Nodes } from "mdast";
import type { DiagramWords, WordItem } from "../diagram/words";
import { paragraph, text } from "./nodes";

/**
 * A diagram's words as Markdown's nodes.
 * @param alt the author's own words, which go before those that the diagram sums up to
 */
export function plainWords({ summary, items, isOrdered }: DiagramWords, alt: string | undefined): Nodes[] {
  const list = (given: readonly WordItem[]): List => ({
    type: "list",
    ordered: isOrdered,
    spread: false,
    children: given.map(({ text: words, items: inner = [] }) => ({
      type: "listItem",
      spread: false,
      children: [paragraph(text(words)), ...(inner.length > 0 ? [list(inner)] : [])],
    })),
  });
  return [paragraph(text(alt ?? summary)), list(items)];
}
