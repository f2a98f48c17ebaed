import type { FileFinder } from "../attached";
import type { MdxComponentMap } from "../mdx/vocabulary";

const none = () => null;

/** Components that show nothing: tests put what they look at in the place of some. */
export const noComponents = {
  After: none,
  Audio: none,
  Before: none,
  BeforeAfter: none,
  Caption: none,
  CodeBlock: none,
  CodeTabs: none,
  Compare: none,
  Conversation: none,
  Definition: none,
  Diagram: none,
  Embed: none,
  Equation: none,
  Example: none,
  Figure: none,
  Formula: none,
  InlineImage: none,
  Kbd: none,
  Lemma: none,
  NextToken: none,
  Note: none,
  Panel: none,
  Plot: none,
  PolicyLoop: none,
  Proof: none,
  Steps: none,
  Table: none,
  Theorem: none,
  Tokenizer: none,
  Tokens: none,
  Turn: none,
  Video: none,
} satisfies MdxComponentMap;

/** No file, whichever is asked for. */
export const noFiles: FileFinder = () => ({ expected: "a file", found: "none", fix: "put it there" });
