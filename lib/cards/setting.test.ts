import { describe, expect, test } from "vitest";
import { loadFonts } from "./fonts";
import { missingFrom, type Piece, setWord, setWords } from "./setting";
import { unsetIn } from "./unset";
import { visibleText } from "./visible";

const fonts = await loadFonts();

const isPicture = (piece: Piece): piece is Extract<Piece, { picture: unknown }> => "picture" in piece;
const pictures = (text: string): string[] =>
  setWords(text, "title", fonts).flatMap(({ pieces }) =>
    pieces.filter(isPicture).map(({ picture }) => picture.key),
  );
const wordsOf = (text: string): string[] => setWords(text, "title", fonts).map(word => word.text);

describe("letters", () => {
  test("of Vietnamese are all there, and the same however their marks are written", () => {
    const text = "Huấn luyện – ƯỚC LƯỢNG Ặ Ễ Ỗ Ử ẵ ậ đ";
    for (const face of ["title", "part", "name", "label"] as const)
      expect(missingFrom(text, face, fonts)).toEqual([]);
    expect(setWords(text.normalize("NFD"), "title", fonts)).toEqual(setWords(text, "title", fonts));
  });

  test("that are taken for certain are in every face", () => {
    const ranges = [
      [0x20, 0x7e],
      [0xa0, 0x17f],
      [0x1a0, 0x1a1],
      [0x1af, 0x1b0],
      [0x1ea0, 0x1ef9],
      [0x2010, 0x2014],
      [0x2018, 0x201a],
      [0x201c, 0x201e],
      [0x2020, 0x2022],
      [0x2026, 0x2026],
    ] as const;
    for (const [first, last] of ranges) {
      const text = Array.from({ length: last - first + 1 }, (_, index) =>
        String.fromCodePoint(first + index),
      ).join("");
      for (const face of ["title", "part", "name", "label"] as const)
        expect(missingFrom(text, face, fonts)).toEqual([]);
    }
  });

  test("and signs of formulas come from the font that has them", () => {
    expect(missingFrom("λ ≤ ∞ → ℝ Привет", "title", fonts)).toEqual([]);
  });

  test("that no font has are told, each once", async () => {
    expect(await unsetIn("大语言大模型 and عربي", "title")).toEqual([
      "大",
      "语",
      "言",
      "模",
      "型",
      "ع",
      "ر",
      "ب",
      "ي",
    ]);
    expect(await unsetIn("Plain – “text”", "title")).toEqual([]);
  });

  test("are closer in a title than they are drawn", () => {
    const [font] = fonts.title;
    expect(setWord("minimum", "title", fonts).width).toBeLessThan(font?.set("minimum", 0).width ?? 0);
  });
});

describe("emoji", () => {
  test("are drawings: alone, joined, with a tone of skin, as keys and as flags", () => {
    expect(pictures("🚀")).toEqual(["rocket"]);
    expect(pictures("👩🏽‍🔬")).toEqual(["woman-scientist-medium-skin-tone"]);
    expect(pictures("1️⃣ #️⃣")).toEqual(["keycap-1", "keycap-pound"]);
    expect(pictures("❤️")).toEqual(["red-heart"]);
    expect(pictures("🇻🇳🏴󠁧󠁢󠁳󠁣󠁴󠁿")).toEqual(["flag vn.svg", "flag gb-sct.svg"]);
  });

  test("that are joined of known ones are drawn one beside the other", () => {
    expect(pictures("🚀‍🦊")).toEqual(["rocket", "fox"]);
    // A tone that the drawing is not there in.
    expect(pictures("👨🏽‍👩🏿‍👧🏻")).toEqual(["family-man-woman-girl"]);
  });

  test("that are not known are told, and left out", async () => {
    const flag = "\u{1f1ff}\u{1f1ff}";
    expect(await unsetIn(`a ${flag}`, "title")).toEqual([flag]);
    expect(pictures(`a ${flag}`)).toEqual([]);
    expect(wordsOf(`a ${flag} b`)).toEqual(["a", "b"]);
  });

  test("are letters where a font has the sign and nobody asked for a drawing", () => {
    expect(pictures("© ↔ ™ 1 #")).toEqual([]);
    expect(pictures("✈")).toEqual(["airplane"]);
  });
});

test("signs of control and of direction are not seen, and white space is a space", () => {
  expect(visibleText("\u202ea\u0085b\u200b\u0007 \t\n c\u00ad \u2066d")).toBe("ab c d");
  expect(visibleText("8\u202fmin")).toBe("8\u00a0min");
});

test("a line may end behind a hyphen and around emoji, and nowhere else in a word", () => {
  expect(wordsOf("Pre-training and/or GPT-4 - it’s 👩🏽‍🔬🚀!")).toEqual([
    "Pre-",
    "training",
    "and/",
    "or",
    "GPT-",
    "4",
    "-",
    "it’s",
    "👩🏽‍🔬",
    "🚀!",
  ]);
});
