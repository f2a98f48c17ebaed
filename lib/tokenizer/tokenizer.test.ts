import { expect, test } from "vitest";
import { bytesOf, createCodec, decode, encode, packMerges, splitWords, unpackMerges } from "./encode";
import { train } from "./train";

const times = (count: number, word: string) => word.repeat(count);

/** The example of Sennrich et al. (2016), with the space before a word in the place of a sign behind it. */
const classic = [times(5, " low") + times(2, " lower") + times(6, " newest") + times(3, " widest")];

const prose = [
  "Reinforcement learning from human feedback trains a reward model from what people prefer, and then a policy.",
  "Học tăng cường từ phản hồi của con người: mô hình được thưởng khi câu trả lời tốt hơn câu trả lời trước.",
  "The model samples the next token, and the next token after the next token. That's the model’s loop.",
];

const codec = createCodec(train(prose));

test("learns the merges that counting by hand gives", () => {
  const learned = createCodec(train(classic, { merges: 7 }));
  const tokens = learned.merges.map((_, rank) => decode([256 + rank], learned));
  // es and st 9 times: the lower ids win. Then est 9; " l", lo and ow 7; " low" 7; " n", ne, ew, w+est 6.
  expect(tokens).toEqual(["es", "est", " l", "ow", " low", " n", "ew"]);
  expect(encode(" lowest", learned)).toEqual([[260, 257]]);
});

test("joins no pair that occurs once, and never over the border of a word", () => {
  expect(train(["abcdefg"])).toEqual({ merges: "" });
  const learned = createCodec(train([times(50, "of the ")]));
  const tokens = learned.merges.map((_, rank) => decode([256 + rank], learned));
  // The first "of" has no space before it: 50 times " t", he, of and then " the", but 49 times " of".
  expect(tokens).toEqual([" t", "he", "of", " the", " of"]);
});

test("learns the same from the same texts, and reads no further than it is told", () => {
  expect(train(prose)).toEqual(train([...prose]));
  function* endless() {
    for (;;) yield prose.join(" ");
  }
  expect(train(endless(), { characters: 1000 }).merges).not.toBe("");
  expect(train(["aa aa aa", "bb bb bb"], { characters: 8 })).toEqual(train(["aa aa aa"]));
  expect(train(["a😀 a😀"], { characters: 6 })).toEqual(train(["a😀 a"]));
});

test("packs merges into text and back", () => {
  const merges = [
    [101, 115],
    [0, 255],
    [766, 767],
  ] as const;
  expect(unpackMerges(packMerges(merges))).toEqual(merges);
  expect(unpackMerges({ merges: "" })).toEqual([]);
});

test.each([
  ["the model's loop, it’ll end", ["the", " model", "'s", " loop", ",", " it", "’ll", " end"]],
  ["a  'table'\n\n x", ["a", " ", " '", "table", "'", "\n\n", " x"]],
  ["GPT4 cost $3.50…", ["GPT", "4", " cost", " $", "3", ".", "50", "…"]],
  ["Tiê\u0301ng Việt", ["Tiê\u0301ng", " Việt"]],
  ["hi 👩‍🔬 ❤️", ["hi", " 👩‍🔬", " ❤️"]],
  ["", []],
])("cuts %j into words", (text, words) => {
  expect(splitWords(text)).toEqual(words);
});

const texts = [
  "",
  " ",
  "\n\t  \r\n",
  "The next token",
  "Trí tuệ nhân tạo, và mô hình ngôn ngữ lớn",
  "Tie\u0302\u0301ng Vie\u0323\u0302t",
  "👩‍👩‍👧‍👦 🇻🇳 ❤️ 1️⃣",
  "語言模型 언어 모델 نموذج",
  "\u0000\uFEFF\u200B",
  "a".repeat(600),
  "\uD83D lone \uDE00",
];

test.each(texts)("gives %j back, whatever the number of merges", text => {
  for (const limit of [0, 1, 20, codec.merges.length]) {
    expect(decode(encode(text, codec, limit).flat(), codec)).toBe(
      new TextDecoder("utf-8", { ignoreBOM: true }).decode(Uint8Array.from(bytesOf(text))),
    );
  }
});

test.each(texts)("needs no more tokens for %j with one merge more, and bytes with none", text => {
  const counts = [...Array(codec.merges.length + 1).keys()].map(
    limit => encode(text, codec, limit).flat().length,
  );
  expect(counts[0]).toBe(bytesOf(text).length);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
});

test("replaces half of a surrogate pair", () => {
  expect(decode(encode("\uD83D", codec).flat(), codec)).toBe("\uFFFD");
});
