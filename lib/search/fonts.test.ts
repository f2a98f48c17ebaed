import { expect, test } from "vitest";
import { foundFonts } from "./fonts";

const face = (family: string, style: string, file: string) =>
  `@font-face{font-family:${family};font-style:${style};src:url(../media/${file}.woff2)}`;

test("are the upright ones of the text's family, under a name of their own; the whole one apart", () => {
  const css = [
    ':root{--serif:"Some Serif",serif;--sans:Sans}',
    face('"Some Serif"', "normal", "a"),
    face("Some Serif", "italic", "b"),
    face("Sans", "normal", "c"),
    face("Some Serif", "normal", "a.whole"),
  ].join("");
  const found = (file: string) =>
    `@font-face{font-family:Found;font-style:normal;src:url(/base/_next/static/media/${file}.woff2)}`;
  expect(foundFonts(css, "/base/_next/static/chunks/x.css")).toEqual({
    fonts: found("a"),
    wholeFont: found("a.whole"),
  });
});

test("a sheet without them has none", () => {
  expect(foundFonts("p{color:red}", "/x.css")).toEqual({ fonts: "", wholeFont: "" });
});
