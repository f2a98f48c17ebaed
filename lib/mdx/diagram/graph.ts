/** Draws flowcharts, states, classes and entities, where the layout has placed them. */
import type { ElkExtendedEdge } from "elkjs";
import { boxOf, groupKey, layOut, nodeKey, placed } from "./graph-layout";
import { aboveText, longestName, type Sized, sizeNode, textOf } from "./graph-sizes";
import { drawHead, lengthOf } from "./heads";
import { nameLead, nameSize, noteLead, noteSize, wrap } from "./measure";
import type { Edge, Graph, Group, Node } from "./model";
import { type Box, drawShape, meet } from "./shapes";
import { colour, drawing, element, lineThrough, type Point, textLines } from "./svg";

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
    // The flag is cut at its left side only, so its text is centred further to the right.
    const shift = node.shape === "flag" ? 6 : 0;
    const drop = node.shape === "cylinder" ? 6 : 0;
    const text = textLines(label, {
      x: middle + shift,
      y: y + height / 2 + drop,
      size: nameSize,
      lead: nameLead,
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
    lead: nameLead,
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
