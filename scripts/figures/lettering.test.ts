import { expect, test } from "vitest";
import { faults, type Lettering } from "./lettering";

function lettering(words: string, left: number, top: number, other: Partial<Lettering> = {}): Lettering {
  const place = { left, top, right: left + 100, bottom: top + 30 };
  return { words, ...place, size: 26, fontLoaded: true, font: "Be Vietnam Pro 400", holder: null, ...other };
}

/** The source of texts, one in a line. */
const inLines = (texts: number) => "<text>…</text>\n".repeat(texts);

test("lettering that can be read where it stands has no fault", () => {
  const area = { left: 50, top: 50, right: 250, bottom: 150 };
  const inBox = lettering("inside", 80, 80, { holder: { id: "box", area } });
  const fine = { height: 400, lettering: [inBox, lettering("beside", 300, 80)] };
  expect(faults(fine, inLines(2))).toEqual([]);
});

test("each fault names its words and where they stand", () => {
  const area = { left: 50, top: 50, right: 200, bottom: 150 };
  const lettered = [
    lettering("small", 300, 40, { size: 20 }),
    lettering("near the edge", 10, 375),
    lettering("boxed", 55, 80, { holder: { id: "box", area } }),
    lettering("lost", 300, 200, { holder: { id: "gone", area: null } }),
    lettering("over it", 350, 210, { fontLoaded: false, font: "Arial 400" }),
  ];
  expect(faults({ height: 400, lettering: lettered }, inLines(5))).toEqual([
    '1:1: "small" is 20 units high, under 25',
    '2:1: "near the edge" leaves the 16-unit margin (left, bottom)',
    '3:1: "boxed" is less than 12 units inside "box" (left)',
    '4:1: "lost" names a box that is not there: gone',
    '4:1: "lost" overlaps "over it"',
    '5:1: "over it" is set in Arial 400, which is not an embedded font',
  ]);
});

test("what is commented out takes lines, and is no text", () => {
  const source = `<svg viewBox="0 0 720 400">
  <!-- <text>old</text>
  -->
  <g><text x="1">fine</text>
    <text
      y="2">small</text></g>
</svg>`;
  const lettered = [lettering("fine", 100, 100), lettering("small", 100, 200, { size: 12 })];
  expect(faults({ height: 400, lettering: lettered }, source)).toEqual([
    '5:5: "small" is 12 units high, under 25',
  ]);
});
