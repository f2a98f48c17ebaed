import { valueToEstree } from "estree-util-value-to-estree";
import type { MdxJsxAttribute } from "mdast-util-mdx";

/** A JSX attribute; what is no text as an expression, so that components get it as it is. */
function attribute(name: string, value: unknown): MdxJsxAttribute[] {
  if (value === undefined) return [];
  if (value === true) return [{ type: "mdxJsxAttribute", name, value: null }];
  if (typeof value === "string") return [{ type: "mdxJsxAttribute", name, value }];
  const expression: MdxJsxAttribute["value"] = {
    type: "mdxJsxAttributeValueExpression",
    value: JSON.stringify(value),
    data: {
      estree: {
        type: "Program",
        sourceType: "module",
        comments: [],
        body: [{ type: "ExpressionStatement", expression: valueToEstree(value) }],
      },
    },
  };
  return [{ type: "mdxJsxAttribute", name, value: expression }];
}

/** JSX attributes by their names. @param values what JSON can hold */
export function attributes(values: Readonly<Record<string, unknown>>): MdxJsxAttribute[] {
  return Object.entries(values).flatMap(([name, value]) => attribute(name, value));
}
