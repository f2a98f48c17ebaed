import type { ElementComponents } from "@/lib/mdx/elements";
import { After, Before, BeforeAfter, Embed, Kbd, Steps } from "./blocks";
import { Compare, Conversation, Turn } from "./conversation";
import { Tokens } from "./tokens";

/** The elements of a post, as a page shows them. */
export const elements: ElementComponents = {
  After,
  Before,
  BeforeAfter,
  Compare,
  Conversation,
  Embed,
  Kbd,
  Steps,
  Tokens,
  Turn,
};
