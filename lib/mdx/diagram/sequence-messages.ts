/** Draws what participants of a sequence send each other, and the notes beside them. */
import { drawHead } from "./heads";
import { labelWidth, noteLead, noteSize } from "./measure";
import type { Message, SequenceItem, SequenceNote } from "./model";
import { loopWidth, messageLines, noteLines } from "./sequence-columns";
import { barWidth, column, reach, type Sheet } from "./sequence-sheet";
import { colour, element, lineThrough, textLines } from "./svg";

/** Where an arrow meets a participant: at its line, or at the side of its bar. */
function side(sheet: Sheet, id: string, towards: number): number {
  const x = column(sheet, id);
  const bars = sheet.open.get(id)?.length ?? 0;
  if (bars === 0) return x;
  return towards > x ? x + barWidth / 2 + (bars - 1) * 4 : x - barWidth / 2;
}

/** @returns the height below it */
export function drawMessage(
  sheet: Sheet,
  message: Message,
  top: number,
  next: SequenceItem | undefined,
): number {
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
export function drawNote(sheet: Sheet, note: SequenceNote, top: number): number {
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
