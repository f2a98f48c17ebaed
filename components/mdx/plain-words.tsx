import { NextTokenWords } from "../islands/next-token/words";
import { PolicyLoopWords } from "../islands/policy-loop/words";
import { plainElements } from "./elements/plain";
import { PlainNote } from "./plain-note";

/**
 * What components say where there is no page: in a post's Markdown. `Tokenizer` comes with what it has learned from
 * the posts, which is not known here.
 */
export const plainWords = {
  Note: PlainNote,
  elements: plainElements,
  NextToken: NextTokenWords,
  PolicyLoop: PolicyLoopWords,
};
