/** Reading JSX in a parsed body: the one way for the check, the facts and the compiler. */
import type { JSXAttribute, JSXOpeningElement, Program } from "estree-jsx";
import { visit } from "estree-util-visit";
import type { Nodes, Root } from "mdast";
import type {
  MdxFlowExpression,
  MdxJsxAttribute,
  MdxJsxFlowElement,
  MdxJsxTextElement,
  MdxTextExpression,
} from "mdast-util-mdx";
import type { Place } from "./problem";
import { walk } from "./tree";

/** A component, a tag or a fragment: between blocks, or in a line. */
export type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/** Whether a node is an element: a component, a tag or a fragment, between blocks or in a line. */
export function isJsx(node: Nodes): node is Jsx {
  return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}

function attributeOf(node: Jsx, name: string): MdxJsxAttribute | undefined {
  for (const one of node.attributes) if (one.type === "mdxJsxAttribute" && one.name === name) return one;
  return undefined;
}

/** Where an attribute stands in its file, which of a tag of several lines is not where the tag begins; else the tag. */
export function attributePlace(node: Jsx, name: string): Place {
  const { line, column } = attributeOf(node, name)?.position?.start ??
    node.position?.start ?? { line: 1, column: 1 };
  return { line, column };
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

/** Whether an element has an attribute, or may get it from `{...x}`. */
export function hasAttribute(node: Jsx, name: string): boolean {
  return (
    attributeOf(node, name) !== undefined ||
    node.attributes.some(one => one.type === "mdxJsxExpressionAttribute")
  );
}

/** The name in `{...props}`, whose fields would be attributes: no name in a post has a value that could be meant. */
export function spreadName(attribute: Jsx["attributes"][number]): string | undefined {
  if (attribute.type !== "mdxJsxExpressionAttribute") return undefined;
  return /^\s*\.\.\.\s*([\p{L}$_][\p{L}\p{N}$_.]*)\s*$/u.exec(attribute.value)?.[1];
}

/** Whether an element spreads a name, of which `readAttributes` tells. */
export function spreadsName(node: Jsx): boolean {
  return node.attributes.some(one => spreadName(one) !== undefined);
}

/** Whether an element may have an attribute that nobody can read without running the post: `src={x}`, `{...x}`. */
export function isComputed(node: Jsx, name: string): boolean {
  if (node.attributes.some(one => one.type === "mdxJsxExpressionAttribute")) return true;
  const attribute = attributeOf(node, name);
  return attribute !== undefined && textAttribute(node, name) === undefined;
}

/** `{…}` between blocks or in a line. */
export type Expression = MdxFlowExpression | MdxTextExpression;

/** Whether a node is an expression in braces. */
export function isExpression(node: Nodes): node is Expression {
  return node.type === "mdxFlowExpression" || node.type === "mdxTextExpression";
}

/** Whether an expression is nothing but comments, which print nothing on purpose. */
export function isComment(source: string): boolean {
  return (
    source
      .replace(/\/\*[\s\S]*?\*\//g, "")
      .replace(/\/\/[^\n]*/g, "")
      .trim() === ""
  );
}

/** Blanks and comments, which show nothing. */
export function isBlank(node: Nodes): boolean {
  return (node.type === "text" && node.value.trim() === "") || (isExpression(node) && isComment(node.value));
}

/** What code of an expression or an attribute there is in a node. */
function programsIn(node: Nodes): Program[] {
  if (isExpression(node)) return [node.data?.estree ?? []].flat();
  if (!isJsx(node)) return [];
  return node.attributes.flatMap(attribute => {
    if (attribute.type === "mdxJsxExpressionAttribute") return attribute.data?.estree ?? [];
    return typeof attribute.value === "object" ? (attribute.value?.data?.estree ?? []) : [];
  });
}

/**
 * Whether a body comes to the same whenever it is evaluated: its expressions are made of values alone, and of
 * methods such as `join`. A name may stand for the time or the environment, so a body with one does not count.
 */
export function isConstant(tree: Root): boolean {
  let constant = true;
  walk(tree, node => {
    for (const program of programsIn(node)) {
      visit(program, (inner, key) => {
        const computed = inner.type === "Property" && inner.computed;
        const isHarmless = inner.type === "Identifier" && key === "property" && harmless.has(inner.name);
        if (computed || (variable.includes(inner.type) && key !== "key" && !isHarmless)) constant = false;
      });
    }
  });
  return constant;
}

/** What values have of themselves, and what comes to the same wherever and whenever it is asked for. */
const harmless: ReadonlySet<string> = new Set(["join", "length", "repeat", "toFixed"]);

/** Kinds of nodes by which code reaches beyond itself. A key of an object is a name too. */
const variable: readonly string[] = ["Identifier", "ImportExpression", "MetaProperty", "ThisExpression"];

/** An element that an expression makes. A value is null where only running the expression would tell it. */
export type InnerElement = {
  name: string;
  place: { line: number; column: number };
  attributes: { name: string; value: string | true | null }[];
};

function nameOf(element: JSXOpeningElement): string {
  const { name } = element;
  if (name.type === "JSXIdentifier") return name.name;
  return name.type === "JSXNamespacedName" ? `${name.namespace.name}:${name.name.name}` : "(member)";
}

function attributeText({ value }: JSXAttribute): string | true | null {
  if (!value) return true;
  const literal = value.type === "JSXExpressionContainer" ? value.expression : value;
  return literal.type === "Literal" && typeof literal.value === "string" ? literal.value : null;
}

/** The elements that stand in an expression, wherever in it. */
export function elementsIn(node: Expression): InnerElement[] {
  const elements: InnerElement[] = [];
  const program = node.data?.estree;
  if (!program) return elements;
  visit(program, inner => {
    if (inner.type !== "JSXOpeningElement") return;
    const { line = 1, column = 0 } = inner.loc?.start ?? {};
    elements.push({
      name: nameOf(inner),
      place: { line, column: column + 1 },
      attributes: inner.attributes.flatMap(attribute => {
        if (attribute.type !== "JSXAttribute") return [];
        const { name } = attribute;
        const text = name.type === "JSXIdentifier" ? name.name : `${name.namespace.name}:${name.name.name}`;
        return [{ name: text, value: attributeText(attribute) }];
      }),
    });
  });
  return elements;
}
