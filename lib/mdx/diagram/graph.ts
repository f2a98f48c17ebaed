/** Draws flowcharts, states, classes and entities: the Eclipse Layout Kernel places them, and this file draws. */
import ELK, { type ElkExtendedEdge, type ElkNode, type LayoutOptions } from "elkjs";
import { drawHead, lengthOf } from "./heads";
import { labelWidth, lineHeight, nameSize, noteSize, wrap } from "./measure";
import type { Edge, Graph, Group, Label, Node, Spot } from "./model";
import { type Box, drawShape, meet, type Size, sizeOf } from "./shapes";
import { colour, drawing, element, lineThrough, type Point, textLines } from "./svg";

const lead = lineHeight(nameSize);
const noteLead = lineHeight(noteSize);

/** Labels are broken into lines of this width, in pixels. */
const longestName = 210;
const longestNote = 170;

const margin = 6;

/** A node with its text set: how large it is, and the height of each part of it. */
type Sized = { node: Node; label: Label; size: Size; parts: number[] };

/** A class or an entity: its name, and its compartments below. */
function hasRows({ rows, above }: Node): boolean {
  return rows.some(({ length }) => length > 0) || above !== undefined;
}

/** Sizes whose middle is a whole pixel: lines between middles are then straight. */
function even({ width, height }: Size): Size {
  return { width: Math.ceil(width / 2) * 2, height: Math.ceil(height / 2) * 2 };
}

/** What stands above a node's name, in its marks; nothing where nothing does. */
export function aboveText({ above }: Node): string[] {
  return above === undefined ? [] : [`«${above}»`];
}

function sizeNode(node: Node, { direction, kind }: Graph): Sized {
  const label = wrap(node.label, nameSize, node.shape === "diamond" ? 130 : longestName);
  const text = { width: labelWidth(label, nameSize), height: label.length * lead };
  const isBox = kind === "class" || kind === "er";
  if (node.shape !== "box" || !(isBox && hasRows(node))) {
    const size = sizeOf(node.shape, text, direction);
    const least = isBox && node.shape === "box" ? 90 : 0;
    return { node, label, size: even({ ...size, width: Math.max(size.width, least) }), parts: [] };
  }
  const rows = node.rows.filter(({ length }) => length > 0);
  const said = aboveText(node);
  const width = Math.max(text.width, labelWidth([...said, ...rows.flat()], noteSize));
  const head = text.height + said.length * noteLead + 14;
  const parts = [head, ...rows.map(({ length }) => length * noteLead + 12)];
  return {
    node,
    label,
    size: {
      width: even({ width: Math.max(width + 28, 90), height: 0 }).width,
      height: parts.reduce((sum, part) => sum + part, 0),
    },
    parts,
  };
}

/** How ELK takes a graph. */
type Manner = {
  /** Whether what stands side by side keeps to the order in which it is written. */
  isOrdered: boolean;
  /** Which link of a circle leads back: one to what is written earlier, or one that closes the circle. */
  back: "GREEDY_MODEL_ORDER" | "DEPTH_FIRST";
};

/**
 * ELK 0.12 fails to keep an order within some groups of parts that are not linked, and to find what is written earlier
 * within groups that hold a circle. The first manner that it can do is taken; what fails in the last is told.
 */
const manners: readonly Manner[] = [
  { isOrdered: true, back: "GREEDY_MODEL_ORDER" },
  { isOrdered: false, back: "GREEDY_MODEL_ORDER" },
  { isOrdered: true, back: "DEPTH_FIRST" },
  { isOrdered: false, back: "DEPTH_FIRST" },
];

function optionsOf(graph: Graph, { isOrdered, back }: Manner): LayoutOptions {
  const between = graph.kind === "er" || graph.kind === "class" ? "52" : "38";
  return {
    "elk.algorithm": "layered",
    "elk.direction": graph.direction,
    "elk.edgeRouting": "ORTHOGONAL",
    "elk.spacing.nodeNode": "30",
    "elk.spacing.edgeNode": "18",
    "elk.spacing.edgeEdge": "14",
    "elk.spacing.edgeLabel": "4",
    "elk.spacing.nodeSelfLoop": "18",
    "elk.spacing.componentComponent": "32",
    "elk.layered.spacing.nodeNodeBetweenLayers": between,
    "elk.layered.spacing.edgeNodeBetweenLayers": "18",
    "elk.layered.spacing.edgeEdgeBetweenLayers": "14",
    "elk.layered.cycleBreaking.strategy": back,
    ...(isOrdered && { "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES" }),
    "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
    "elk.edgeLabels.inline": "true",
    "elk.json.edgeCoords": "ROOT",
    "elk.json.shapeCoords": "ROOT",
  };
}

