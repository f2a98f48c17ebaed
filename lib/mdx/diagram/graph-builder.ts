/** Gathers the nodes, groups and edges of a graph while its lines are read. */
import { nearest, quote } from "../../problem";
import type { Direction, Edge, Graph, GraphKind, Group, Label, Node, Shape, Spot, Told } from "./model";
import { expectEnd, type Faults, type Scanner } from "./source";

const directions: Readonly<Record<string, Direction>> = {
  TB: "DOWN",
  TD: "DOWN",
  BT: "UP",
  LR: "RIGHT",
  RL: "LEFT",
};

/** Reads `LR` and its kin. @returns undefined where it is none, which is reported */
export function readDirection(scanner: Scanner, faults: Faults): Direction | undefined {
  scanner.skip();
  const { spot } = scanner;
  const word = scanner.match(/[^\s;]*/y)?.[0] ?? "";
  const direction = Object.hasOwn(directions, word) ? directions[word] : undefined;
  if (!direction) {
    const near = nearest(word, Object.keys(directions));
    const found = word === "" ? "nothing" : quote(word);
    faults.add(
      spot,
      "a direction: TB, BT, LR or RL",
      found,
      near ? `did you mean "${near}"?` : "write TB, from above, or LR, from the left",
    );
  }
  return direction;
}

/**
 * Reads `direction LR` on a line of its own, for the group that is open, or else for all.
 * @returns whether the line was one
 */
export function readTurn(scanner: Scanner, builder: GraphBuilder, faults: Faults): boolean {
  if (!/^direction\b/.test(scanner.text)) return false;
  const { spot } = scanner;
  scanner.at = "direction".length;
  builder.turn(readDirection(scanner, faults), spot, faults);
  expectEnd(scanner, faults);
  return true;
}

/** Takes what lines say, and makes a graph of it. */
export class GraphBuilder {
  readonly nodes = new Map<string, Node>();
  readonly groups = new Map<string, Group>();
  readonly edges: Edge[] = [];
  readonly told: Told = { title: null, description: null };
  /** The groups that are open, the innermost last. */
  readonly #open: Group[] = [];
  /** Nodes that have a label of their own, and where it stands. */
  readonly #labelled = new Map<string, Spot>();

  constructor(
    readonly kind: GraphKind,
    public direction: Direction,
  ) {}

  get group(): Group | undefined {
    return this.#open.at(-1);
  }

  /** A node that a line names, which may be told of elsewhere. It stands in the first group that names it. */
  mention(id: string, spot: Spot, shape: Shape = "box"): Node {
    const known = this.nodes.get(id);
    const parent = this.group?.id ?? null;
    if (known) {
      known.parent ??= parent;
      return known;
    }
    const node: Node = { id, label: [id], shape, rows: [], parent, spot };
    this.nodes.set(id, node);
    return node;
  }

  /** A node with a label of its own. Two that differ are reported by `finish`. */
  define(id: string, label: Label, shape: Shape, spot: Spot): void {
    const node = this.mention(id, spot);
    const before = this.#labelled.get(id);
    if (before && (node.label.join("\n") !== label.join("\n") || node.shape !== shape)) {
      this.#twice.push({ id, before, spot, label });
      return;
    }
    node.label = label;
    node.shape = shape;
    this.#labelled.set(id, spot);
  }

  readonly #twice: { id: string; before: Spot; spot: Spot; label: Label }[] = [];

  #notes = 0;

  /** A remark, and where it is on something, a dotted line to it from there. */
  note(of: string | undefined, label: Label, spot: Spot): void {
    const id = `note ${++this.#notes}`;
    this.mention(id, spot, "note").label = label;
    if (of === undefined) return;
    this.edges.push({
      from: of,
      to: id,
      label: [],
      stroke: "dotted",
      start: "none",
      end: "none",
      startLabel: null,
      endLabel: null,
      spot,
    });
  }

  open(id: string, label: Label, spot: Spot): void {
    const group: Group = { id, label, parent: this.group?.id ?? null, direction: null, spot };
    if (this.groups.has(id)) this.#groupsTwice.push(group);
    this.groups.set(id, group);
    this.#open.push(group);
  }

  readonly #groupsTwice: Group[] = [];

