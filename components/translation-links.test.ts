import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
// It knows the paths of tsconfig.json, by which components import.
import { tsImport } from "tsx/esm/api";
import { expect, test } from "vitest";
import { loadContent } from "../lib/content/load";
import { contentFolder, postText } from "../lib/testing/content-folder";

const { TranslationLinks }: typeof import("./translation-links") = await tsImport(
  "./translation-links.tsx",
  import.meta.url,
);

/** The links to posts in these languages, as a page has them whose interface speaks another. */
function links(page: string, ...languages: readonly string[]): string[] {
  const files = Object.fromEntries(
    languages.map(lang => [`posts/in-${lang}.mdx`, postText(`lang: ${lang}`)]),
  );
  const { posts } = loadContent(contentFolder(files), new Date()).content;
  const html = renderToStaticMarkup(createElement(TranslationLinks, { posts, lang: page }));
  return [...html.matchAll(/<a [^>]*>[^<]*<\/a>/g)].map(([link]) => link.replace(/ class="[^"]*"/, ""));
}

test("a version is named in its own language where the interface speaks it", () => {
  expect(links("en", "vi")).toEqual([
    '<a href="/posts/in-vi" hrefLang="vi" rel="alternate" lang="vi" dir="ltr">Đọc bằng tiếng Việt</a>',
  ]);
});

test("another is named in the words of the page, and not in those of the site", () => {
  expect(links("vi", "de")).toEqual([
    '<a href="/posts/in-de" hrefLang="de" rel="alternate">Đọc bằng Deutsch</a>',
  ]);
  expect(links("en", "de")).toEqual([
    '<a href="/posts/in-de" hrefLang="de" rel="alternate">Also in Deutsch</a>',
  ]);
});