const nodeKey = (id: string) => `node ${id}`;
const groupKey = (id: string) => `group ${id}`;

/** The groups around a node or a group, the outermost first, and the thing itself where it is a group. */
function wayTo(key: string | null, groups: ReadonlyMap<string, Group>): string[] {
  const way: string[] = [];
  for (let up = key; up !== null; up = groups.get(up)?.parent ?? null) way.unshift(up);
  return way;
}

function textOf(label: Label): { lines: Label; width: number; height: number } {
  const lines = wrap(label, noteSize, longestNote);
  return { lines, ...even({ width: labelWidth(lines, noteSize) + 8, height: lines.length * noteLead + 4 }) };
}

/** Puts what stands side by side in the order in which it is first named: ELK keeps to it where it can. */
function inOrder({ nodes, groups, edges }: Graph, holders: readonly ElkNode[]): void {
  const first = new Map<string, number>();
  const see = (key: string, { line, column }: Spot) => {
    const place = line * 10_000 + column;
    first.set(key, Math.min(place, first.get(key) ?? place));
  };
  const isGroup = new Map(groups.map(group => [group.id, group]));
  const seeAll = (id: string, spot: Spot) => {
    see(isGroup.has(id) ? groupKey(id) : nodeKey(id), spot);
    const parent = isGroup.get(id)?.parent ?? nodes.find(node => node.id === id)?.parent ?? null;
    for (const around of wayTo(parent, isGroup)) see(groupKey(around), spot);
  };
  for (const { id, spot } of [...nodes, ...groups]) seeAll(id, spot);
  // Of two that one line names, the one at its beginning comes first.
  for (const { from, to, spot } of edges) {
    seeAll(from, spot);
    seeAll(to, { ...spot, column: spot.column + 1 });
  }
  for (const { children } of holders)
    children?.sort((a, b) => (first.get(a.id) ?? 0) - (first.get(b.id) ?? 0));
}

/** The graph as ELK takes it: groups hold what stands in them, and an edge stands in the innermost group around both ends. */
function toElk(graph: Graph, sized: readonly Sized[], manner: Manner): ElkNode {
  const options = optionsOf(graph, manner);
  const groups = new Map(graph.groups.map(group => [group.id, group]));
  const parents = new Map(graph.nodes.map(({ id, parent }) => [id, parent]));
  const root: ElkNode = {
    id: "root",
    layoutOptions: {
      ...options,
      "elk.hierarchyHandling": "INCLUDE_CHILDREN",
      "elk.padding": padding(margin),
    },
    children: [],
    edges: [],
  };
  const made = new Map<string, ElkNode>();
  for (const group of graph.groups) {
    const title = labelWidth(wrap(group.label, noteSize, longestName), noteSize) + 28;
    const isTurned = group.direction !== null && group.direction !== graph.direction;
    const top = wrap(group.label, noteSize, longestName).length * noteLead + 20;
    made.set(group.id, {
      id: groupKey(group.id),
      layoutOptions: {
        ...options,
        ...(isTurned && { "elk.direction": group.direction ?? graph.direction }),
        "elk.hierarchyHandling": isTurned ? "SEPARATE_CHILDREN" : "INHERIT",
        "elk.padding": padding(16, top),
        "elk.nodeSize.constraints": "MINIMUM_SIZE",
        "elk.nodeSize.minimum": `(${Math.ceil(title)},${top + 20})`,
      },
      children: [],
      edges: [],
    });
  }
  const holder = (parent: string | null) => (parent === null ? root : (made.get(parent) ?? root));
  for (const group of graph.groups) holder(group.parent).children?.push(made.get(group.id) ?? root);
  for (const { node, size } of sized) {
    holder(node.parent).children?.push({ id: nodeKey(node.id), ...size });
  }
  inOrder(graph, [root, ...made.values()]);
  for (const [index, edge] of graph.edges.entries()) {
    const around = (id: string) =>
      wayTo(groups.has(id) ? (groups.get(id)?.parent ?? null) : (parents.get(id) ?? null), groups);
    const [a, b] = [around(edge.from), around(edge.to)];
    const common = a.filter((id, place) => b[place] === id).at(-1) ?? null;
    holder(common).edges?.push(toElkEdge(edge, index, groups));
  }
  return root;
}

