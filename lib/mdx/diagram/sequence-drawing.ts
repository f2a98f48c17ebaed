/** Draws sequences: participants side by side, what they send each other from top to bottom. */
import { drawHead } from "./heads";
import { labelWidth, lineHeight, nameSize, noteSize, wrap } from "./measure";
import type { Frame, Label, Message, Sequence, SequenceItem, SequenceNote } from "./model";
import { colour, drawing, element, lineThrough, textLines } from "./svg";

const lead = lineHeight(nameSize);
const noteLead = lineHeight(noteSize);

const longestName = 150;
const longestNote = 200;
/** Frames stand this far around what is in them, and in each other. */
const frameGap = 12;
const loopWidth = 34;
const barWidth = 10;
const margin = 8;

/** Where each participant's line stands, and what is known of the drawing so far. */
type Sheet = {
  columns: Map<string, number>;
  /** Parts, by what lies above what. */
  frames: string[];
  tabs: string[];
  bars: string[];
  lines: string[];
  texts: string[];
  /** Beginnings of the bars that are open, by participant. */
  open: Map<string, number[]>;
  /** How far the drawing reaches. */
  left: number;
  right: number;
};

function reach(sheet: Sheet, left: number, right: number): void {
  sheet.left = Math.min(sheet.left, left);
  sheet.right = Math.max(sheet.right, right);
}

function numbered({ number, label }: Message): Label {
  if (number === null) return label;
  const [first = "", ...rest] = label;
  return [`${number}. ${first}`.trim(), ...rest];
}

function messageLines(message: Message): Label {
  return wrap(numbered(message), noteSize, longestNote);
}

function noteLines({ label }: SequenceNote): Label {
  return wrap(label, noteSize, longestNote);
}

/** Every message and note, in whatever frame. */
function flat(items: readonly SequenceItem[]): SequenceItem[] {
  return items.flatMap(item =>
    item.type === "frame" ? [item, ...item.sections.flatMap(section => flat(section.items))] : [item],
  );
}

/** How many frames stand in each other around what is deepest. */
function depthOf(items: readonly SequenceItem[]): number {
  return Math.max(
    0,
    ...items.map(item =>
      item.type === "frame" ? 1 + Math.max(...item.sections.map(one => depthOf(one.items))) : 0,
    ),
  );
}

/**
 * Where the participants stand: as close as their names, and the texts between two and beside one, let them. A text
 * between two that are further apart has the room between all of them.
 */
function columnsOf(
  { participants, items }: Sequence,
  names: ReadonlyMap<string, Label>,
): Map<string, number> {
  const order = new Map(participants.map(({ id }, index) => [id, index]));
  const at: number[] = participants.map(() => 0);
  const nameWidth = (index: number) =>
    labelWidth(names.get(participants[index]?.id ?? "") ?? [], nameSize) + 28;
  const needs: { from: number; to: number; room: number }[] = [];
  for (let index = 1; index < participants.length; index++) {
    needs.push({ from: index - 1, to: index, room: (nameWidth(index - 1) + nameWidth(index)) / 2 + 24 });
    needs.push({ from: index - 1, to: index, room: 90 });
  }
  for (const item of flat(items)) {
    if (item.type === "message") {
      const [a = 0, b = 0] = [order.get(item.from), order.get(item.to)];
      const room = labelWidth(messageLines(item), noteSize) + 28;
      if (a !== b) needs.push({ from: Math.min(a, b), to: Math.max(a, b), room });
      else if (a + 1 < participants.length) needs.push({ from: a, to: a + 1, room: room + loopWidth + 8 });
    } else if (item.type === "note") {
      const [a = 0, b = 0] = item.over.map(id => order.get(id) ?? 0).sort((one, other) => one - other);
      const room = labelWidth(noteLines(item), noteSize) + 24;
      if (item.side === "right" && a + 1 < participants.length)
        needs.push({ from: a, to: a + 1, room: room + 32 });
      else if (item.side === "left" && a > 0) needs.push({ from: a - 1, to: a, room: room + 32 });
      else if (item.side === "over" && a !== b) needs.push({ from: a, to: b, room: room - 24 });
      else if (item.side === "over") {
        if (a > 0) needs.push({ from: a - 1, to: a, room: room / 2 + 20 });
        if (a + 1 < participants.length) needs.push({ from: a, to: a + 1, room: room / 2 + 20 });
      }
    }
  }
  for (let index = 1; index < at.length; index++) {
    at[index] = Math.max(
      ...needs.filter(({ to }) => to === index).map(({ from, room }) => (at[from] ?? 0) + room),
    );
  }
  return new Map(participants.map(({ id }, index) => [id, at[index] ?? 0]));
}

