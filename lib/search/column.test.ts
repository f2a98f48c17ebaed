import { expect, test } from "vitest";
import { Column, runsOf, sortedByKind, upTo } from "./column";

test("has every number in its place, however many there are", () => {
  const column = new Column();
  for (let number = 0; number < 5_000; number++) column.push(number * 800_000);
  expect(column.length).toBe(5_000);
  expect(column.numbers).toEqual(Uint32Array.from({ length: 5_000 }, (_, at) => at * 800_000));
});

test("sorts by kind, and leaves those of one kind in their order", () => {
  const kinds = Uint32Array.of(3, 0, 2, 0, 3, 0);
  const sorted = sortedByKind(upTo(6), kinds, 4);
  expect([...sorted]).toEqual([1, 3, 5, 2, 0, 4]);
  expect([...runsOf(sorted, kinds)]).toEqual([
    [0, Uint32Array.of(1, 3, 5)],
    [2, Uint32Array.of(2)],
    [3, Uint32Array.of(0, 4)],
  ]);
});

test("of nothing there are no runs", () => {
  const none = new Uint32Array();
  expect([...runsOf(sortedByKind(upTo(0), none, 0), none)]).toEqual([]);
});
