import type { Code, Nodes, Parents, Root } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx";
import { isJsx } from "../../jsx";
import { walk } from "../../tree";
import { blockOf, nameOf } from "../code/block";
import { valueAttribute } from "../jsx-attributes";

async function element(node: Code, isTab: boolean, lang: string): Promise<MdxJsxFlowElement> {
  const attributes = Object.entries({
    ...(await blockOf(node, lang)),
    ...(isTab && { tab: nameOf(node) ?? "" }),
  });
  return {
    type: "mdxJsxFlowElement",
    name: "CodeBlock",
    attributes: attributes.map(([name, value]) => valueAttribute(name, value)),
    children: [],
    ...(node.position && { position: node.position }),
  };
}

/** Blocks of code become elements with their words coloured, and tabs get what ties their switches together. */
export function code({ lang }: { lang: string }) {
  return async (tree: Root): Promise<void> => {
    const found: { node: Code; parent: Parents }[] = [];
    let groups = 0;
    walk(tree, (node, parent) => {
      if (node.type === "code" && parent) found.push({ node, parent });
      else if (isJsx(node) && node.name === "CodeTabs") {
        node.attributes.push(valueAttribute("group", `code-tabs-${++groups}`));
      }
    });
    for (const { node, parent } of found) {
      const children: Nodes[] = parent.children;
      children[children.indexOf(node)] = await element(
        node,
        isJsx(parent) && parent.name === "CodeTabs",
        lang,
      );
    }
  };
}
