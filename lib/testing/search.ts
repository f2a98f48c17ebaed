/** Pages to be found, and who asks a search index for them as a browser does. For tests. */
import { parsePage } from "../finish/html";
import { openIndex } from "../search/ask";
import { excerpter } from "../search/excerpt";
import { codeEdge } from "../search/format";
import { asksNothing, readQuery } from "../search/likeness";
import type { SearchIndex } from "../search/make";
import { type Found, textsOf } from "../search/record";

/** What can be found of a post. @param body HTML, as it stands in its page */
export function record(path: string, title: string, body: string, more: Partial<Found> = {}) {
  const found: Found = {
    path,
    title,
    excerpt: null,
    lang: "en",
    date: "2025-01-01",
    authors: [],
    tags: [],
    series: null,
    ...more,
  };
  const texts = textsOf(parsePage(`<div class="prose">${body}</div>`).elements);
  return { found, texts: texts ?? "" };
}

/** What was fetched of the index, by the names of its files; and how to ask it. */
export function openTestIndex({ files, entry }: SearchIndex) {
  const fetched: string[] = [];
  const index = openIndex(entry, async name => {
    const content = files.get(entry.folder + name);
    if (content === undefined) throw new Error(`There is no ${name}.`);
    fetched.push(name);
    return content;
  });
  /**
   * Addresses of what a query finds, and what of the page is shown, with `[` and `]` around what was found, and "`"
   * around code.
   */
  async function ask(text: string): Promise<{ path: string; excerpts: string[] }[]> {
    const query = readQuery(text);
    const show = excerpter(query);
    const pages = asksNothing(query) ? [] : await index.find(query);
    return Promise.all(
      pages.map(async page => {
        const { path, sections } = await index.page(page);
        const excerpts = show(sections.map(section => section.text))
          .filter(({ count }) => count > 0)
          .map(({ excerpt }) =>
            excerpt
              .map((piece, at) => (at % 2 ? `[${piece}]` : piece))
              .join("")
              .replaceAll(codeEdge, "`"),
          );
        return { path, excerpts };
      }),
    );
  }
  return {
    fetched,
    index,
    ask,
    /** What is shown of all pages that a query finds. */
    shown: async (text: string) => (await ask(text)).flatMap(({ excerpts }) => excerpts),
  };
}
