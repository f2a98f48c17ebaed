import type { Link, LinkReference, Nodes, Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { definitionsOf } from "../../definitions";
import { isJsx, type Jsx, textAttribute } from "../../jsx";
import { walk } from "../../tree";
import { absoluteUrl } from "../../url";

type NotedLink = Link | LinkReference | Jsx;

/**
 * Where a link leads, one form for all ways of writing it. What is written relative to its page stays so, since a
 * body does not know its page.
 */
function addressOf(target: string): string {
  if (/^\/(?!\/)/.test(target)) return absoluteUrl(target);
  if (target.startsWith("//")) return new URL(target, absoluteUrl("/")).href;
  return URL.canParse(target) ? new URL(target).href : target;
}

/** What of an address its author may have left out where the address itself is the link's text. */
function core(address: string): string {
  return address.replace(/^(?:https?:\/\/|mailto:|tel:)/i, "").replace(/\/$/, "");
}

/** Whether a link's text is the address that it leads to, with its scheme or without. */
function isOwnAddress(text: string, target: string): boolean {
  const isWhole = /^[a-z][a-z\d+.-]*:/i.test(target);
  return isWhole && [target, decoded(target)].map(core).includes(core(text.trim()));
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** Links in the order in which they are read: those in footnotes stand at the foot, wherever they are written. */
function linksOf(tree: Root): NotedLink[] {
  const links: NotedLink[] = [];
  const inFootnotes = new Set<Nodes>();
  walk(tree, node => {
    if (node.type === "footnoteDefinition") walk(node, inner => inFootnotes.add(inner));
    const isLink =
      node.type === "link" || node.type === "linkReference" || (isJsx(node) && node.name === "a");
    if (isLink) links.push(node);
  });
  return [...links.filter(link => !inFootnotes.has(link)), ...links.filter(link => inFootnotes.has(link))];
}

/**
 * Numbers the links of a body, for paper: `data-note` is the number under which the address stands in the list of
 * links (app/print.css). An address has one number. A link within the page has none, and an empty one has the link
 * whose text is its address.
 * @param links the addresses, in the order of their numbers; what is found is added
 */
export function linkNotes({ links }: { links: string[] }) {
  return (tree: Root) => {
    const definitions = definitionsOf(tree);

    function noteOf(target: string, text: string): string {
      if (isOwnAddress(text, target)) return "";
      const address = addressOf(target);
      if (!links.includes(address)) links.push(address);
      return String(links.indexOf(address) + 1);
    }

    function targetOf(node: ReturnType<typeof linksOf>[number]): string | undefined {
      if (isJsx(node)) return textAttribute(node, "href");
      return node.type === "link" ? node.url : definitions.get(node.identifier)?.url;
    }

    for (const node of linksOf(tree)) {
      const target = targetOf(node);
      if (target === undefined || target === "" || target.startsWith("#")) continue;
      const note = noteOf(target, textOf(node));
      if (isJsx(node)) node.attributes.push({ type: "mdxJsxAttribute", name: "data-note", value: note });
      else node.data = { ...node.data, hProperties: { ...node.data?.hProperties, "data-note": note } };
    }
  };
}
