import type { ElementComponents } from "@/lib/mdx/elements";
import type { Words } from "@/lib/words/words";
import { worded } from "../worded";
import { After, Before, BeforeAfter, Embed, Kbd, Steps } from "./blocks";
import { Compare, Conversation, Turn } from "./conversation";
import { Audio, Video } from "./media";
import { Plot } from "./plot";
import { Tokens } from "./tokens";

/** The elements of a post, as a page shows them. @param words in the language of the text */
export function elements(words: Words): ElementComponents {
  return {
    After: worded(After, words),
    Audio: worded(Audio, words),
    Before: worded(Before, words),
    BeforeAfter: worded(BeforeAfter, words),
    Compare: worded(Compare, words),
    Conversation: worded(Conversation, words),
    Embed,
    Kbd,
    Plot: worded(Plot, words),
    Steps,
    Tokens: worded(Tokens, words),
    Turn: worded(Turn, words),
    Video: worded(Video, words),
  };
}