  close(spot: Spot, sign: string, opening: string, faults: Faults): void {
    if (!this.#open.pop())
      faults.add(spot, `${sign} behind ${opening}`, `${sign}, and nothing is open`, "delete the line");
  }

  turn(direction: Direction | undefined, spot: Spot, faults: Faults): void {
    if (!direction) return;
    if (this.group) this.group.direction = direction;
    else if (this.kind === "flowchart") {
      faults.add(
        spot,
        "direction … inside a subgraph",
        "one of the whole diagram",
        "write it behind flowchart, in the first line",
      );
    } else this.direction = direction;
  }

  /** The groups around something, the innermost first. */
  private around(id: string): string[] {
    const found: string[] = [];
    let up = this.groups.get(id)?.parent ?? this.nodes.get(id)?.parent ?? null;
    while (up !== null && !found.includes(up)) {
      found.push(up);
      up = this.groups.get(up)?.parent ?? null;
    }
    return found;
  }

  private inside(id: string, group: string): boolean {
    return id === group || this.around(id).includes(group);
  }

  /** Whether a node is more than a name, so that no group can stand in its place. Namespaces have no links. */
  private isMore({ id, shape }: Node): boolean {
    return this.kind === "class" || this.#labelled.has(id) || !["box", "rounded"].includes(shape);
  }

  private reportOpen(faults: Faults): void {
    for (const { spot, label, id } of this.#open) {
      faults.add(
        spot,
        "an end to what is opened here",
        `${quote(label.join(" ") || id)} is never closed`,
        this.kind === "flowchart" ? 'write "end" on a line of its own' : 'write "}" on a line of its own',
      );
    }
  }

  private reportTwice(faults: Faults): void {
    for (const { spot, id } of this.#groupsTwice)
      faults.add(spot, "a name of its own", `a second ${quote(id)}`, "write another name before its title");
    for (const { id, before, spot, label } of this.#twice) {
      faults.add(
        spot,
        `one label and one shape for ${id}`,
        `${quote(label.join(" "))}, where line ${before.line} of the diagram has another`,
        `write ${id} alone here, or give this node another name`,
      );
    }
  }

  /**
   * Lets the name of a group be no node's: links that have it lead to the group.
   * @returns the names that are of both all the same, which is reported
   */
  private partGroups(faults: Faults): ReadonlySet<string> {
    const both = new Set<string>();
    const [one, other, plural] =
      this.kind === "class"
        ? ["class", "namespace", "classes and namespaces"]
        : ["node", "group", "nodes and groups"];
    for (const [id, { spot }] of this.groups) {
      const node = this.nodes.get(id);
      if (node && this.isMore(node)) {
        both.add(id);
        faults.add(
          node.spot,
          `names that differ for ${plural}`,
          `a ${one} ${quote(id)}, and a ${other} of that name in line ${spot.line} of the diagram`,
          "give one of them another name",
        );
      }
      this.nodes.delete(id);
    }
    return both;
  }

  /** @param passed names of which is reported already */
  private reportLinks(passed: ReadonlySet<string>, faults: Faults): void {
    for (const { from, to, spot } of this.edges) {
      if (passed.has(from) || passed.has(to)) continue;
      const isInside = from !== to && (this.around(from).includes(to) || this.around(to).includes(from));
      const isLoop = from === to && this.groups.has(from);
      if (isInside || isLoop)
        faults.add(
          spot,
          "a link between two things",
          "one between a group and what stands in it",
          "link a node in it with another node",
        );
    }
  }

  /** A link from within a group to what stands outside of it. */
  private crossing(group: string): Edge | undefined {
    const isWithin = (id: string) => id !== group && this.inside(id, group);
    return this.edges.find(({ from, to }) => isWithin(from) !== isWithin(to));
  }

  private reportDirections(faults: Faults): void {
    for (const { id, parent, direction, spot } of this.groups.values()) {
      const outer = (parent !== null && this.groups.get(parent)?.direction) || this.direction;
      const crossing = direction === null || direction === outer ? undefined : this.crossing(id);
      if (!crossing) continue;
      faults.add(
        spot,
        "no direction of its own for a group whose nodes are linked to others outside",
        `direction, and the link in line ${crossing.spot.line} of the diagram`,
        "delete the line with direction, or link the group itself; Mermaid passes over it in silence",
      );
    }
  }

  /** Ends the reading. @param faults takes what no single line tells */
  finish(faults: Faults): Graph {
    this.reportOpen(faults);
    this.reportTwice(faults);
    this.reportLinks(this.partGroups(faults), faults);
    this.reportDirections(faults);
    return {
      kind: this.kind,
      direction: this.direction,
      nodes: [...this.nodes.values()],
      groups: [...this.groups.values()],
      edges: this.edges,
      ...this.told,
    };
  }
}
