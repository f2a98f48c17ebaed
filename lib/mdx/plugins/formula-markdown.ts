import type { Extension as FromMarkdownExtension } from "mdast-util-from-markdown";
import type { Extension as SyntaxExtension } from "micromark-util-types";
import type { Processor } from "unified";
import { formulaFromMarkdown } from "../../math/from-markdown";
import { formulaSyntax } from "../../math/syntax";

/** As remark-parse, which is not a package of this blog's own, reads them. */
declare module "unified" {
  interface Data {
    micromarkExtensions?: SyntaxExtension[];
    fromMarkdownExtensions?: (FromMarkdownExtension[] | FromMarkdownExtension)[];
  }
}

/** Has the parser know formulas, for a body that was not parsed before. */
export function formulaMarkdown(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), formulaSyntax()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), formulaFromMarkdown()];
}
