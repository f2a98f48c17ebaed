import type { MdxComponentMap } from "../mdx/vocabulary";

const none = () => null;

/** Components that show nothing: tests put what they look at in the place of some. */
export const noComponents = {
  Caption: none,
  CodeBlock: none,
  CodeTabs: none,
  Definition: none,
  Equation: none,
  Example: none,
  Figure: none,
  Formula: none,
  InlineImage: none,
  Lemma: none,
  NextToken: none,
  Note: none,
  Panel: none,
  PolicyLoop: none,
  Proof: none,
  Table: none,
  Theorem: none,
  Tokenizer: none,
} satisfies MdxComponentMap;
