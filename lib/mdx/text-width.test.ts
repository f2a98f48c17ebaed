import { readFileSync } from "node:fs";
import subsetFont from "subset-font";
import { expect, test } from "vitest";
import { textWidth } from "./text-width";

const vietnamese = "ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ";

/** The advances of a TrueType font, by letter, in its size. */
function advancesOf(font: Buffer, letters: string): Map<string, number> {
  const tables = new Map<string, number>();
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const at = 12 + 16 * index;
    tables.set(font.toString("latin1", at, at + 4), font.readUInt32BE(at + 8));
  }
  const table = (name: string) => tables.get(name) ?? 0;
  const unit = font.readUInt16BE(table("head") + 18);
  const metrics = font.readUInt16BE(table("hhea") + 34);
  const cmap = table("cmap");
  const records = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, index) => cmap + font.readUInt32BE(cmap + 8 + 8 * index),
  );
  const map = records.find(at => font.readUInt16BE(at) === 4) ?? 0;
  const segments = font.readUInt16BE(map + 6) / 2;
  const found = new Map<string, number>();
  for (const letter of letters) {
    const code = letter.codePointAt(0) ?? 0;
    for (let index = 0; index < segments; index++) {
      const of = (part: number) => map + 14 + 2 * index + part;
      const [end, start] = [font.readUInt16BE(of(0)), font.readUInt16BE(of(2 + 2 * segments))];
      if (code < start || code > end) continue;
      const delta = font.readUInt16BE(of(2 + 4 * segments));
      const range = font.readUInt16BE(of(2 + 6 * segments));
      const glyph =
        range === 0
          ? (code + delta) & 0xffff
          : font.readUInt16BE(of(2 + 6 * segments) + range + 2 * (code - start));
      if (glyph !== 0)
        found.set(letter, font.readUInt16BE(table("hmtx") + 4 * Math.min(glyph, metrics - 1)) / unit);
      break;
    }
  }
  return found;
}

test.each([
  ["core", Array.from({ length: 95 }, (_, index) => String.fromCodePoint(0x20 + index)).join("")],
  ["vietnamese", vietnamese],
])("letters of the font's %s are as wide as they are taken to be", async (subset, letters) => {
  const file = readFileSync(`app/fonts/sans-400.${subset}.woff2`);
  const font = await subsetFont(file, letters, { targetFormat: "sfnt", keepFeatures: [], noHinting: true });
  const advances = advancesOf(font, letters);
  expect(advances.size).toBeGreaterThan(40);
  for (const [letter, advance] of advances) {
    // Never too narrow, and not much too wide.
    expect(textWidth(letter, 1) - advance, letter).toBeGreaterThanOrEqual(-0.001);
    expect(textWidth(letter, 1) - advance, letter).toBeLessThan(0.04);
  }
});

test("marks take no place, and letters of other fonts enough", () => {
  expect(textWidth("e\u0302\u0301", 10)).toBe(textWidth("ế", 10));
  expect(textWidth("👩🏽‍🚀", 10)).toBeGreaterThanOrEqual(10);
  expect(textWidth("漢", 10)).toBeGreaterThanOrEqual(10);
});