function padding(all: number, top = all): string {
  return `[top=${top},left=${all},bottom=${all},right=${all}]`;
}

function toElkEdge(edge: Edge, index: number, groups: ReadonlyMap<string, Group>): ElkExtendedEdge {
  const key = (id: string) => (groups.has(id) ? groupKey(id) : nodeKey(id));
  const label = (name: string, text: Label, placement: string) => {
    if (text.length === 0) return [];
    const { width, height } = textOf(text);
    return [
      {
        id: `${name} ${index}`,
        text: text.join("\n"),
        width,
        height,
        layoutOptions: {
          "elk.edgeLabels.placement": placement,
          "elk.edgeLabels.inline": String(placement === "CENTER"),
        },
      },
    ];
  };
  return {
    id: `edge ${index}`,
    sources: [key(edge.from)],
    targets: [key(edge.to)],
    labels: [
      ...label("text", edge.label, "CENTER"),
      ...label("start", edge.startLabel === null ? [] : [edge.startLabel], "TAIL"),
      ...label("end", edge.endLabel === null ? [] : [edge.endLabel], "HEAD"),
    ],
  };
}

type Placed = { boxes: Map<string, Box>; edges: Map<string, ElkExtendedEdge> };

function boxOf({
  id,
  x,
  y,
  width,
  height,
}: {
  id?: string;
  x?: number;
  y?: number;
  width?: number;
  height?: number;
}): Box {
  if (x === undefined || y === undefined || width === undefined || height === undefined) {
    throw new Error(`The layout gives no place to ${id}.`);
  }
  return { x, y, width, height };
}

function placed(node: ElkNode, found: Placed = { boxes: new Map(), edges: new Map() }): Placed {
  for (const edge of node.edges ?? []) found.edges.set(edge.id, edge);
  for (const child of node.children ?? []) {
    found.boxes.set(child.id, boxOf(child));
    placed(child, found);
  }
  return found;
}

/** A point on the way to another, so far before it. */
function before(end: Point, from: Point, length: number): Point {
  const whole = Math.hypot(end.x - from.x, end.y - from.y);
  const share = whole === 0 ? 0 : Math.min(1, length / whole);
  return { x: end.x + (from.x - end.x) * share, y: end.y + (from.y - end.y) * share };
}

/** A line with soft corners. */
function softLine(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return "";
  let path = lineThrough([first]);
  for (const [index, point] of rest.entries()) {
    const next = rest[index + 1];
    const from = points[index] ?? first;
    if (!next) {
      path += lineThrough([from, point]).replace(/^M[^L]*/, "");
      continue;
    }
    const [cornerStart, cornerEnd] = [before(point, from, 6), before(point, next, 6)];
    path += lineThrough([from, cornerStart]).replace(/^M[^L]*/, "");
    path += `Q${lineThrough([point]).slice(1)} ${lineThrough([cornerEnd]).slice(1)}`;
  }
  return path;
}

function drawEdge(
  edge: Edge,
  elk: ElkExtendedEdge | undefined,
  nodes: ReadonlyMap<string, Node>,
  boxes: ReadonlyMap<string, Box>,
): { line: string; texts: string } {
  const [section] = elk?.sections ?? [];
  if (!elk || !section)
    throw new Error(`The layout draws no line for line ${edge.spot.line} of the diagram.`);
  const points: Point[] = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
  const settle = (id: string, end: Point, from: Point): Point => {
    const node = nodes.get(id);
    const box = boxes.get(nodeKey(id));
    return node && box ? meet(node.shape, box, end, from) : end;
  };
  const [start, second = start, beforeLast = start, last] = [
    points[0],
    points[1],
    points.at(-2),
    points.at(-1),
  ];
  if (!start || !second || !beforeLast || !last)
    throw new Error(`The layout draws no line for line ${edge.spot.line} of the diagram.`);
  const from = settle(edge.from, start, second);
  const to = settle(edge.to, last, beforeLast);
  const way = [
    before(from, second, lengthOf(edge.start)),
    ...points.slice(1, -1),
    before(to, beforeLast, lengthOf(edge.end)),
  ];
  const dash = edge.stroke === "dotted" ? "4 4" : undefined;
  const line = element("path", {
    d: softLine(way),
    "stroke-dasharray": dash,
    ...(edge.stroke === "thick" && { "stroke-width": 3 }),
  });
  const heads = drawHead(edge.start, from, second) + drawHead(edge.end, to, beforeLast);
  const texts = (elk.labels ?? []).map(label => {
    const { x, y, width, height } = boxOf(label);
    const { lines } = textOf((label.text ?? "").split("\n"));
    return textLines(lines, {
      x: x + width / 2,
      y: y + height / 2,
      size: noteSize,
      lead: noteLead,
      halo: true,
    });
  });
  return { line: line + heads, texts: texts.join("") };
}

