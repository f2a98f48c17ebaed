/** Attributes that plugins give to elements. */
import { valueToEstree } from "estree-util-value-to-estree";
import type { MdxJsxAttribute } from "mdast-util-mdx";
import type { ImageFile } from "../images/types";
import type { Jsx } from "../jsx";
import type { DrawnPlot } from "./plot/props";

type Value = string | number | true | readonly string[] | ImageFile | DrawnPlot | undefined;

/** A JSX attribute; what is no text as an expression, so that components get it as it is. */
function attribute(name: string, value: Value): MdxJsxAttribute[] {
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

/** Values as attributes; none of what is undefined. */
export function attributes(values: Readonly<Record<string, Value>>): MdxJsxAttribute[] {
  return Object.entries(values).flatMap(([name, value]) => attribute(name, value));
}

/** Gives attributes to an element, in the place of those of the same names. */
export function giveAttributes(node: Jsx, values: Readonly<Record<string, Value>>): void {
  const given = attributes(values);
  const names = new Set(given.map(({ name }) => name));
  node.attributes = [
    ...node.attributes.filter(one => one.type !== "mdxJsxAttribute" || !names.has(one.name)),
    ...given,
  ];
}
