/** The search index of the blog, as files to be served. */
import { keptWords } from "./kept-words";
import { pack, type SearchRecord } from "./pack";
import { findWords } from "./pagefind";
import { recordOf } from "./record";

/** An index: its files by name, and what leads to them. */
export type SearchIndex = ReturnType<typeof pack>;

/**
 * Makes the index of some pages. The same pages in the same order give the same bytes.
 * @param records newest first
 * @param folder where the words of pages are kept from build to build, by the code that is running alone; undefined
 *   where they are not
 * @throws where Pagefind cannot run, or gives something else than this knows
 */
export async function makeSearchIndex(
  records: readonly SearchRecord[],
  folder?: string,
): Promise<SearchIndex> {
  const pages = records.map(({ found, texts }) => ({ url: found.path, content: recordOf(found, texts) }));
  return pack(records, folder === undefined ? await findWords(pages) : await keptWords(pages, folder));
}
