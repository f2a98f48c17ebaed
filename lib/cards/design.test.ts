import { expect, test } from "vitest";
import { paper } from "../paper";
import { type CardText, cardSize } from "./card";
import { cardDrawing, colours } from "./design";
import { loadFonts } from "./fonts";

const fonts = await loadFonts();

const text: CardText = {
  site: { name: "Tai Vu", tagline: "on language models" },
  title: "Post training",
  part: null,
  over: null,
  details: ["Tai Vu", "8 min read"],
  ruler: { ticks: [], marks: [] },
};

/** Where each run of letters begins in the line at a height, from left to right. */
function startsAt(drawing: string, y: number): number[] {
  return [...drawing.matchAll(/<g fill="[^"]+" transform="translate\(([\d.]+) ([\d.]+)\)/g)]
    .filter(([, , height]) => Number(height) === y)
    .map(([, x]) => Number(x));
}

test("cards have the paper of light pages", () => {
  expect(colours.paper).toBe(paper.light);
});

const head = 96;
const foot = 586;

test("what stands at the head and at the foot stays on the card, however long it is", () => {
  const long = { name: "A blog with a name", tagline: "and very much to say of itself ".repeat(6) };
  const details = ["Somebody with a Name, ".repeat(8), "8 min read"];
  const drawing = cardDrawing({ ...text, site: long, details }, fonts);
  for (const y of [head, foot]) expect(Math.max(...startsAt(drawing, y))).toBeLessThan(cardSize.width - 72);
});

test("many authors leave room for the reading time", () => {
  const end = (details: string[]) => {
    const starts = startsAt(cardDrawing({ ...text, details }, fonts), foot);
    return starts.slice(-3).map(x => Math.round(x - (starts.at(-1) ?? 0)));
  };
  expect(end(["Somebody with a Name, ".repeat(8), "8 min read"])).toEqual(end(["Tai Vu", "8 min read"]));
});
