/** What a diagram says, as its reader understood it: what is drawn and what is put in words are made of this alone. */

/** A place in the text of a fence, 1-based. */
export type Spot = { line: number; column: number };

/** A label: one text for each of its lines; none where there is no label. */
export type Label = readonly string[];

export type Direction = "DOWN" | "UP" | "RIGHT" | "LEFT";

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

export type Node = {
  id: string;
  label: Label;
  shape: Shape;
  /** A word above the name, such as "interface". */
  above?: string | undefined;
  /** Compartments of a class or an entity. */
  rows: Compartment[];
  /** The group that it stands in. */
  parent: string | null;
  spot: Spot;
};

export type Group = {
  id: string;
  label: Label;
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

export type Stroke = "solid" | "dotted" | "thick";

export type Edge = {
  /** A node's or a group's id. */
  from: string;
  to: string;
  label: Label;
  stroke: Stroke;
  start: Head;
  end: Head;
  /** What stands at an end: "1", "0..*". */
  startLabel: string | null;
  endLabel: string | null;
  spot: Spot;
};

/** What an author says of a whole diagram within it: `accTitle`, `accDescr`. */
export type Told = { title: string | null; description: string | null };

export type GraphKind = "flowchart" | "state" | "class" | "er";

export type Graph = Told & {
  kind: GraphKind;
  direction: Direction;
  nodes: Node[];
  groups: Group[];
  edges: Edge[];
};

export type Participant = { id: string; label: Label; isActor: boolean; spot: Spot };

export type Message = {
  type: "message";
  from: string;
  to: string;
  label: Label;
  number: number | null;
  dashed: boolean;
  start: "none" | "arrow";
  end: "none" | "arrow" | "open" | "cross";
  spot: Spot;
};

export type SequenceNote = {
  type: "note";
  side: "left" | "right" | "over";
  /** One participant, or the first and the last of those that it lies over. */
  over: readonly [string, string];
  label: Label;
  spot: Spot;
};

type Activation = { type: "activate" | "deactivate"; id: string; spot: Spot };

export type FrameKeyword = "alt" | "break" | "critical" | "loop" | "opt" | "par";

/** A frame around a part of the sequence, in one section or several: `alt` and its `else`. */
export type Frame = {
  type: "frame";
  keyword: FrameKeyword;
  sections: { label: Label; items: SequenceItem[] }[];
  spot: Spot;
};

export type SequenceItem = Message | SequenceNote | Activation | Frame;

export type Sequence = Told & {
  kind: "sequence";
  participants: Participant[];
  items: SequenceItem[];
};

export type Diagram = Graph | Sequence;
