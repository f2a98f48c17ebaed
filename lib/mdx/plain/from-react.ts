/** React elements as Markdown's nodes: what tags and components of a post come to where there is no page. */
import type { List, Nodes, TableCell, TableRow } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { createElement, Fragment, isValidElement, type ReactElement, type ReactNode } from "react";
import { escapeAttribute } from "../../escape";
import { asBlocks, asPhrasing, marked, paragraph, text } from "./nodes";

/** How addresses of links and images become whole. */
export type Addresses = { link(target: string): string; image(src: string): string };

type Props = Readonly<Record<string, unknown>>;

/** Holds nodes among elements, as the children of a tag that were Markdown already. */
function Slot(_: { nodes: readonly Nodes[] }): null {
  return null;
}

/** Nodes as an element's children. */
export function slot(nodes: readonly Nodes[]): ReactElement {
  return createElement(Slot, { nodes });
}

function isSlot(element: ReactElement): element is ReactElement<{ nodes: readonly Nodes[] }> {
  return element.type === Slot;
}

function textOfProp(props: Props, name: string): string {
  const value = props[name];
  return typeof value === "string" ? value : "";
}

/** Tags that Markdown has no sign for, and that say something that would be lost: it lets HTML stand for them. */
const kept: readonly string[] = ["abbr", "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "sub", "sup"];

function html(value: string): Nodes {
  return { type: "html", value };
}

function listOf(ordered: boolean, { start }: Props, children: readonly Nodes[]): Nodes[] {
  const items = children.flatMap(node => (node.type === "listItem" ? [node] : []));
  const list: List = { type: "list", ordered, spread: false, children: items };
  if (ordered && typeof start === "number") list.start = start;
  return items.length === 0 ? [] : [list];
}

/** A film, a sound or a drawing: by its name, with a link where it has an address. */
function medium(props: Props, children: readonly Nodes[], { link }: Addresses): Nodes[] {
  const src = textOfProp(props, "src");
  const name = textOfProp(props, "aria-label") || textOfProp(props, "title");
  if (src === "") return name === "" ? asBlocks(children) : [text(name)];
  return [{ type: "link", url: link(src), children: [text(name || src)] }];
}

declare module "unist" {
  interface Data {
    /** On a cell of a table in HTML: how many columns and rows it takes. */
    span?: { columns: number; rows: number } | undefined;
  }
}

/** How many columns or rows a cell takes, as browsers read it: one where that is no number. */
function countOf(value: unknown): number {
  const count = Number(value ?? 1);
  return Number.isInteger(count) && count > 0 ? Math.min(count, 1000) : 1;
}

/** Rows with a cell in each column: Markdown has none that take several, so empty ones stand beside and below them. */
function squared(rows: readonly TableRow[]): TableRow[] {
  /** By column, the rows that a cell further up still takes. */
  const held: number[] = [];
  return rows.map(row => {
    const cells: TableCell[] = [];
    const add = (cell: TableCell, below: number) => {
      held[cells.length] = below;
      cells.push(cell);
    };
    const passHeld = () => {
      for (let below = held[cells.length]; below; below = held[cells.length]) add(emptyCell, below - 1);
    };
    for (const one of row.children) {
      passHeld();
      const { columns, rows: height } = one.data?.span ?? { columns: 1, rows: 1 };
      for (let column = 0; column < columns; column++) add(column === 0 ? one : emptyCell, height - 1);
    }
    passHeld();
    return { ...row, children: cells };
  });
}

const emptyCell: TableCell = { type: "tableCell", children: [] };

type Convert = (props: Props, children: Nodes[], addresses: Addresses) => Nodes[];

const strong: Convert = (_, children) => marked("strong", children);
const emphasis: Convert = (_, children) => marked("emphasis", children);
const deletion: Convert = (_, children) => marked("delete", children);
const cell: Convert = (props, children) => [
  {
    type: "tableCell",
    data: { span: { columns: countOf(props.colSpan), rows: countOf(props.rowSpan) } },
    children: asPhrasing(children),
  },
];
const nothing: Convert = () => [];

function heading(depth: 2 | 3 | 4 | 5 | 6): Convert {
  return (_, children) => [{ type: "heading", depth, children: asPhrasing(children) }];
}

/** What each tag comes to. Of one that is not here what it holds stands by itself. */
const tags: Readonly<Record<string, Convert>> = {
  a: (props, children, { link }) => {
    const href = textOfProp(props, "href");
    const words = asPhrasing(children);
    return href === "" ? words : [{ type: "link", url: link(href), children: words }];
  },
  audio: medium,
  b: strong,
  blockquote: (_, children) => [{ type: "blockquote", children: asBlocks(children) }],
  br: () => [{ type: "break" }],
  caption: (_, children) => [paragraph(...marked("emphasis", children))],
  code: (_, children) => [{ type: "inlineCode", value: children.map(node => textOf(node)).join("") }],
  dd: (_, children) => asBlocks(children),
  del: deletion,
  dt: (_, children) => [paragraph(...marked("strong", children))],
  em: emphasis,
  figcaption: (_, children) => [paragraph(...marked("emphasis", children))],
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  h5: heading(5),
  h6: heading(6),
  hr: () => [{ type: "thematicBreak" }],
  i: emphasis,
  img: (props, _, { image }) => [
    { type: "image", url: image(textOfProp(props, "src")), alt: textOfProp(props, "alt") },
  ],
  input: nothing,
  li: (_, children) => [{ type: "listItem", spread: false, children: asBlocks(children) }],
  ol: (props, children) => listOf(true, props, children),
  p: (_, children) => asBlocks(children),
  pre: (_, children) => [{ type: "code", value: children.map(node => textOf(node)).join("") }],
  s: deletion,
  source: nothing,
  // What opens on a page stands in brackets.
  span: ({ popover }, children) => (popover === undefined ? children : [text(" ("), ...children, text(")")]),
  strong,
  summary: (_, children) => [paragraph(...marked("strong", children))],
  svg: (props, _, addresses) => medium(props, [], addresses),
  table: (_, children) => {
    const rows = children.flatMap(node => (node.type === "tableRow" ? [node] : []));
    // A caption is a child of the table too, beside its rows.
    const others = asBlocks(children.filter(node => node.type !== "tableRow"));
    return rows.length === 0 ? others : [...others, { type: "table", children: squared(rows) }];
  },
  td: cell,
  th: cell,
  tr: (_, children) => [
    { type: "tableRow", children: children.flatMap(node => (node.type === "tableCell" ? [node] : [])) },
  ],
  track: nothing,
  ul: (props, children) => listOf(false, props, children),
  video: medium,
};

/** Tags that stand for a block of their own, whatever they hold. */
const boxes: readonly string[] = ["article", "aside", "details", "div", "dl", "figure", "header", "section"];

function fromTag(name: string, props: Props, children: Nodes[], addresses: Addresses): Nodes[] {
  const convert = Object.hasOwn(tags, name) ? tags[name] : undefined;
  if (convert) return convert(props, children, addresses);
  if (kept.includes(name)) {
    const title = escapeAttribute(textOfProp(props, "title"));
    const opening = title === "" ? `<${name}>` : `<${name} title="${title}">`;
    return [html(opening), ...asPhrasing(children), html(`</${name}>`)];
  }
  // Rows of a table go on to the table.
  return boxes.includes(name) ? asBlocks(children) : children;
}

function isIterable(value: object): value is Iterable<unknown> {
  return Symbol.iterator in value;
}

/** Props that a component takes are its author's business; those that it is given here were checked. */
type Component = (props: object) => ReactNode | Promise<ReactNode>;

function isComponent(type: unknown): type is Component {
  return typeof type === "function";
}

/**
 * @param value whatever React prints. Components in it must have no state, and may be asynchronous.
 * @returns its words and blocks as nodes
 */
export async function fromReact(value: unknown, addresses: Addresses): Promise<Nodes[]> {
  if (typeof value === "string" || typeof value === "number" || typeof value === "bigint") {
    return value === "" ? [] : [text(String(value))];
  }
  if (typeof value !== "object" || value === null) return [];
  if (!isValidElement<Props & { children?: ReactNode }>(value)) {
    if (!isIterable(value)) return [];
    const parts: Nodes[] = [];
    for (const item of value) parts.push(...(await fromReact(item, addresses)));
    return parts;
  }
  if (isSlot(value)) return [...value.props.nodes];
  const { type, props } = value;
  // What is drawn for the eye alone, a sign for a blank, says nothing here.
  if (props["aria-hidden"] === "true" || props["aria-hidden"] === true) return [];
  if (type !== Fragment && isComponent(type)) return fromReact(await type(props), addresses);
  const children = await fromReact(props.children, addresses);
  return typeof type === "string" ? fromTag(type, props, children, addresses) : children;
}
