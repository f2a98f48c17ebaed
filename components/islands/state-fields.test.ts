import { describe, expect, test } from "vitest";
import { choiceField, integerField, numberField, readState, textField, writeState } from "./state-fields";

describe("a field", () => {
  test.each(["0.05", "0.5", "1"])("of numbers takes %s, as it is written", text => {
    const field = numberField(0.05, 1);
    const value = field.parse(text);
    expect(value).toBe(Number(text));
    expect(field.format(value ?? 0)).toBe(text);
  });

  test.each(["0.04", "1.01", "-1", "", " 1", "1e-1", "0x1", ".5", "1.", "NaN", "Infinity", "one", "1,5"])(
    "of numbers from 0.05 to 1 passes over %j",
    text => {
      expect(numberField(0.05, 1).parse(text)).toBeUndefined();
    },
  );

  test("of whole numbers takes no other, and both its bounds", () => {
    const field = integerField(-1, 200);
    expect(["-1", "0", "200"].map(field.parse)).toEqual([-1, 0, 200]);
    expect(["-2", "201", "1.5", "", "9".repeat(400)].map(field.parse)).toEqual(Array(5).fill(undefined));
  });

  test("of words takes its own, spelled as they are", () => {
    const field = choiceField(["imitate", "reinforce"]);
    expect(["imitate", "Imitate", "", "constructor"].map(field.parse)).toEqual([
      "imitate",
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("of text takes up to so many characters, and none too", () => {
    expect(["", "ab", "abc"].map(textField(2).parse)).toEqual(["", "ab", undefined]);
  });
});

const fields = { "top-p": numberField(0.05, 1), draws: integerField(0, 10), text: textField(20) };
const initial = { "top-p": 1, draws: 0, text: "as set" };

/** What an island of that id reads and writes its state by. */
const of = (id: string) => ({ id, fields, initial });

describe("an island's state in the address", () => {
  test("is read by the island's name; what is absent or makes no sense is as the author set it", () => {
    const search = "?mine.top-p=0.5&mine.draws=11&other.draws=3&draws=4&mine.text";
    expect(readState(search, of("mine"))).toEqual({ "top-p": 0.5, draws: 0, text: "" });
    expect(readState("", of("mine"))).toEqual(initial);
  });

  test("is written beside what else stands there, in its place", () => {
    const search = "?a=1&mine.draws=2&other.draws=3&b=%20";
    expect(writeState(search, { ...initial, draws: 5 }, of("mine"))).toBe(
      "?a=1&mine.draws=5&other.draws=3&b=+",
    );
  });

  test("is taken out where it is as the author set it", () => {
    expect(writeState("?mine.draws=2&a=1", initial, of("mine"))).toBe("?a=1");
    expect(writeState("?mine.draws=2", initial, of("mine"))).toBe("");
  });

  test("of two islands stands in one address, and each reads its own", () => {
    const one = { ...initial, draws: 1, text: "a&b=c #ế" };
    const two = { ...initial, draws: 2 };
    const search = writeState(writeState("", one, of("one")), two, of("two"));
    expect(readState(search, of("one"))).toEqual(one);
    expect(readState(search, of("two"))).toEqual(two);
  });
});
