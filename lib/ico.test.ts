import { expect, test } from "vitest";
import { icoOf, picturesOf } from "./ico";

test("an icon's pictures are found by its entries", () => {
  const pictures = [
    { side: 16, png: Buffer.from("small") },
    { side: 256, png: Buffer.from("a larger one") },
  ];
  const ico = icoOf(pictures);
  // Reserved; an icon; two of them (Microsoft, "The ICO file format").
  expect([...ico.subarray(0, 6)]).toEqual([0, 0, 1, 0, 2, 0]);
  expect(picturesOf(ico)).toEqual(pictures);
});
