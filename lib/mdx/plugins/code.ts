import type { Code, Parents, Root } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx";
import { visit } from "unist-util-visit";
import { isJsx } from "../../jsx";
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
    const found: { node: Code; parent: Parents; index: number }[] = [];
    let groups = 0;
    visit(tree, (node, index, parent) => {
      if (node.type === "code" && parent && index !== undefined) found.push({ node, parent, index });
      else if (isJsx(node) && node.name === "CodeTabs") {
        node.attributes.push(valueAttribute("group", `code-tabs-${++groups}`));
      }
    });
    for (const { node, parent, index } of found) {
      parent.children[index] = await element(node, isJsx(parent) && parent.name === "CodeTabs", lang);
    }
  };
}
