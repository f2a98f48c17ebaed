import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { FigureProps } from "../../lib/mdx/vocabulary";
import { Figure } from "./figure";

/** The classes of a figure whose image has some pixels across. */
function classOf(width: number, room: "wide" | "full", ending = "png"): string | undefined {
  const src = `/a.${ending}`;
  const image: FigureProps["image"] = {
    src,
    width,
    height: width / 2,
    sources: [],
    colour: null,
    dark: null,
  };
  const props = { src, alt: "a", label: "Figure 1", id: "figure-1", whole: "", image, [room]: true };
  const [, found] =
    /^<figure[^>]* class="([^"]*)"/.exec(renderToStaticMarkup(createElement(Figure, props))) ?? [];
  return found;
}

test("a figure takes the room that its image has pixels for", () => {
  expect(classOf(1400, "full")).toBe("wide full");
  expect(classOf(900, "full")).toBe("wide");
  expect(classOf(320, "full")).toBeUndefined();
  expect(classOf(900, "wide")).toBe("wide");
  expect(classOf(320, "wide")).toBeUndefined();
  expect(classOf(320, "full", "svg")).toBe("wide full");
});