function column(sheet: Sheet, id: string): number {
  const x = sheet.columns.get(id);
  if (x === undefined) throw new Error(`The diagram has no participant ${id}.`);
  return x;
}

/** Where an arrow meets a participant: at its line, or at the side of its bar. */
function side(sheet: Sheet, id: string, towards: number): number {
  const x = column(sheet, id);
  const bars = sheet.open.get(id)?.length ?? 0;
  if (bars === 0) return x;
  return towards > x ? x + barWidth / 2 + (bars - 1) * 4 : x - barWidth / 2;
}

/** @returns the height below it */
function drawMessage(sheet: Sheet, message: Message, top: number, next: SequenceItem | undefined): number {
  const { from, to, dashed, start, end } = message;
  const lines = messageLines(message);
  const dash = dashed ? "5 4" : undefined;
  const tall = lines.length * noteLead;
  // A bar that this message opens is reached at its side.
  const opens = next?.type === "activate" && next.id === to && from !== to;
  if (from === to) {
    const x = side(sheet, from, Number.POSITIVE_INFINITY);
    const middle = Math.max(tall / 2, 12);
    const [up, down] = [top + middle - 11, top + middle + 11];
    const points = [
      { x, y: up },
      { x: x + loopWidth, y: up },
      { x: x + loopWidth, y: down },
      { x, y: down },
    ];
    sheet.lines.push(
      element("path", { d: lineThrough(points), "stroke-dasharray": dash }) +
        drawHead(start, { x, y: up }, { x: x + loopWidth, y: up }) +
        drawHead(end, { x, y: down }, { x: x + loopWidth, y: down }),
    );
    const at = x + loopWidth + 8;
    sheet.texts.push(
      textLines(lines, {
        x: at,
        y: top + middle,
        size: noteSize,
        lead: noteLead,
        anchor: "start",
        halo: true,
      }),
    );
    reach(sheet, x, at + labelWidth(lines, noteSize));
    return top + 2 * middle + 16;
  }
  const y = top + tall + 5;
  const [a, b] = [column(sheet, from), column(sheet, to)];
  const x1 = side(sheet, from, b);
  const x2 = opens
    ? b + (a < b ? -barWidth / 2 : barWidth / 2 + (sheet.open.get(to)?.length ?? 0) * 4)
    : side(sheet, to, a);
  sheet.lines.push(
    element("path", {
      d: lineThrough([
        { x: x1, y },
        { x: x2, y },
      ]),
      "stroke-dasharray": dash,
    }) +
      drawHead(start, { x: x1, y }, { x: x2, y }) +
      drawHead(end, { x: x2, y }, { x: x1, y }),
  );
  const x = (a + b) / 2;
  sheet.texts.push(textLines(lines, { x, y: top + tall / 2, size: noteSize, lead: noteLead, halo: true }));
  const half = labelWidth(lines, noteSize) / 2;
  reach(sheet, x - half, x + half);
  return y + 16;
}

/** @returns the height below it */
function drawNote(sheet: Sheet, note: SequenceNote, top: number): number {
  const lines = noteLines(note);
  const inner = labelWidth(lines, noteSize) + 24;
  const height = lines.length * noteLead + 14;
  const [a = 0, b = 0] = note.over.map(id => column(sheet, id)).sort((one, other) => one - other);
  const width = note.side === "over" && a !== b ? Math.max(inner, b - a + 48) : inner;
  const gap = 14;
  const x =
    note.side === "left" ? a - gap - width : note.side === "right" ? a + gap : (a + b) / 2 - width / 2;
  const fold = 8;
  const corner = [
    { x, y: top },
    { x: x + width - fold, y: top },
    { x: x + width, y: top + fold },
    { x: x + width, y: top + height },
    { x, y: top + height },
  ];
  sheet.bars.push(
    element("path", { d: lineThrough(corner, true), fill: colour.raised, stroke: colour.soft }),
  );
  sheet.texts.push(
    textLines(lines, { x: x + width / 2, y: top + height / 2, size: noteSize, lead: noteLead }),
  );
  reach(sheet, x, x + width);
  return top + height + 14;
}

