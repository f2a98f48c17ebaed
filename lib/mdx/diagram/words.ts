/** Diagrams in words: for readers who do not see the drawing, for feeds, for the search. */
import type { InterfaceLang } from "../../words/languages";
import { wordsFor } from "../../words/words";
import type {
  Diagram,
  Edge,
  Frame,
  FrameKeyword,
  Graph,
  Head,
  Label,
  Message,
  Node,
  Sequence,
  SequenceItem,
} from "./model";

/** A line of a list, and what stands below it. */
export type WordItem = { text: string; items?: WordItem[] };

/** A diagram in words: a sentence, and a list; a sequence's list is in order, by numbers of its own where it has them. */
export type DiagramWords = {
  /** "Flowchart". */
  kind: string;
  summary: string;
  items: WordItem[];
  isOrdered: boolean;
  /** What the list is called: "In words". */
  inWords: string;
};

type Terms = {
  kinds: Readonly<Record<Diagram["kind"], string>>;
  counted: Readonly<
    Record<
      "node" | "state" | "class" | "entity" | "participant" | "link" | "message",
      readonly [string, string]
    >
  >;
  inWords: string;
  start: string;
  end: string;
  fork: string;
  join: string;
  choice: string;
  none: string;
  note: string;
  group: string;
  alone: string;
  fields: string;
  of: (...parts: string[]) => string;
  relations: Readonly<Partial<Record<Head, string>>>;
  uses: string;
  implements: string;
  many: Readonly<Partial<Record<Head, string>>>;
  /** What is said of a frame's first section, and of its further ones. */
  frames: Readonly<Record<FrameKeyword, readonly [first: string, further?: string]>>;
};

const english: Terms = {
  kinds: {
    flowchart: "Flowchart",
    state: "State diagram",
    class: "Class diagram",
    er: "Entity diagram",
    sequence: "Sequence diagram",
  },
  counted: {
    node: ["box", "boxes"],
    state: ["state", "states"],
    class: ["class", "classes"],
    entity: ["entity", "entities"],
    participant: ["participant", "participants"],
    link: ["link", "links"],
    message: ["message", "messages"],
  },
  inWords: "In words",
  start: "start",
  end: "end",
  fork: "fork",
  join: "join",
  choice: "choice",
  none: "(no label)",
  note: "Note on",
  group: "Group",
  alone: "By itself",
  fields: "has",
  of: (kind, things, links) => `${kind} of ${things} and ${links}.`,
  relations: { triangle: "is a kind of", "filled-diamond": "is a part of", diamond: "belongs to" },
  uses: "depends on",
  implements: "implements",
  many: { one: "exactly one", "maybe-one": "none or one", some: "one or more", any: "any number" },
  frames: {
    alt: ["Either", "Or"],
    break: ["Broken off"],
    critical: ["Must happen", "In case of"],
    loop: ["Repeated"],
    opt: ["Optional"],
    par: ["At the same time", "Meanwhile"],
  },
};

const vietnamese: Terms = {
  kinds: {
    flowchart: "Lưu đồ",
    state: "Sơ đồ trạng thái",
    class: "Sơ đồ lớp",
    er: "Sơ đồ thực thể",
    sequence: "Sơ đồ tuần tự",
  },
  counted: {
    node: ["ô", "ô"],
    state: ["trạng thái", "trạng thái"],
    class: ["lớp", "lớp"],
    entity: ["thực thể", "thực thể"],
    participant: ["bên tham gia", "bên tham gia"],
    link: ["liên kết", "liên kết"],
    message: ["thông điệp", "thông điệp"],
  },
  inWords: "Bằng lời",
  start: "bắt đầu",
  end: "kết thúc",
  fork: "rẽ nhánh",
  join: "hợp nhánh",
  choice: "lựa chọn",
  none: "(không nhãn)",
  note: "Ghi chú cho",
  group: "Nhóm",
  alone: "Đứng riêng",
  fields: "có",
  of: (kind, things, links) => `${kind} gồm ${things} và ${links}.`,
  relations: { triangle: "là một loại", "filled-diamond": "là một phần của", diamond: "thuộc về" },
  uses: "phụ thuộc vào",
  implements: "hiện thực",
  many: { one: "đúng một", "maybe-one": "không hoặc một", some: "một hoặc nhiều", any: "số lượng bất kỳ" },
  frames: {
    alt: ["Trường hợp", "Trường hợp khác"],
    break: ["Dừng giữa chừng"],
    critical: ["Bắt buộc", "Nếu xảy ra"],
    loop: ["Lặp lại"],
    opt: ["Tùy chọn"],
    par: ["Đồng thời", "Cùng lúc đó"],
  },
};

