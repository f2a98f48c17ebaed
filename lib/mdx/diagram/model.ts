/** What a diagram says, as its reader understood it: what is drawn and what is put in words are made of this alone. */

/** A place in the text of a fence, 1-based. */
export type Spot = { line: number; column: number };

/** A label: one text for each of its lines; none where there is no label. */
export type Label = readonly string[];

/** Where the lines of a graph lead, by ELK's names: Mermaid's `TB`, `BT`, `LR` and `RL`. */
export type Direction = "DOWN" | "UP" | "RIGHT" | "LEFT";

/** The outline of a node: those of Mermaid's flowcharts, and the marks of its state diagrams (`start`, `fork` …). */
export type Shape =
  | "box"
  | "circle"
  | "cylinder"
  | "diamond"
  | "double-circle"
  | "end"
  | "flag"
  | "fork"
  | "hexagon"
  | "join"
  | "note"
  | "parallelogram"
  | "parallelogram-left"
  | "rounded"
  | "stadium"
  | "start"
  | "subroutine"
  | "trapezoid"
  | "trapezoid-down";

/** Lines of a box below its name: attributes, operations. */
type Compartment = readonly string[];

/** A box of a graph: a step, a state, a class, an entity. */
export type Node = {
  /** Its name in the fence, unique among nodes. The label is what is seen of it. */
  id: string;
  label: Label;
  shape: Shape;
  /** A word above the name, such as "interface". */
  above?: string | undefined;
  /** Compartments of a class or an entity. */
  rows: Compartment[];
  /** The id of the group that it stands in; null outside of all. */
  parent: string | null;
  spot: Spot;
};

/** A frame around nodes and other groups: a `subgraph`, a composite state, a namespace. */
export type Group = {
  id: string;
  label: Label;
  /** The id of the group around it; null outside of all. */
  parent: string | null;
  /** Its own direction, where it has one. */
  direction: Direction | null;
  spot: Spot;
};

/** What stands at an end of a line. Feet are those of entities: how many there may be. */
export type Head =
  | "none"
  | "arrow"
  | "open"
  | "cross"
  | "circle"
  | "triangle"
  | "diamond"
  | "filled-diamond"
  | "one"
  | "maybe-one"
  | "some"
  | "any";

/** How a line is drawn. */
export type Stroke = "solid" | "dotted" | "thick";

/** A line between two nodes or groups; its heads say which way it leads. */
export type Edge = {
  /** A node's or a group's id. */
  from: string;
  to: string;
  label: Label;
  stroke: Stroke;
  /** What stands at `from`, and at `to`. */
  start: Head;
  end: Head;
  /** Text beside an end: "1", "0..*". */
  startLabel: string | null;
  endLabel: string | null;
  spot: Spot;
};

/** What an author says of a whole diagram within it: `accTitle`, `accDescr`. */
export type Told = { title: string | null; description: string | null };

/** The kinds of graphs that can be read. */
export type GraphKind = "flowchart" | "state" | "class" | "er";

/** Nodes and lines, whatever the kind. Every id that an edge or a `parent` names is among them. */
export type Graph = Told & {
  kind: GraphKind;
  direction: Direction;
  nodes: Node[];
  groups: Group[];
  edges: Edge[];
};

/** Who sends and gets messages, in the order of the drawing. An actor is drawn as a person, others as a box. */
export type Participant = { id: string; label: Label; isActor: boolean; spot: Spot };

/** An arrow from one participant to another, or to the same, by their ids. */
export type Message = {
  type: "message";
  from: string;
  to: string;
  label: Label;
  /** Counted from 1 where `autonumber` stands; null before it. */
  number: number | null;
  dashed: boolean;
  /** What stands at `from`, and at `to`. */
  start: "none" | "arrow";
  end: "none" | "arrow" | "open" | "cross";
  spot: Spot;
};

/** A remark beside the line of a participant, or over several. */
export type SequenceNote = {
  type: "note";
  side: "left" | "right" | "over";
  /** One participant's id twice, or the first and the last of those that it lies over. */
  over: readonly [string, string];
  label: Label;
  spot: Spot;
};

/** From here on, or up to here, a participant is at work: its line is a bar. */
type Activation = { type: "activate" | "deactivate"; id: string; spot: Spot };

/** What a frame says of its part, as Mermaid has it: a choice, an end, a repetition … */
export type FrameKeyword = "alt" | "break" | "critical" | "loop" | "opt" | "par";

/** A frame around a part of the sequence, in one section or several: `alt` and its `else`. */
export type Frame = {
  type: "frame";
  keyword: FrameKeyword;
  sections: { label: Label; items: SequenceItem[] }[];
  spot: Spot;
};

/** What happens, one after the other. */
export type SequenceItem = Message | SequenceNote | Activation | Frame;

/** Participants beside each other, and below them what happens in order of time. */
export type Sequence = Told & {
  kind: "sequence";
  participants: Participant[];
  items: SequenceItem[];
};

/** What a fence can hold; `kind` tells which. */
export type Diagram = Graph | Sequence;