/** What stands in a frame reaches from the first of these columns to the last. */
function columnsIn(sheet: Sheet, items: readonly SequenceItem[]): number[] {
  const found = flat(items).flatMap(item => {
    if (item.type === "message") return [column(sheet, item.from), column(sheet, item.to)];
    return item.type === "note" ? item.over.map(id => column(sheet, id)) : [];
  });
  return found.length > 0 ? found : [...sheet.columns.values()];
}

/** @returns the height below it */
function drawFrame(sheet: Sheet, frame: Frame, top: number): number {
  const columns = frame.sections.flatMap(({ items }) => columnsIn(sheet, items));
  const all = frame.sections.flatMap(({ items }) => items);
  const inner = depthOf(all) * frameGap + 28;
  const outside = { left: sheet.left, right: sheet.right };
  // Frames are as wide as what stands in them, texts too.
  sheet.left = Math.min(...columns) - inner;
  sheet.right = Math.max(...columns) + inner;
  const tab = labelWidth([frame.keyword], noteSize) + 20;
  const tabHeight = noteLead + 4;
  let y = top;
  const dividers: number[] = [];
  const width = Math.max(sheet.right - sheet.left, tab + 60);
  const labels: { lines: Label; y: number; shift: number }[] = [];
  for (const [index, { label, items }] of frame.sections.entries()) {
    if (index > 0) dividers.push(y);
    const shift = index === 0 ? tab + 8 : 12;
    const lines = wrap(label.length === 0 ? [] : label, noteSize, Math.max(160, width - shift - 12));
    labels.push({ lines, y: y + 2 + Math.max(noteLead, lines.length * noteLead) / 2, shift });
    sheet.right = Math.max(sheet.right, sheet.left + shift + labelWidth(lines, noteSize) + 12);
    y += Math.max(1, lines.length) * noteLead + 14;
    y = drawItems(sheet, items, y) + 2;
  }
  const [left, right] = [sheet.left - 4, sheet.right + 4];
  sheet.frames.push(
    element("rect", { x: left, y: top, width: right - left, height: y - top, rx: 3 }) +
      dividers
        .map(at =>
          element("path", {
            d: lineThrough([
              { x: left, y: at },
              { x: right, y: at },
            ]),
            "stroke-dasharray": "5 4",
          }),
        )
        .join(""),
  );
  const corners = [
    { x: left, y: top },
    { x: left + tab, y: top },
    { x: left + tab, y: top + tabHeight - 7 },
    { x: left + tab - 7, y: top + tabHeight },
    { x: left, y: top + tabHeight },
  ];
  sheet.tabs.push(element("path", { d: lineThrough(corners, true) }));
  sheet.texts.push(
    textLines([frame.keyword], {
      x: left + 8,
      y: top + tabHeight / 2,
      size: noteSize,
      lead: noteLead,
      anchor: "start",
      fill: colour.soft,
    }),
    ...labels.map(({ lines, y: at, shift }) =>
      textLines(lines, {
        x: left + shift,
        y: at,
        size: noteSize,
        lead: noteLead,
        anchor: "start",
        halo: true,
      }),
    ),
  );
  // A frame around this one keeps clear of it.
  sheet.left = Math.min(outside.left, left - frameGap + 4);
  sheet.right = Math.max(outside.right, right + frameGap - 4);
  return y + 14;
}

function drawBar(sheet: Sheet, id: string, top: number, bottom: number, level: number): void {
  const x = column(sheet, id) - barWidth / 2 + level * 4;
  sheet.bars.push(
    element("rect", {
      x,
      y: top,
      width: barWidth,
      height: Math.max(8, bottom - top),
      fill: colour.raised,
      stroke: colour.soft,
    }),
  );
}

