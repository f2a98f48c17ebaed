import type { Processor } from "unified";
import { formulaFromMarkdown } from "../../math/from-markdown";
import { formulaSyntax } from "../../math/syntax";

/** Has the parser know formulas, for a body that was not parsed before. */
export function formulaMarkdown(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), formulaSyntax()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), formulaFromMarkdown()];
}
