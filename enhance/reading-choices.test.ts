import { expect, test } from "vitest";
import { choices, chosenOf, readingOf } from "./reading-choices";

function chosen(reading: string): string[] {
  return choices.map(choice => chosenOf(reading, choice));
}

test("settings are the words that were chosen, and nothing where the blog is as it is set", () => {
  expect(readingOf(["", "", ""])).toBe("");
  expect(readingOf(["large", "", "sans"])).toBe("large sans");
});

test("each choice finds its own word", () => {
  expect(chosen("")).toEqual(["", "", ""]);
  expect(chosen("sans large")).toEqual(["large", "", "sans"]);
  expect(chosen("largest narrow")).toEqual(["largest", "narrow", ""]);
});

test("words that mean nothing change nothing", () => {
  expect(chosen("huge  wider <b>")).toEqual(["", "wider", ""]);
});

test("no word belongs to two choices", () => {
  const words = choices.flatMap(({ options }) => options.map(([word]) => word)).filter(word => word !== "");
  expect(new Set(words).size).toBe(words.length);
});
