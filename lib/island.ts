/** The interactive components of a parsed body: the one reading of them that the check, the facts and the compiler share. */
import type { Root } from "mdast";
import { isJsx, type Jsx, textAttribute } from "./jsx";
import { walk } from "./tree";

/** The components under `components/islands/` that authors may write. */
export const islandNames = ["NextToken", "PolicyLoop", "Tokenizer"] as const;

export type IslandName = (typeof islandNames)[number];

/** Whether a tag in a post is an island. */
export function isIslandName(name: string | null): name is IslandName {
  return islandNames.some(known => known === name);
}

/** `NextToken` → `next-token`: the name as it stands in ids and in the page. */
export function islandSlug(name: IslandName): string {
  return name.replace(/(?<!^)[A-Z]/g, "-$&").toLowerCase();
}

/** An island of a body: its node, and the id under which it stands in the page and its state in the address. */
type PlacedIsland = { node: Jsx; name: IslandName; id: string };

/** The islands in reading order. One without an `id` of its own is called `next-token-1`, `next-token-2` … */
export function islandsOf(tree: Root): PlacedIsland[] {
  const counts = new Map<IslandName, number>();
  const islands: PlacedIsland[] = [];
  walk(tree, node => {
    if (!isJsx(node) || !isIslandName(node.name)) return;
    const { name } = node;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    islands.push({ node, name, id: textAttribute(node, "id") ?? `${islandSlug(name)}-${count}` });
  });
  return islands;
}