const catalogue: Readonly<Record<InterfaceLang, Terms>> = { en: english, vi: vietnamese };

/** In the language that the interface speaks on the page. */
function termsOf(lang: string): Terms {
  return catalogue[wordsFor(lang).lang];
}

function inLine(label: Label): string {
  return label.join(" ");
}

function count(number: number, [one, several]: readonly [string, string]): string {
  return `${number} ${number === 1 ? one : several}`;
}

/** What is at the one end of a line and says something of what is at the other. */
const byHead: readonly Head[] = ["triangle", "filled-diamond", "diamond"];

/** Heads that say more than where a line leads. */
const headSigns: Partial<Record<Head, string>> = { cross: "×", circle: "○" };

/** A line between two things, as a sign between their names. */
function edgeArrow({ start, end }: Edge): string {
  if (end === "none") return start === "none" ? "—" : "←";
  if (start !== "none") return "↔";
  const sign = headSigns[end];
  return sign ? `—${sign}` : "→";
}

class GraphWords {
  readonly #names: ReadonlyMap<string, string>;

  constructor(
    readonly graph: Graph,
    readonly terms: Terms,
  ) {
    const groups = graph.groups.map(({ id, label }) => [id, inLine(label) || id] as const);
    this.#names = new Map([...graph.nodes.map(node => [node.id, this.nameOf(node)] as const), ...groups]);
  }

  private nameOf({ label, shape, id }: Node): string {
    const { start, end, choice, none } = this.terms;
    if (label.length > 0) return inLine(label);
    if (shape === "start") return start;
    if (shape === "end") return end;
    if (shape === "fork" || shape === "join") return `${this.terms[shape]} ${id}`;
    return shape === "diamond" ? `${choice} ${id}` : none;
  }

  name(id: string): string {
    return this.#names.get(id) ?? id;
  }

  private relation(edge: Edge): string {
    const { terms } = this;
    const [from, to] = [this.name(edge.from), this.name(edge.to)];
    const label = inLine(edge.label);
    const behind = label === "" ? "" : `: ${label}`;
    if (this.graph.kind === "er") {
      const many = (head: Head) => (terms.many[head] === undefined ? "" : ` (${terms.many[head]})`);
      return `${from}${many(edge.start)} – ${to}${many(edge.end)}${behind}`;
    }
    const ends = [edge.startLabel, edge.endLabel].map(text => (text === null ? "" : ` (${text})`));
    const named = [`${from}${ends[0]}`, `${to}${ends[1]}`] as const;
    // A triangle or a diamond stands at the whole: the class at the other end is a kind or a part of it.
    for (const [head, whole, part] of [
      [edge.start, named[0], named[1]],
      [edge.end, named[1], named[0]],
    ] as const) {
      if (!byHead.includes(head)) continue;
      const said = head === "triangle" && edge.stroke === "dotted" ? terms.implements : terms.relations[head];
      return `${part} ${said} ${whole}${behind}`;
    }
    if (
      this.graph.kind === "class" &&
      edge.stroke === "dotted" &&
      edge.end === "open" &&
      edge.start === "none"
    ) {
      return `${named[0]} ${terms.uses} ${named[1]}${behind}`;
    }
    return `${named[0]} ${edgeArrow(edge)} ${named[1]}${behind}`;
  }

  private members(): WordItem[] {
    const { terms, graph } = this;
    return graph.nodes.flatMap(({ id, above, rows }): WordItem[] => {
      const lines = rows.flat();
      if (lines.length === 0 && above === undefined) return [];
      const head = above === undefined ? this.name(id) : `${this.name(id)} («${above}»)`;
      if (lines.length === 0) return [{ text: head }];
      return [{ text: `${head} ${terms.fields}:`, items: lines.map(text => ({ text })) }];
    });
  }

