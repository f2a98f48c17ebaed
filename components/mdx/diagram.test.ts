import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { DiagramProps } from "../../lib/mdx/vocabulary";
import { Diagram } from "./diagram";

const drawing: DiagramProps["drawing"] = {
  svg: "<svg/>",
  width: 100,
  height: 50,
  kind: "Flowchart",
  summary: "Flowchart of 2 boxes and 1 link.",
  items: [{ text: "A → B" }],
  isOrdered: false,
  inWords: "In words",
};

function named(props: Omit<DiagramProps, "drawing">): string | undefined {
  const html = renderToStaticMarkup(createElement(Diagram, { drawing, ...props }));
  return /role="img" aria-label="([^"]*)"/.exec(html)?.[1];
}

test("a drawing says its kind once, and one full stop behind its title", () => {
  expect(named({})).toBe("Flowchart of 2 boxes and 1 link.");
  expect(named({ alt: "Round and round." })).toBe("Flowchart. Round and round.");
  expect(named({ title: "The loop" })).toBe("The loop. Flowchart of 2 boxes and 1 link.");
  expect(named({ title: "The loop.", alt: "Round." })).toBe("The loop. Round.");
});

test("a diagram of one long row has a sheet of its own, laid sideways; one that is high too has none", () => {
  const classesOf = (width: number, height: number) => {
    const html = renderToStaticMarkup(createElement(Diagram, { drawing: { ...drawing, width, height } }));
    return /class="(diagram[^"]*)"/.exec(html)?.[1];
  };
  expect(classesOf(1200, 200)).toBe("diagram wide sideways");
  expect(classesOf(1200, 800)).toBe("diagram wide");
  expect(classesOf(800, 200)).toBe("diagram wide");
  expect(classesOf(400, 200)).toBe("diagram");
});
