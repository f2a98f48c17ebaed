/** Asks a search index as a browser does. For tests. */
import { openIndex } from "../search/ask";
import { excerpter } from "../search/excerpt";
import { codeEdge } from "../search/format";
import { asksNothing, readQuery } from "../search/likeness";
import type { SearchIndex } from "../search/make";

/** What was fetched of the index, by the names of its files; and how to ask it. */
export function openTestIndex({ files, entry }: SearchIndex) {
  const fetched: string[] = [];
  const index = openIndex(entry, async name => {
    const content = files.get(entry.folder + name);
    if (content === undefined) throw new Error(`There is no ${name}.`);
    fetched.push(name);
    return content;
  });
  return {
    fetched,
    index,
    /** Addresses of what a query finds, and what of the page is shown, with `[` and `]` around what was
     * found, and "`" around code. */
    async ask(text: string): Promise<{ path: string; excerpts: string[] }[]> {
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
    },
  };
}
