import type { ElementComponents } from "@/lib/mdx/elements";
import { After, Before, BeforeAfter, Embed, Kbd, Steps } from "./blocks";
import { Compare, Conversation, Turn } from "./conversation";
import { Audio, Video } from "./media";
import { Plot } from "./plot";
import { Tokens } from "./tokens";

/** The elements of a post, as a page shows them. */
export const elements: ElementComponents = {
  After,
  Audio,
  Before,
  BeforeAfter,
  Compare,
  Conversation,
  Embed,
  Kbd,
  Plot,
  Steps,
  Tokens,
  Turn,
  Video,
};
