/** What a body defines for the whole of itself: addresses by name, and notes. Of two with one name the first counts. */
import type { Definition, FootnoteDefinition, Root } from "mdast";
import { walk } from "./tree";

/** Whether a definition is a footnote's, `[^a b]: note`, which Markdown takes for a link's since its name has a blank. */
export function isSpacedNote({ identifier }: Definition): boolean {
  return identifier.startsWith("^");
}

/** `[id]: address "title"`, by its identifier. */
export function definitionsOf(tree: Root): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  walk(tree, node => {
    if (node.type === "definition" && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node);
    }
  });
  return definitions;
}

/** `[^name]: note`, by its identifier. */
export function footnotesOf(tree: Root): ReadonlyMap<string, FootnoteDefinition> {
  const notes = new Map<string, FootnoteDefinition>();
  walk(tree, node => {
    if (node.type === "footnoteDefinition" && !notes.has(node.identifier)) notes.set(node.identifier, node);
  });
  return notes;
}
