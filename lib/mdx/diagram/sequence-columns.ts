/** Where the participants of a sequence stand, so that what is said between them has room. */
import { labelWidth, nameSize, noteSize, wrap } from "./measure";
import type { Label, Message, Sequence, SequenceItem, SequenceNote } from "./model";

/** Texts are broken into lines of this width, in pixels. */
const longestNote = 200;

/** A message to its own sender goes out this far. */
export const loopWidth = 34;

function numbered({ number, label }: Message): Label {
  if (number === null) return label;
  const [first = "", ...rest] = label;
  return [`${number}. ${first}`.trim(), ...rest];
}

/** A message's text, with its number, in lines. */
export function messageLines(message: Message): Label {
  return wrap(numbered(message), noteSize, longestNote);
}

/** A note's text in lines. */
export function noteLines({ label }: SequenceNote): Label {
  return wrap(label, noteSize, longestNote);
}

/** Every message and note, in whatever frame. */
export function flat(items: readonly SequenceItem[]): SequenceItem[] {
  return items.flatMap(item =>
    item.type === "frame" ? [item, ...item.sections.flatMap(section => flat(section.items))] : [item],
  );
}

/**
 * Where the participants stand: as close as their names, and the texts between two and beside one, let them. A text
 * between two that are further apart has the room between all of them.
 */
export function columnsOf(
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
