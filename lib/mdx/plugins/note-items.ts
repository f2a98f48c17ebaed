/** The notes at a text's end, as HTML: what Markdown's own nodes of them cannot be given. */
import type { Element, Root } from "hast";

function elementsIn(nodes: Root | Element): Element[] {
  return nodes.children.flatMap(child => (child.type === "element" ? [child] : []));
}

/** @returns the items of the list of notes, in their order */
export function noteItems(tree: Root): Element[] {
  const section = elementsIn(tree).find(
    ({ tagName, properties }) => tagName === "section" && properties.dataFootnotes !== undefined,
  );
  const list = section && elementsIn(section).find(({ tagName }) => tagName === "ol");
  return list ? elementsIn(list) : [];
}

/** Gives a note that begins the other way than the page its direction, so that its number stands at its own side. */
export function noteDirections() {
  return (tree: Root) => {
    for (const item of noteItems(tree)) {
      const dir = elementsIn(item)[0]?.properties.dir;
      if (typeof dir !== "string") continue;
      item.properties.dir = dir;
      item.properties.className = [item.properties.className ?? [], "turned"].flat().map(String);
    }
  };
}
