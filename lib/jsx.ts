/** Reading JSX in a parsed body: the one way for the check, the facts and the compiler. */
import type { Nodes } from "mdast";
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx";

export type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

export function isJsx(node: Nodes): node is Jsx {
  return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}

function attributeOf(node: Jsx, name: string): MdxJsxAttribute | undefined {
  for (const one of node.attributes) if (one.type === "mdxJsxAttribute" && one.name === name) return one;
  return undefined;
}

/**
 * The text of an attribute: `src="x"`, and `src={"x"}`, which says the same.
 * @returns undefined where there is no such attribute, or it has to be computed
 */
export function textAttribute(node: Jsx, name: string): string | undefined {
  const value = attributeOf(node, name)?.value;
  if (typeof value === "string") return value;
  const [statement] = value?.data?.estree?.body ?? [];
  if (statement?.type !== "ExpressionStatement") return undefined;
  const { expression } = statement;
  if (expression.type === "Literal" && typeof expression.value === "string") return expression.value;
  const [quasi] = expression.type === "TemplateLiteral" ? expression.quasis : [];
  const plain = expression.type === "TemplateLiteral" && expression.expressions.length === 0;
  return plain ? (quasi?.value.cooked ?? undefined) : undefined;
}

/** Whether an element may have an attribute that nobody can read without running the post: `src={x}`, `{...x}`. */
export function isComputed(node: Jsx, name: string): boolean {
  if (node.attributes.some(one => one.type === "mdxJsxExpressionAttribute")) return true;
  const attribute = attributeOf(node, name);
  return attribute !== undefined && textAttribute(node, name) === undefined;
}
