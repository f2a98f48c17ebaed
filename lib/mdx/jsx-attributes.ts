/** Attributes that plugins give to elements. */
import { valueToEstree } from "estree-util-value-to-estree";
import type { MdxJsxAttribute } from "mdast-util-mdx";
import type { ImageFile } from "../images/types";
import type { Jsx } from "../jsx";
import type { DrawnDiagram } from "./diagram/drawn";
import type { DrawnPlot } from "./plot/props";

type Value =
  | string
  | number
  | true
  | readonly string[]
  | readonly number[]
  | ImageFile
  | DrawnPlot
  | DrawnDiagram
  | undefined;

/** A JSX attribute that hands its value over as it is, a text too: no sign in it is JSX's. */
export function valueAttribute(name: string, value: NonNullable<Value> | boolean): MdxJsxAttribute {
  return {
    type: "mdxJsxAttribute",
    name,
    value: {
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
    },
  };
}

/** A JSX attribute, as an author would write it. */
function attribute(name: string, value: Value): MdxJsxAttribute[] {
  if (value === undefined) return [];
  if (value === true) return [{ type: "mdxJsxAttribute", name, value: null }];
  if (typeof value === "string") return [{ type: "mdxJsxAttribute", name, value }];
  return [valueAttribute(name, value)];
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
