import { describe, expect, test } from "vitest";
import { press, typed } from "./keys";

const shortcuts = ["t", "?", "g h", "g t"];

describe("press", () => {
  test.each([
    ["a shortcut of one key", null, "t", "t"],
    ["a key that means nothing", null, "x", null],
    ["the first of two keys", null, "g", null],
    ["the second of two keys", "g", "h", "g h"],
    ["a second key that is a shortcut by itself", "g", "t", "g t"],
    ["another shortcut behind the first of two keys", "g", "?", "?"],
  ])("%s", (_, before, key, shortcut) => {
    const first = before === null ? null : { key: before, at: 1000 };
    expect(press(shortcuts, first, key, 2000).shortcut).toBe(shortcut);
  });

  test("remembers the first of two keys, and nothing else", () => {
    expect(press(shortcuts, null, "g", 5).first).toEqual({ key: "g", at: 5 });
    expect(press(shortcuts, { key: "g", at: 5 }, "g", 9).first).toEqual({ key: "g", at: 9 });
    expect(press(shortcuts, { key: "g", at: 5 }, "h", 9).first).toBeNull();
    expect(press(shortcuts, null, "h", 9).first).toBeNull();
  });

  test("forgets the first key after a while", () => {
    expect(press(shortcuts, { key: "g", at: 1000 }, "h", 2600)).toEqual({ shortcut: null, first: null });
    expect(press(shortcuts, { key: "g", at: 1000 }, "t", 2600).shortcut).toBe("t");
  });
});

describe("typed", () => {
  const plain = {
    code: "KeyT",
    shiftKey: false,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    altGraph: false,
  };

  test("is the sign, whether capitals are locked or not", () => {
    expect(typed({ ...plain, key: "t" })).toBe("t");
    expect(typed({ ...plain, key: "T" })).toBe("t");
    expect(typed({ ...plain, key: "T", shiftKey: true })).toBe("T");
    expect(typed({ ...plain, key: "?", shiftKey: true })).toBe("?");
  });

  test("leaves keys with Ctrl, Alt and Meta to the browser", () => {
    expect(typed({ ...plain, key: "t", ctrlKey: true })).toBeNull();
    expect(typed({ ...plain, key: "t", altKey: true })).toBeNull();
    expect(typed({ ...plain, key: "t", metaKey: true })).toBeNull();
  });

  test.each([
    ["Russian", "е", "KeyT", "t"],
    ["Russian", "о", "KeyJ", "j"],
    ["Russian", "х", "BracketLeft", "["],
    ["Greek", "γ", "KeyG", "g"],
    ["Hebrew", "י", "KeyH", "h"],
    ["Arabic", "ت", "KeyJ", "j"],
    ["Korean", "ㅓ", "KeyJ", "j"],
  ])("knows the keys of a keyboard in %s by their places: %s", (_, key, code, sign) => {
    expect(typed({ ...plain, key, code })).toBe(sign);
  });

  test("leaves to a keyboard of Latin letters, and to signs, what they type", () => {
    expect(typed({ ...plain, key: "z", code: "KeyY" })).toBe("z");
    expect(typed({ ...plain, key: "ü", code: "BracketLeft" })).toBe("ü");
    expect(typed({ ...plain, key: "/", code: "KeyQ" })).toBe("/");
    expect(typed({ ...plain, key: "Е", code: "KeyT", shiftKey: true })).toBe("T");
  });

  test("takes what AltGr types, which some systems report as Ctrl and Alt", () => {
    expect(typed({ ...plain, key: "[", ctrlKey: true, altKey: true, altGraph: true })).toBe("[");
  });

  test("takes what Option types on a Mac, which is told as Alt", () => {
    expect(typed({ ...plain, key: "[", code: "Digit5", altKey: true })).toBe("[");
    expect(typed({ ...plain, key: "[", code: "BracketLeft", ctrlKey: true })).toBeNull();
    expect(typed({ ...plain, key: "[", code: "Digit5", altKey: true, metaKey: true })).toBeNull();
  });
});
