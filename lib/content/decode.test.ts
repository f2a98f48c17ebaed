import { describe, expect, test } from "vitest";
import { decode } from "./decode";

function textOf(bytes: Uint8Array): string | undefined {
  const result = decode(bytes);
  return "text" in result ? result.text : undefined;
}

function foundIn(bytes: Uint8Array): string[] {
  const result = decode(bytes);
  return "problems" in result ? result.problems.map(one => `${one.line}:${one.column} ${one.found}`) : [];
}

describe("decode", () => {
  test("drops a byte order mark and makes every line end \\n", () => {
    expect(textOf(Buffer.from("\ufeffa\r\nb\rc\n"))).toBe("a\nb\nc\n");
  });

  test("keeps every other character", () => {
    expect(textOf(Buffer.from("Việt 🧠\t—"))).toBe("Việt 🧠\t—");
  });

  test.each([
    ["an empty file", Buffer.from("")],
    ["nothing but white space", Buffer.from(" \n\n")],
    ["UTF-16", Buffer.from("\ufeffhello", "utf16le")],
    ["UTF-16", Buffer.from("---\ntitle: x", "utf16le")],
    ["a PNG image", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
    ["binary data", Buffer.from([0x61, 0x00, 0x62])],
  ])("refuses %s", (found, bytes) => {
    expect(foundIn(bytes)).toEqual([`1:1 ${found}`]);
  });

  test("names every line that is no UTF-8, at its first bad byte", () => {
    const bytes = Buffer.concat([
      Buffer.from("đây caf"),
      Buffer.from([0xe9]),
      Buffer.from("\nok\n"),
      Buffer.from([0xff]),
    ]);
    expect(foundIn(bytes)).toEqual([
      "1:8 byte 0xE9, which is not UTF-8 here",
      "3:1 byte 0xFF, which is not UTF-8 here",
    ]);
  });

  test("is not confused by a character cut at the end of a line", () => {
    expect(foundIn(Buffer.from([0x61, 0xe2, 0x80, 0x0a, 0x62]))).toEqual([
      "1:2 byte 0xE2, which is not UTF-8 here",
    ]);
  });
});
