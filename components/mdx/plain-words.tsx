import type { IslandWords, PlainWords } from "@/lib/mdx/plain/component-words";
import type { Words } from "@/lib/words/words";
import { NextTokenWords } from "../islands/next-token/words";
import { PolicyLoopWords } from "../islands/policy-loop/words";
import { plainElements } from "./elements/plain";
import { PlainNote } from "./plain-note";
import { worded } from "./worded";

/**
 * What components say where there is no page: in a post's Markdown. `Tokenizer` comes with what it has learned from
 * the posts, which is not known here.
 * @param words in the language of the text
 */
export function plainWords(words: Words) {
  return {
    Note: worded(PlainNote, words),
    elements: plainElements(words),
    NextToken: worded(NextTokenWords, words),
    PolicyLoop: worded(PolicyLoopWords, words),
  } satisfies PlainWords & Omit<IslandWords, "Tokenizer">;
}
