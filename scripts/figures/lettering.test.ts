import { expect, test } from "vitest";
import { faults, type Lettering } from "./lettering";

function lettering(words: string, left: number, top: number, other: Partial<Lettering> = {}): Lettering {
  const place = { left, top, right: left + 100, bottom: top + 30 };
  return { words, ...place, size: 26, fontLoaded: true, font: "Be Vietnam Pro 400", holder: null, ...other };
}

test("lettering that can be read where it stands has no fault", () => {
  const area = { left: 50, top: 50, right: 250, bottom: 150 };
  const inBox = lettering("inside", 80, 80, { holder: { id: "box", area } });
  expect(faults({ height: 400, lettering: [inBox, lettering("beside", 300, 80)] })).toEqual([]);
});

test("each fault names its words", () => {
  const area = { left: 50, top: 50, right: 200, bottom: 150 };
  expect(
    faults({
      height: 400,
      lettering: [
        lettering("small", 300, 40, { size: 20 }),
        lettering("near the edge", 10, 375),
        lettering("boxed", 55, 80, { holder: { id: "box", area } }),
        lettering("lost", 300, 200, { holder: { id: "gone", area: null } }),
        lettering("over it", 350, 210, { fontLoaded: false, font: "Arial 400" }),
      ],
    }),
  ).toEqual([
    '"small" is 20 units high, under 25',
    '"near the edge" leaves the 16-unit margin (left, bottom)',
    '"boxed" is less than 12 units inside "box" (left)',
    '"lost" names a box that is not there: gone',
    '"lost" overlaps "over it"',
    '"over it" is set in Arial 400, which is not an embedded font',
  ]);
});
