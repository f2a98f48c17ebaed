/** Pages to be found, and who asks a search index for them as a browser does. For tests. */
import { parsePage } from "../finish/html";
import { openIndex } from "../search/ask";
import { excerpter } from "../search/excerpt";
import { codeEdge } from "../search/format";
import { asksNothing, readQuery } from "../search/likeness";
import { makeSearchIndex, type SearchOpening } from "../search/make";
import type { SearchRecord } from "../search/pack";
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

/** An index: its files by their addresses, and what leads to them. */
export type TestIndex = { files: ReadonlyMap<string, string>; entry: SearchOpening };

/** The index of some pages, in memory. @param folder as `makeSearchIndex` has it */
export async function makeTestIndex(records: readonly SearchRecord[], folder?: string): Promise<TestIndex> {
  const files = new Map<string, string>();
  const entry = await makeSearchIndex(records, (name, content) => files.set(name, content), folder);
  return { files: new Map([...files].map(([name, content]) => [entry.folder + name, content])), entry };
}

/** What was fetched of the index, by the names of its files; and how to ask it. */
export function openTestIndex({ files, entry }: TestIndex) {
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
