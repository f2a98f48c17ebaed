import { describe, expect, test } from "vitest";
import { asked, indexed, longestQuery, shown, spelled } from "./words";

test.each([
  ["model.forward(x_t)"],
  ["loss.backward(grad_norm=kl_div)"],
  ["Đường đi đến đích"],
  ["Łódź, Ørsted and đ"],
  ["0.5, 0,5, 1,024.25, v3.5.1 and 12:30 stay whole"],
  ["don’t split GPT-3 or state-of-the-art"],
  ["a<b && c>d; x=[1, 2]"],
  ["“Quoted”—and so on…"],
  ["C++17, C#, (F#) and i++; a+b #c 🧠"],
  ["👩🏽‍🔬 and 🤷‍♂️; 下一个词，然后GPT模型"],
])("%s is shown as it was written", text => {
  expect(shown(indexed(text))).toBe(text);
});

test("letters in old forms are shown in the usual one", () => {
  expect(shown(indexed("eﬃcient, Ｃ＋＋，ｶﾞ（x² and ½）"))).toBe("efficient, C++，ガ（x² and ½）");
});

test("words that signs join stand apart in the index, numbers and compounds do not", () => {
  const words = (text: string) => indexed(text).replaceAll("\u2060", "").split(" ");
  expect(words("model.forward(x_t)")).toEqual(["model.", "forward(", "x_t)"]);
  expect(words("0.5 and 1,024")).toEqual(["0\u21805", "and", "1,024"]);
  expect(words("GPT-3")).toEqual(["GPT-3"]);
  expect(words("C++17/C#")).toEqual(["C\ua7fc\ua7fc", "17/", "C\ua7ff"]);
});

test.each([
  ["Đường", "duong", "d\u0335ường"],
  ["“Quoted”", "quoted", "quoted"],
  ["12,000", "12000", "12000"],
  ["1.024.000", "1024000", "1024000"],
  ["1.024", "1\u2180024", "1\u2180024"],
  ["1.024,5", "1\u2180024\u21805", "1\u2180024\u21815"],
  ["1,024.5", "1024\u21805", "1024\u21805"],
  ["1.3", "1\u21803", "1\u21803"],
  ["1,3", "1\u21803", "1\u21813"],
  ["0.125", "0\u2180125", "0\u2180125"],
  ["1706.03762", "1706\u218003762", "1706\u218003762"],
  ["GPT-3.5", "gpt3\u21805", "gpt3\u21805"],
  ["don’t", "dont", "dont"],
  ["GPT-3", "gpt3", "gpt3"],
  ["grad_norm", "grad_norm", "grad_norm"],
  ["C++", "c\ua7fc\ua7fc", "c\ua7fc\ua7fc"],
  ["C", "c", "c"],
  ["🧠", "🧠", "🧠"],
  ["eﬃcient", "efficient", "efficient"],
  ["ＧＰＴ", "gpt", "gpt"],
  ["５１２", "512", "512"],
  ["Ｃ＋＋", "c\ua7fc\ua7fc", "c\ua7fc\ua7fc"],
  ["ﻻ", "لا", "لا"],
  ["x²", "x²", "x²"],
])("%s is compared as %s", (word, plain, marked) => {
  expect(spelled(word)).toEqual({ plain, marked });
});

describe("a query", () => {
  test.each([
    ["model.forward(x_t)", "model. forward( x_t)", "model. forward x_t"],
    ["markup", "<script>alert(1)</script>", "script alert 1 script"],
    ["signs alone", "<>&;", undefined],
    ["an empty phrase", '""', undefined],
    ["a phrase that has no end yet", '"reward mo', "reward mo"],
    ["inches", '5" and 7"', "5 and 7"],
    ["C++ and signs", "C++ + x", "C\ua7fc\ua7fc x"],
    ["an emoji", "🧠!", "🧠"],
    ["a sign that is no emoji", "™", undefined],
    ["a number", "0.5", "0\u21805"],
    ["a number that is not whole yet", "0.", "0."],
    ["letters with a stroke", "đích", "d\u0335ích"],
    ["letters of whole and half width", "ＧＰＴ－４ ﾃﾞ", "GPT-4 デ"],
  ])("of %s", (_, query, words) => {
    expect(asked(query)).toEqual(words === undefined ? [] : [{ words, isPhrase: false }]);
  });

  test("has phrases in quotation marks of any kind, and other words beside them", () => {
    expect(asked(' "reward model" ')).toEqual([{ words: "reward model", isPhrase: true }]);
    expect(asked("“reward model”, kl („Được rồi“)")).toEqual([
      { words: "reward model", isPhrase: true },
      { words: ", kl", isPhrase: false },
      { words: "Được rồi".replace("Đ", "D\u0335"), isPhrase: true },
    ]);
  });

  test("is cut where no reader would write on", () => {
    expect(asked("a".repeat(10_000))[0]?.words).toHaveLength(longestQuery);
  });
});
