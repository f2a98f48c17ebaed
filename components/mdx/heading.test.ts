import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { parseBody } from "../../lib/content/parse-body";
import { renderMdx } from "../../lib/mdx/compile";
import { noFiles as files, noComponents } from "../../lib/testing/no-components";
import { wordsFor } from "../../lib/words/words";
import { headings } from "./heading";

/** The first heading of a body, as its page has it, without the tag. */
async function heading(source: string): Promise<string> {
  const { tree } = parseBody(source);
  const components = { ...noComponents, ...headings(wordsFor("en")) };
  const { content } = await renderMdx({ source, tree, lang: "en", components, images: () => null, files });
  return /<h2[^>]*>([\s\S]*?)<\/h2>/.exec(renderToStaticMarkup(content))?.[1] ?? "";
}

const note = "\n\n[^n]: A note.";
const other = '<a href="https://example.org/" data-note="1">';

/** What a heading has that is a link elsewhere; it is called by the heading's words. */
const sign = (id: string) =>
  `<a class="own-link own-sign" href="#${id}" aria-labelledby="${id}"><span class="sr-only">Section</span></a>`;

test.each([
  [
    "a heading",
    "## One `two` *three*",
    '<a class="own-link" href="#one-two-three">One <code>two</code> <em>three</em></a>',
  ],
  [
    "one with a link in it",
    "## See [this](https://example.org/) too",
    `<a class="own-link" href="#see-this-too">See </a>${other}this</a> too`,
  ],
  [
    "one that begins with a link",
    "## [This](https://example.org/): a *review*",
    `${other}This</a><a class="own-link" href="#this-a-review">: a <em>review</em></a>`,
  ],
  ["one that is a link", "## [This](https://example.org/)", `${other}This</a>${sign("this")}`],
  [
    "one that is a link in brackets",
    "## ([This](https://example.org/))",
    `(${other}This</a>)${sign("this")}`,
  ],
])("%s", async (_, source, markup) => {
  expect(await heading(source)).toBe(markup);
});

test("one with a footnote's mark leads to itself by its words", async () => {
  expect(await heading(`## The loss[^n]${note}`)).toMatch(
    /^<a class="own-link" href="#the-loss">The loss<\/a><sup class="sidenote sidenote-1"><a href="#user-content-fn-n"/,
  );
});
