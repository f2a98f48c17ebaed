/** Where the parts of a graph stand: the Eclipse Layout Kernel (ELK) places them. */
import ELK, { type ElkExtendedEdge, type ElkNode, type LayoutOptions } from "elkjs";
import { longestName, type Sized, textOf } from "./graph-sizes";
import { labelWidth, noteLead, noteSize, wrap } from "./measure";
import type { Edge, Graph, Group, Label, Spot } from "./model";
import type { Box } from "./shapes";

const margin = 6;

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

/** What a node is called in the layout: a group can have its name. */
export const nodeKey = (id: string) => `node ${id}`;

/** What a group is called in the layout. */
export const groupKey = (id: string) => `group ${id}`;

/** The groups around a node or a group, the outermost first, and the thing itself where it is a group. */
function wayTo(key: string | null, groups: ReadonlyMap<string, Group>): string[] {
  const way: string[] = [];
  for (let up = key; up !== null; up = groups.get(up)?.parent ?? null) way.unshift(up);
  return way;
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

/** What the layout has placed, by its key. */
type Placed = { boxes: Map<string, Box>; edges: Map<string, ElkExtendedEdge> };

/** @throws where the layout gives no place */
export function boxOf({
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

/** Gathers what stands in a node of the layout, however deep. */
export function placed(node: ElkNode, found: Placed = { boxes: new Map(), edges: new Map() }): Placed {
  for (const edge of node.edges ?? []) found.edges.set(edge.id, edge);
  for (const child of node.children ?? []) {
    found.boxes.set(child.id, boxOf(child));
    placed(child, found);
  }
  return found;
}

let engine: InstanceType<typeof ELK> | undefined;

/**
 * @param sized the nodes of the graph
 * @returns the whole drawing, as ELK gives it
 * @throws what ELK does where it can take the graph in no manner
 */
export async function layOut(graph: Graph, sized: readonly Sized[]): Promise<ElkNode> {
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
