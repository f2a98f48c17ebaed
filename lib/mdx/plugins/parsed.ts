import type { Root } from "mdast";
import type { Processor } from "unified";

/** Takes a tree in the place of parsing, which takes longer than all the rest of a compilation. */
export function parsed(this: Processor, tree: Root): void {
  this.parser = () => tree;
}
