/** A body's nodes as Markdown's own: what each of its kinds comes to. */
import type { Nodes, PhrasingContent, Root } from "mdast";
import type { FileFinder } from "../../attached";
import { definitionsOf } from "../../definitions";
import { onlyImage } from "../../figure";
import { islandsOf } from "../../island";
import { isComment, isExpression, isJsx } from "../../jsx";
import type { TableResolver } from "../../table";
import { plainCode } from "../code/plain";
import { evaluateExpression } from "../evaluate";
import { figureOf } from "./captions";
import type { PlainWords } from "./component-words";
import { componentNodes } from "./components";
import { type Addresses, fromReact } from "./from-react";
import { asBlocks, asPhrasing, type Block, parted } from "./nodes";

/** A body to be made plain. */
export type PlainSource = {
  /** The parsed body; it is changed. */
  tree: Root;
  /** BCP 47; decides the quotation marks. */
  lang: string;
  words: PlainWords;
  addresses: Addresses;
  /** Tables in files, where the body may have some. */
  tables?: TableResolver;
  files: FileFinder;
  /** What diagrams come to: their source, or a list in words. */
  diagrams?: "source" | "words";
};

/** Nodes of one kind alone: of a list its items, of a table its rows, of a row its cells. */
function only<Type extends Nodes["type"]>(
  nodes: readonly Nodes[],
  type: Type,
): Extract<Nodes, { type: Type }>[] {
  return nodes.filter((node): node is Extract<Nodes, { type: Type }> => node.type === type);
}

/** The conversion of one body. */
export class Conversion {
  readonly #islandIds: ReadonlyMap<Nodes, string>;
  readonly #definitions: ReturnType<typeof definitionsOf>;

  /** @param source after the plugins have changed its tree */
  constructor(readonly source: PlainSource) {
    this.#islandIds = new Map<Nodes, string>(islandsOf(source.tree).map(({ node, id }) => [node, id]));
    this.#definitions = definitionsOf(source.tree);
  }

  /** The id of an island on its page; empty where a node is none. */
  islandId(node: Nodes): string {
    return this.#islandIds.get(node) ?? "";
  }

  /** Converts nodes one after the other. */
  async all(nodes: readonly Nodes[]): Promise<Nodes[]> {
    const found: Nodes[] = [];
    for (const node of nodes) found.push(...(await this.#convert(node)));
    return found;
  }

  /** Converts nodes to where blocks stand. */
  async blocks(nodes: readonly Nodes[]): Promise<Block[]> {
    return asBlocks(await this.all(nodes));
  }

  /** Converts nodes to where the words of a line stand. */
  async phrasing(nodes: readonly Nodes[]): Promise<PhrasingContent[]> {
    return asPhrasing(await this.all(nodes));
  }

  async #expression(source: string): Promise<Nodes[]> {
    if (isComment(source)) return [];
    const { words, addresses } = this.source;
    const { value } = await evaluateExpression(source, { Note: words.Note, Kbd: words.elements.Kbd });
    return fromReact(value, addresses);
  }

  async #convert(node: Nodes): Promise<Nodes[]> {
    if (isJsx(node)) return componentNodes(node, this);
    if (isExpression(node)) return this.#expression(node.value);
    const { lang, addresses } = this.source;
    switch (node.type) {
      case "mdxjsEsm":
      case "definition":
        return [];
      case "code":
        return plainCode(node, lang);
      case "paragraph": {
        const image = onlyImage(node);
        if (image?.type !== "image") return parted(await this.all(node.children));
        const { url, alt, title } = image;
        const picture = { url: addresses.image(url), alt: alt ?? "", caption: title ?? undefined };
        return figureOf(image, node.children, picture, this);
      }
      case "heading":
      case "emphasis":
      case "strong":
      case "delete":
      case "tableCell":
        return [{ ...node, children: await this.phrasing(node.children) }];
      case "link":
        // In a file a citation is its words; the work stands in the list at the end.
        if (node.data?.citation === "back") return [];
        if (node.data?.citation === "work") return this.phrasing(node.children);
        return [{ ...node, url: addresses.link(node.url), children: await this.phrasing(node.children) }];
      case "linkReference": {
        const children = await this.phrasing(node.children);
        const definition = this.#definitions.get(node.identifier);
        if (!definition) return children;
        const { url, title = null } = definition;
        return [{ type: "link", url: addresses.link(url), title, children }];
      }
      case "image":
        return [{ ...node, url: addresses.image(node.url) }];
      case "blockquote":
      case "footnoteDefinition":
      case "listItem":
        return [{ ...node, children: await this.blocks(node.children) }];
      case "list":
        return [{ ...node, children: only(await this.all(node.children), "listItem") }];
      case "table":
        return [{ ...node, children: only(await this.all(node.children), "tableRow") }];
      case "tableRow":
        return [{ ...node, children: only(await this.all(node.children), "tableCell") }];
      default:
        return [node];
    }
  }
}
