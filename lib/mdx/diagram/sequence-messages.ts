/** Draws what participants of a sequence send each other, and the notes beside them. */
import { drawHead } from "./heads";
import { labelWidth, noteLead, noteSize } from "./measure";
import type { Label, Message, SequenceItem, SequenceNote } from "./model";
import { loopWidth, messageLines, noteLines } from "./sequence-columns";
import { barWidth, column, reach, type Sheet } from "./sequence-sheet";
import { colour, element, lineThrough, type Point, textLines } from "./svg";

/** Where an arrow meets a participant: at its line, or at the side of its bar. */
function side(sheet: Sheet, id: string, towards: number): number {
  const x = column(sheet, id);
  const bars = sheet.open.get(id)?.length ?? 0;
  if (bars === 0) return x;
  return towards > x ? x + barWidth / 2 + (bars - 1) * 4 : x - barWidth / 2;
}

/** An arrow: its line through points, and its heads, the one at the start looking along the line. */
function drawArrow({ dashed, start, end }: Message, points: readonly [Point, Point, ...Point[]]): string {
  const [first, second] = points;
  const [last = first, secondToLast = second] = points.toReversed();
  return (
    element("path", { d: lineThrough(points), "stroke-dasharray": dashed ? "5 4" : undefined }) +
    drawHead(start, first, second) +
    drawHead(end, last, secondToLast)
  );
}

/** A message to its own sender, its text beside it. @returns the height below it */
function drawLoop(sheet: Sheet, message: Message, lines: Label, top: number): number {
  const x = side(sheet, message.from, Number.POSITIVE_INFINITY);
  const tall = lines.length * noteLead;
  const middle = Math.max(tall / 2, 12);
  const [up, down] = [top + middle - 11, top + middle + 11];
  const far = x + loopWidth;
  const arrow = drawArrow(message, [
    { x, y: up },
    { x: far, y: up },
    { x: far, y: down },
    { x, y: down },
  ]);
  sheet.lines.push(arrow);
  const at = far + 8;
  const look = { size: noteSize, lead: noteLead, anchor: "start", halo: true } as const;
  sheet.texts.push(textLines(lines, { x: at, y: top + middle, ...look }));
  reach(sheet, x, at + labelWidth(lines, noteSize));
  return top + 2 * middle + 16;
}

/** Draws a message from its top. @returns the height below it */
export function drawMessage(
  sheet: Sheet,
  message: Message,
  top: number,
  next: SequenceItem | undefined,
): number {
  const { from, to } = message;
  const lines = messageLines(message);
  if (from === to) return drawLoop(sheet, message, lines, top);
  const tall = lines.length * noteLead;
  const y = top + tall + 5;
  const [a, b] = [column(sheet, from), column(sheet, to)];
  // A bar that this message opens is reached at its side.
  const opens = next?.type === "activate" && next.id === to;
  const end = opens
    ? b + (a < b ? -barWidth / 2 : barWidth / 2 + (sheet.open.get(to)?.length ?? 0) * 4)
    : side(sheet, to, a);
  const arrow = drawArrow(message, [
    { x: side(sheet, from, b), y },
    { x: end, y },
  ]);
  sheet.lines.push(arrow);
  const x = (a + b) / 2;
  sheet.texts.push(textLines(lines, { x, y: top + tall / 2, size: noteSize, lead: noteLead, halo: true }));
  const half = labelWidth(lines, noteSize) / 2;
  reach(sheet, x - half, x + half);
  return y + 16;
}

/** Draws a note from its top. @returns the height below it */
export function drawNote(sheet: Sheet, note: SequenceNote, top: number): number {
  const lines = noteLines(note);
  const inner = labelWidth(lines, noteSize) + 24;
  const height = lines.length * noteLead + 14;
  const [a = 0, b = 0] = note.over.map(id => column(sheet, id)).sort((one, other) => one - other);
  const width = note.side === "over" && a !== b ? Math.max(inner, b - a + 48) : inner;
  const gap = 14;
  const x = { left: a - gap - width, right: a + gap, over: (a + b) / 2 - width / 2 }[note.side];
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
