import { expect, test } from "vitest";
import { unicodeRange } from "./unicode-range";

test("reads single code points, ranges and wildcards", () => {
  expect(unicodeRange("U+102-103, u+20AB,U+1??")).toEqual([
    [0x102, 0x103],
    [0x20ab, 0x20ab],
    [0x100, 0x1ff],
  ]);
});