  items(): WordItem[] {
    const { graph, terms } = this;
    const notes = new Map(
      graph.nodes.filter(({ shape }) => shape === "note").map(node => [node.id, inLine(node.label)]),
    );
    const said = new Set(graph.edges.flatMap(({ from, to }) => [from, to]));
    const lines = graph.edges.map(edge => {
      const note = notes.get(edge.to);
      return {
        text: note === undefined ? this.relation(edge) : `${terms.note} ${this.name(edge.from)}: ${note}`,
      };
    });
    const groups = graph.groups.map(({ id }) => {
      const inside = [...graph.nodes, ...graph.groups]
        .filter(({ parent }) => parent === id)
        .map(one => this.name(one.id));
      return { text: `${terms.group} ${this.name(id)}${inside.length > 0 ? `: ${inside.join(", ")}` : ""}` };
    });
    const alone = graph.nodes.filter(
      ({ id, rows, above, parent }) =>
        !said.has(id) && parent === null && rows.flat().length === 0 && above === undefined,
    );
    const others = alone.map(({ id }) => ({ text: `${terms.alone}: ${this.name(id)}` }));
    return [...this.members(), ...lines, ...groups, ...others];
  }
}

function messageArrow({ start, end }: Pick<Message, "start" | "end">): string {
  if (start === "arrow") return "↔";
  return end === "cross" ? "→×" : "→";
}

function sequenceItems({ participants, items }: Sequence, terms: Terms): WordItem[] {
  const names = new Map(participants.map(({ id, label }) => [id, inLine(label) || id]));
  const name = (id: string) => names.get(id) ?? id;
  const message = ({ from, to, label, number, ...ends }: Message): WordItem => {
    const arrow = messageArrow(ends);
    const said = inLine(label);
    const before = number === null ? "" : `${number}. `;
    return { text: `${before}${name(from)} ${arrow} ${name(to)}${said === "" ? "" : `: ${said}`}` };
  };
  const frame = ({ keyword, sections }: Frame): WordItem[] =>
    sections.map(({ label, items: inside }, index) => {
      const [first, further = first] = terms.frames[keyword];
      const word = index === 0 ? first : further;
      return { text: [`${word}:`, inLine(label)].filter(Boolean).join(" "), items: all(inside) };
    });
  const all = (given: readonly SequenceItem[]): WordItem[] =>
    given.flatMap(item => {
      if (item.type === "message") return [message(item)];
      if (item.type === "frame") return frame(item);
      if (item.type === "note") {
        const over = [...new Set(item.over)].map(name).join(", ");
        return [{ text: `${terms.note} ${over}: ${inLine(item.label)}` }];
      }
      // When a participant starts and stops working is not said: the messages show it.
      return [];
    });
  const found = all(items);
  return found.length > 0 ? found : participants.map(({ id }) => ({ text: name(id) }));
}

function messagesIn(items: readonly SequenceItem[]): Message[] {
  return items.flatMap(item => {
    if (item.type === "frame") return item.sections.flatMap(one => messagesIn(one.items));
    return item.type === "message" ? [item] : [];
  });
}

const things = { flowchart: "node", state: "state", class: "class", er: "entity" } as const;

/**
 * @param diagram read without a fault
 * @param lang BCP 47, of the text
 */
export function diagramWords(diagram: Diagram, lang: string): DiagramWords {
  const terms = termsOf(lang);
  const kind = terms.kinds[diagram.kind];
  if (diagram.kind === "sequence") {
    const { counted } = terms;
    const messages = messagesIn(diagram.items);
    // The author's numbers and those of a list would be two.
    const isOrdered = messages.every(({ number }) => number === null);
    const summary = terms.of(
      kind,
      count(diagram.participants.length, counted.participant),
      count(messages.length, counted.message),
    );
    return { kind, summary, items: sequenceItems(diagram, terms), isOrdered, inWords: terms.inWords };
  }
  const shown = diagram.nodes.filter(({ shape }) => !["note", "start", "end"].includes(shape));
  // A state that holds other states counts too.
  const number = shown.length + (diagram.kind === "state" ? diagram.groups.length : 0);
  const notes = new Set(diagram.nodes.filter(({ shape }) => shape === "note").map(({ id }) => id));
  const links = diagram.edges.filter(({ to }) => !notes.has(to)).length;
  const summary = terms.of(
    kind,
    count(number, terms.counted[things[diagram.kind]]),
    count(links, terms.counted.link),
  );
  return {
    kind,
    summary,
    items: new GraphWords(diagram, terms).items(),
    isOrdered: false,
    inWords: terms.inWords,
  };
}
