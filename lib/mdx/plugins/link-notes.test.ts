import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { site } from "../../site";
import { noComponents as components, noFiles as files } from "../../testing/no-components";
import { renderMdx } from "../compile";

/** The text of each link with its note, and the addresses. */
async function notesOf(source: string) {
  const { content, links } = await renderMdx({ source, lang: "en", components, images: () => null, files });
  const markup = renderToStaticMarkup(content);
  const notes = [...markup.matchAll(/<a [^>]*?(?:data-note="(\d*)"[^>]*)?>([^<]*)<\/a>/g)].map(
    ([, note, text]) => [text, note],
  );
  return { notes, links };
}

test("links are numbered in the order of the text, an address once, those of footnotes last", async () => {
  const source =
    '[one](https://example.org) and[^a] [two][ref]\n\n[^a]: [four](/x)\n\n<a href="/posts/y#z">three</a>, ' +
    "[one](https://example.org/) again\n\n[ref]: https://example.com/b\n";
  const { notes, links } = await notesOf(source);
  expect(notes.filter(([, note]) => note)).toEqual([
    ["one", "1"],
    ["two", "2"],
    ["three", "3"],
    ["one", "1"],
    ["four", "4"],
  ]);
  expect(links).toEqual([
    "https://example.org/",
    "https://example.com/b",
    `${site.url}/posts/y#z`,
    `${site.url}/x`,
  ]);
});

test("a link within the page has no note, and one whose text is its address an empty one", async () => {
  const source =
    "## A\n\n[up](#a), https://example.org/x, www.example.org, an@example.org, " +
    "[example.org/x/](https://example.org/x), [https://example.org/é](https://example.org/%C3%A9)\n";
  const { notes, links } = await notesOf(source);
  expect(notes.map(([, note]) => note)).toEqual([undefined, "", "", "", "", ""]);
  expect(links).toEqual([]);
});

test("a link relative to its page stays as it is written, for the page to complete", async () => {
  expect((await notesOf("[so](other) and [so](//example.org/x)")).links).toEqual([
    "other",
    `${new URL(site.url).protocol}//example.org/x`,
  ]);
});

test("a link in the heading that opens a body is numbered too", async () => {
  const source = "# So [it](https://example.org/s) goes\n\n[one](https://example.org/t)\n";
  const body = { source, lang: "en", components, images: () => null, files };
  expect((await renderMdx(body)).links).toEqual(["https://example.org/t", "https://example.org/s"]);
});
