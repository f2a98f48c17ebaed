import type { FileFinder } from "../attached";
import type { MdxComponentMap } from "../mdx/vocabulary";

const none = () => null;

/** One component in the place of each that the blog has. */
export function everyComponent<Shown>(one: Shown) {
  return {
    After: one,
    Audio: one,
    Before: one,
    BeforeAfter: one,
    Caption: one,
    CodeBlock: one,
    CodeTabs: one,
    Compare: one,
    Conversation: one,
    Definition: one,
    Diagram: one,
    Embed: one,
    Equation: one,
    Example: one,
    Figure: one,
    Formula: one,
    InlineImage: one,
    Kbd: one,
    Lemma: one,
    NextToken: one,
    Note: one,
    Panel: one,
    Plot: one,
    PolicyLoop: one,
    Proof: one,
    Steps: one,
    Table: one,
    Theorem: one,
    Tokenizer: one,
    Tokens: one,
    Turn: one,
    Video: one,
  };
}

/** Components that show nothing: tests put what they look at in the place of some. */
export const noComponents = everyComponent(none) satisfies MdxComponentMap;

/** No file, whichever is asked for. */
export const noFiles: FileFinder = () => ({ expected: "a file", found: "none", fix: "put it there" });
