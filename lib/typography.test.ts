import { describe, expect, test } from "vitest";
import { directionOf, directionOfText, typeset } from "./typography";

test("directionOf knows the languages that run from right to left", () => {
  expect(["ar", "he", "fa-IR", "ur"].map(directionOf)).toEqual(["rtl", "rtl", "rtl", "rtl"]);
  expect(["en", "vi", "zh-Hans", "az"].map(directionOf)).toEqual(["ltr", "ltr", "ltr", "ltr"]);
});

test.each([
  ["ما هي عاصمة مصر؟", "rtl"],
  ["דוגמה: ChatGPT", "rtl"],
  ["The word سلام means peace.", "ltr"],
  ["سلام is a greeting, written from right to left", "ltr"],
  ["ChatGPT هو نموذج لغوي", "rtl"],
  ["大语言模型", "ltr"],
])("directionOfText goes by most words of %s", (text, direction) =>
  expect(directionOfText(text)).toBe(direction),
);

test("directionOfText tells nothing of a text without words", () => {
  expect(directionOfText("12 % (3.5) ١٢")).toBeUndefined();
});

describe("typeset", () => {
  test.each([
    ["en", `It's "trained once" on 'data'`, "It’s “trained once” on ‘data’"],
    ["vi", `Mô hình "học" từ dữ liệu`, "Mô hình “học” từ dữ liệu"],
    ["de", `Das "Modell" lernt`, "Das „Modell“ lernt"],
    ["fr", `Le "modèle" apprend`, "Le «\u00a0modèle\u00a0» apprend"],
    ["en-GB", `"Yes"`, "“Yes”"],
    ["DE-at", `"Ja"`, "„Ja“"],
  ])("sets the quotation marks of %s", (lang, text, set) => expect(typeset(text, lang)).toBe(set));

  test.each([
    ["en", "Gao et al. (2022)'s run, [1]'s too", "Gao et al. (2022)’s run, [1]’s too"],
    ["en", "C++'s 'don't' and the '90s", "C++’s ‘don’t’ and the ’90s"],
    ["fr", "l'avant d'hier, aujourd'hui 'ici'", "l’avant d’hier, aujourd’hui ‹\u00a0ici\u00a0›"],
    ["fr", `l'"IA" d'ici`, "l’«\u00a0IA\u00a0» d’ici"],
    ["de", "Wie geht's? Hans' Auto ist 'neu'", "Wie geht’s? Hans’ Auto ist ‚neu‘"],
  ])("tells the apostrophes of %s from its marks", (lang, text, set) =>
    expect(typeset(text, lang)).toBe(set),
  );

  test("leaves dashes and dots as typed", () => {
    expect(typeset(`a -- b ... "c"`, "en")).toBe("a -- b ... “c”");
  });
});
