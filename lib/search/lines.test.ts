import { expect, test } from "vitest";
import { placesFileNumber } from "./format";
import { Lines } from "./lines";

test("each line is in the file of its key, as it was added, however many and long they are", () => {
  const lines = new Lines();
  const expected = new Map<number, string[]>();
  let characters = 0;
  for (let at = 0; at < 3_000; at++) {
    const key = `chính sách ${at % 700}`;
    const line = `${key}\t${at} 👩‍🔬 ${"x".repeat(at % 90)}`;
    lines.add(key, line);
    characters += line.length;
    const file = placesFileNumber(key, 50);
    expected.set(file, [...(expected.get(file) ?? []), line]);
  }
  expect(lines.characters).toBe(characters);
  expect([...lines.files(50)]).toEqual(
    Array.from({ length: 50 }, (_, file) => (expected.get(file) ?? []).join("\n")),
  );
});

test("a file of which no line is stays empty", () => {
  const lines = new Lines();
  lines.add("reward", "reward\t1");
  const files = [...lines.files(3)];
  expect(files).toHaveLength(3);
  expect(files.filter(file => file !== "")).toEqual(["reward\t1"]);
});