function drawGroup({ label }: Group, { x, y, width, height }: Box): string {
  const lines = wrap(label, noteSize, longestName);
  const text = textLines(lines, {
    x: x + 12,
    y: y + 10 + (lines.length * noteLead) / 2,
    size: noteSize,
    lead: noteLead,
    anchor: "start",
    fill: colour.soft,
  });
  return (
    element("rect", {
      x,
      y,
      width,
      height,
      rx: 6,
      stroke: colour.soft,
      "stroke-dasharray": "1 3",
      "stroke-linecap": "round",
    }) + text
  );
}

function drawNode({ node, label, parts }: Sized, box: Box): string {
  const { x, y, width, height } = box;
  const shape = drawShape(node.shape, box);
  const middle = x + width / 2;
  if (parts.length === 0) {
    // What is slanted at the left alone has its text to the right.
    const shift = node.shape === "flag" ? 6 : 0;
    const drop = node.shape === "cylinder" ? 6 : 0;
    const text = textLines(label, {
      x: middle + shift,
      y: y + height / 2 + drop,
      size: nameSize,
      lead,
      fill: colour.ink,
    });
    return text === "" ? shape : shape + element("g", { stroke: "none" }, text);
  }
  const rows = node.rows.filter(({ length }) => length > 0);
  const [head = 0] = parts;
  const said = aboveText(node);
  const above = said.length * noteLead;
  let drawn = shape;
  let texts = textLines(said, {
    x: middle,
    y: y + 7 + above / 2,
    size: noteSize,
    lead: noteLead,
    fill: colour.soft,
  });
  texts += textLines(label, {
    x: middle,
    y: y + above + (head - above) / 2,
    size: nameSize,
    lead,
    fill: colour.ink,
  });
  let top = y + head;
  for (const [index, lines] of rows.entries()) {
    const tall = parts[index + 1] ?? 0;
    drawn += element("path", {
      d: lineThrough([
        { x, y: top },
        { x: x + width, y: top },
      ]),
    });
    texts += textLines(lines, {
      x: x + 14,
      y: top + tall / 2,
      size: noteSize,
      lead: noteLead,
      anchor: "start",
      fill: colour.ink,
    });
    top += tall;
  }
  return drawn + element("g", { stroke: "none" }, texts);
}

let engine: InstanceType<typeof ELK> | undefined;

async function layOut(graph: Graph, sized: readonly Sized[]): Promise<ElkNode> {
  engine ??= new ELK();
  let fault: unknown;
  for (const manner of manners) {
    try {
      return await engine.layout(toElk(graph, sized, manner));
    } catch (error) {
      fault = error;
    }
  }
  throw fault;
}

/**
 * @param graph read without a fault
 * @throws where the layout leaves a part of the graph out
 */
export async function drawGraph(graph: Graph): Promise<{ svg: string; width: number; height: number }> {
  const sized = graph.nodes.map(node => sizeNode(node, graph));
  const laid = await layOut(graph, sized);
  const { boxes, edges } = placed(laid);
  const nodes = new Map(graph.nodes.map(node => [node.id, node]));
  const boxAt = (key: string): Box => {
    const box = boxes.get(key);
    if (!box) throw new Error(`The layout leaves out ${key}.`);
    return box;
  };
  const groups = graph.groups.map(group => drawGroup(group, boxAt(groupKey(group.id))));
  const lines = graph.edges.map((edge, index) => drawEdge(edge, edges.get(`edge ${index}`), nodes, boxes));
  const shapes = sized.map(one => drawNode(one, boxAt(nodeKey(one.node.id))));
  const inside = [
    element("g", {}, groups.join("")),
    element("g", { stroke: colour.ink, fill: colour.raised }, shapes.join("")),
    element("g", { stroke: "currentColor", color: colour.soft }, lines.map(({ line }) => line).join("")),
    element("g", { fill: colour.ink }, lines.map(({ texts }) => texts).join("")),
  ].filter(part => part !== "<g/>" && !/^<g[^>]*\/>$/.test(part));
  const width = laid.width ?? 0;
  const height = laid.height ?? 0;
  return { svg: drawing(width, height, inside.join("")), width: Math.ceil(width), height: Math.ceil(height) };
}
