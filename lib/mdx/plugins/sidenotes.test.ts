import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { parseBody } from "../../content/parse-body";
import { noFiles as files, noComponents } from "../../testing/no-components";
import { renderMdx } from "../compile";
import type { NoteProps } from "../vocabulary";

const components = {
  ...noComponents,
  Note: ({ children }: NoteProps): ReactNode => createElement("aside", null, children),
};

/** Which notes of the list at the end have a number in the margin, and which marks. */
async function asides(source: string): Promise<{ notes: (string | null)[]; marks: string[] }> {
  const { tree } = parseBody(source);
  const { content } = await renderMdx({ source, tree, lang: "en", components, images: () => null, files });
  const html = renderToStaticMarkup(content);
  return {
    notes: [...html.matchAll(/<li id="user-content-fn-[^>]*>/g)].map(
      ([tag]) => /sidenote-(\d+)/.exec(tag)?.[1] ?? null,
    ),
    marks: [...html.matchAll(/<sup class="sidenote sidenote-(\d+)"/g)].map(([, number = ""]) => number),
  };
}

const long = "Many words that fill a line and then some more of them. ".repeat(6);

test("notes in text get numbers in the order of their marks, a second mark none", async () => {
  const source = "One.[^a] Two.[^b] One again.[^a]\n\n> Three.[^c]\n\n[^b]: B.\n[^a]: A.\n[^c]: C.\n";
  expect(await asides(source)).toEqual({ notes: ["1", "2", "3"], marks: ["1", "2", "3"] });
});

test("a note stays in the list where something wide follows before it ends", async () => {
  const wide = `<Figure src="/a.png" alt="" wide />`;
  for (const block of [
    wide,
    "| a |\n| - |\n| b |",
    "<Tokenizer caption='c' text='t' />",
    `\`\`\`\n${long}\n\`\`\``,
  ]) {
    const source = `One.[^a]\n\n${block}\n\n${long}${long}\n\nTwo.[^b]\n\n[^a]: ${long}\n[^b]: B.\n`;
    expect(await asides(source)).toEqual({ notes: [null, "1"], marks: ["1"] });
  }
});

test("beside a formula that is set apart there is room", async () => {
  const formula = "$$\nx = y\n$$";
  const source = `One.[^a]\n\n${formula}\n\n${formula}\n\n${long}\n\n[^a]: ${long.slice(0, 100)}\n`;
  expect(await asides(source)).toEqual({ notes: ["1"], marks: ["1"] });
});

test("and where the notes above it take the room", async () => {
  const source = `One.[^a][^b] ${long}\n\n| a |\n| - |\n| b |\n\n[^a]: ${long.slice(0, 100)}\n[^b]: ${long.slice(0, 100)}\n`;
  expect((await asides(source)).notes).toEqual(["1", null]);
});

test.each([
  ["stands in a table", "| a[^a] |\n| - |\n| b |\n\n[^a]: A.\n"],
  ["stands in a component", "<Note>\n\nText.[^a]\n\n</Note>\n\n[^a]: A.\n"],
  ["is long", `One.[^a]\n\n[^a]: ${long}${long}\n`],
  ["holds more than paragraphs", "One.[^a]\n\n[^a]: A:\n\n    - one\n"],
])("a note stays in the list where it %s", async (_, source) => {
  expect(await asides(source)).toEqual({ notes: [null], marks: [] });
});

test("a note in letters of the other direction has its number at its own side", async () => {
  const source = "One.[^a] Two.[^b]\n\n[^a]: هذه حاشية تشرح معنى الكلمة.\n[^b]: B.\n";
  const { tree } = parseBody(source);
  const { content } = await renderMdx({ source, tree, lang: "en", components, images: () => null, files });
  const items = renderToStaticMarkup(content).match(/<li[^>]*>/g) ?? [];
  expect(items[0]).toContain('class="sidenote sidenote-1 turned" dir="rtl"');
  expect(items[1]).not.toMatch(/dir=|turned/);
});
