/** Draws sequences: participants side by side, what they send each other from top to bottom. */
import { labelWidth, nameLead, nameSize, noteLead, noteSize, wrap } from "./measure";
import type { Frame, Label, Participant, Sequence, SequenceItem } from "./model";
import { columnsOf, flat } from "./sequence-columns";
import { drawMessage, drawNote } from "./sequence-messages";
import { barWidth, column, reach, type Sheet } from "./sequence-sheet";
import { colour, drawing, element, lineThrough, textLines } from "./svg";

const longestName = 150;

/** Frames stand this far around what is in them, and in each other. */
const frameGap = 12;

const margin = 8;

/** How many frames stand in each other around what is deepest. */
function depthOf(items: readonly SequenceItem[]): number {
  return Math.max(
    0,
    ...items.map(item =>
      item.type === "frame" ? 1 + Math.max(...item.sections.map(one => depthOf(one.items))) : 0,
    ),
  );
}

/** What stands in a frame reaches from the first of these columns to the last. */
function columnsIn(sheet: Sheet, items: readonly SequenceItem[]): number[] {
  const found = flat(items).flatMap(item => {
    if (item.type === "message") return [column(sheet, item.from), column(sheet, item.to)];
    return item.type === "note" ? item.over.map(id => column(sheet, id)) : [];
  });
  return found.length > 0 ? found : [...sheet.columns.values()];
}

/** A frame's keyword, in the corner that is cut off for it. */
function drawTab(
  sheet: Sheet,
  keyword: string,
  { left, top, width }: Record<"left" | "top" | "width", number>,
): void {
  const height = noteLead + 4;
  const corners = [
    { x: left, y: top },
    { x: left + width, y: top },
    { x: left + width, y: top + height - 7 },
    { x: left + width - 7, y: top + height },
    { x: left, y: top + height },
  ];
  sheet.tabs.push(element("path", { d: lineThrough(corners, true) }));
  sheet.texts.push(
    textLines([keyword], {
      x: left + 8,
      y: top + height / 2,
      size: noteSize,
      lead: noteLead,
      anchor: "start",
      fill: colour.soft,
    }),
  );
}

/** A frame's lines: around it, and between its sections. */
function drawBorder(
  sheet: Sheet,
  { left, right, top, bottom }: Readonly<Record<"left" | "right" | "top" | "bottom", number>>,
  dividers: readonly number[],
): void {
  const dashes = dividers.map(y => {
    const ends = [left, right].map(x => ({ x, y }));
    return element("path", { d: lineThrough(ends), "stroke-dasharray": "5 4" });
  });
  const box = element("rect", { x: left, y: top, width: right - left, height: bottom - top, rx: 3 });
  sheet.frames.push(box + dashes.join(""));
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
  const width = Math.max(sheet.right - sheet.left, tab + 60);
  const dividers: number[] = [];
  const labels: { lines: Label; y: number; shift: number }[] = [];
  let y = top;
  for (const [index, { label, items }] of frame.sections.entries()) {
    if (index > 0) dividers.push(y);
    const shift = index === 0 ? tab + 8 : 12;
    const lines = wrap(label, noteSize, Math.max(160, width - shift - 12));
    const lineCount = Math.max(1, lines.length);
    labels.push({ lines, y: y + 2 + (lineCount * noteLead) / 2, shift });
    sheet.right = Math.max(sheet.right, sheet.left + shift + labelWidth(lines, noteSize) + 12);
    y += lineCount * noteLead + 14;
    y = drawItems(sheet, items, y) + 2;
  }
  const [left, right] = [sheet.left - 4, sheet.right + 4];
  drawBorder(sheet, { left, right, top, bottom: y }, dividers);
  drawTab(sheet, frame.keyword, { left, top, width: tab });
  for (const { lines, y: at, shift } of labels) {
    const look = { size: noteSize, lead: noteLead, anchor: "start", halo: true } as const;
    sheet.texts.push(textLines(lines, { x: left + shift, y: at, ...look }));
  }
  // A frame around this one keeps clear of it.
  sheet.left = Math.min(outside.left, left - frameGap + 4);
  sheet.right = Math.max(outside.right, right + frameGap - 4);
  return y + 14;
}

/** The bar of a participant that is at work. @param level how many other bars it stands on */
function drawBar(
  sheet: Sheet,
  id: string,
  { top, bottom }: { top: number; bottom: number },
  level: number,
): void {
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
      else drawBar(sheet, item.id, { top: bars.pop() ?? y, bottom: y - 16 }, bars.length);
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

/** A participant's name in its box, or below a person. @param bottom where its line begins */
function drawParticipant(sheet: Sheet, { id, isActor }: Participant, name: Label, bottom: number): string {
  const x = column(sheet, id);
  const half = labelWidth(name, nameSize) / 2 + 14;
  const tall = name.length * nameLead;
  const box = isActor
    ? person(x, bottom - tall - personHeight - 6)
    : element("rect", { x: x - half, y: bottom - tall - 18, width: 2 * half, height: tall + 18, rx: 2 });
  const y = bottom - tall / 2 - (isActor ? 3 : 9);
  const text = textLines(name, { x, y, size: nameSize, lead: nameLead, fill: colour.ink });
  return box + element("g", { stroke: "none" }, text);
}

/** @param sequence read without a fault */
export function drawSequence(sequence: Sequence): { svg: string; width: number; height: number } {
  const { participants, items } = sequence;
  const names = new Map(participants.map(({ id, label }) => [id, wrap(label, nameSize, longestName)]));
  const nameOf = (id: string) => names.get(id) ?? [];
  const columns = columnsOf(sequence, names);
  const tallest = Math.max(
    ...participants.map(({ id, isActor }) => nameOf(id).length * nameLead + (isActor ? personHeight : 0)),
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
    for (const [level, top] of [...bars.entries()].reverse())
      drawBar(sheet, id, { top, bottom: end - 6 }, level);
  }
  const heads = participants.map(one => drawParticipant(sheet, one, nameOf(one.id), headHeight));
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
