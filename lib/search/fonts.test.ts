import { expect, test } from "vitest";
import { foundFonts } from "./fonts";

const face = (family: string, style: string, file: string) =>
  `@font-face{font-family:${family};font-style:${style};src:url(../media/${file}.woff2)}`;

test("are the upright ones of the text's family, under a name of their own", () => {
  const css = [
    ':root{--serif:"Some Serif",serif;--sans:Sans}',
    face('"Some Serif"', "normal", "a"),
    face("Some Serif", "italic", "b"),
    face("Sans", "normal", "c"),
  ].join("");
  expect(foundFonts(css, "/base/_next/static/chunks/x.css")).toBe(
    "@font-face{font-family:Found;font-style:normal;src:url(/base/_next/static/media/a.woff2)}",
  );
});

test("a sheet without them has none", () => {
  expect(foundFonts("p{color:red}", "/x.css")).toBe("");
});