function drawItems(sheet: Sheet, items: readonly SequenceItem[], from: number): number {
  let y = from;
  for (const [index, item] of items.entries()) {
    if (item.type === "message") y = drawMessage(sheet, item, y, items[index + 1]);
    else if (item.type === "note") y = drawNote(sheet, item, y);
    else if (item.type === "frame") y = drawFrame(sheet, item, y);
    else {
      const bars = sheet.open.get(item.id) ?? [];
      sheet.open.set(item.id, bars);
      // A bar begins and ends at the arrow above.
      if (item.type === "activate") bars.push(y - 16);
      else drawBar(sheet, item.id, bars.pop() ?? y, y - 16, bars.length);
    }
  }
  return y;
}

/** A person: a head and shoulders above the name. */
function person(x: number, y: number): string {
  return (
    element("circle", { cx: x, cy: y + 7, r: 6 }) +
    element("path", { d: `M${x - 11} ${y + 26}q0 -10 11 -10q11 0 11 10z` })
  );
}

const personHeight = 30;

/** @param sequence read without a fault */
export function drawSequence(sequence: Sequence): { svg: string; width: number; height: number } {
  const { participants, items } = sequence;
  const names = new Map(participants.map(({ id, label }) => [id, wrap(label, nameSize, longestName)]));
  const nameOf = (id: string) => names.get(id) ?? [];
  const columns = columnsOf(sequence, names);
  const tallest = Math.max(
    ...participants.map(({ id, isActor }) => nameOf(id).length * lead + (isActor ? personHeight : 0)),
  );
  const headHeight = tallest + 18;
  const sheet: Sheet = {
    columns,
    frames: [],
    tabs: [],
    bars: [],
    lines: [],
    texts: [],
    open: new Map(),
    left: 0,
    right: 0,
  };
  for (const { id } of participants) {
    const half = labelWidth(nameOf(id), nameSize) / 2 + 14;
    reach(sheet, column(sheet, id) - half, column(sheet, id) + half);
  }
  const end = drawItems(sheet, items, headHeight + 14);
  for (const [id, bars] of sheet.open) {
    for (const [level, top] of [...bars.entries()].reverse()) drawBar(sheet, id, top, end - 6, level);
  }
  const heads = participants.map(({ id, isActor }) => {
    const x = column(sheet, id);
    const lines = nameOf(id);
    const half = labelWidth(lines, nameSize) / 2 + 14;
    const tall = lines.length * lead;
    const box = isActor
      ? person(x, headHeight - tall - personHeight - 6)
      : element("rect", {
          x: x - half,
          y: headHeight - tall - 18,
          width: 2 * half,
          height: tall + 18,
          rx: 2,
        });
    const text = textLines(lines, {
      x,
      y: headHeight - tall / 2 - (isActor ? 3 : 9),
      size: nameSize,
      lead,
      fill: colour.ink,
    });
    return box + element("g", { stroke: "none" }, text);
  });
  const lifelines = participants.map(({ id }) => {
    const x = column(sheet, id);
    return element("path", {
      d: lineThrough([
        { x, y: headHeight },
        { x, y: end },
      ]),
    });
  });
  const inside = [
    element("g", { stroke: colour.line }, lifelines.join("")),
    element("g", { stroke: colour.soft }, sheet.frames.join("")),
    element("g", {}, sheet.bars.join("")),
    element("g", { stroke: colour.soft, fill: colour.paper }, sheet.tabs.join("")),
    element("g", { stroke: "currentColor", color: colour.soft }, sheet.lines.join("")),
    element("g", { stroke: colour.ink, fill: colour.raised }, heads.join("")),
    element("g", { fill: colour.ink }, sheet.texts.join("")),
  ].filter(part => !/^<g[^>]*\/>$/.test(part));
  const [width, height] = [sheet.right - sheet.left + 2 * margin, end + 2 * margin];
  const moved = element(
    "g",
    { transform: `translate(${Math.round(margin - sheet.left)} ${margin})` },
    inside.join(""),
  );
  return { svg: drawing(width, height, moved), width: Math.ceil(width), height: Math.ceil(height) };
}
