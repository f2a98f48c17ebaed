/** The search index of the blog, as files to be served. */
import { keptWords } from "./kept-words";
import { pack, type SearchRecord } from "./pack";
import { findWords, type PagefindPage } from "./pagefind";
import type { PageWords } from "./pagefind-files";
import { recordOf } from "./record";

/** What leads a browser to the files of an index. */
export type SearchOpening = Awaited<ReturnType<typeof pack>>;

/** One after the other: the documents of a large blog are hundreds of MB. */
function* pagesOf(records: readonly SearchRecord[]): Generator<PagefindPage> {
  for (const { found, texts } of records) yield { url: found.path, content: recordOf(found, texts) };
}

async function* newWords(pages: Iterable<PagefindPage>): AsyncGenerator<PageWords> {
  yield* await findWords([...pages]);
}

/**
 * Makes the index of some pages. The same pages in the same order give the same bytes.
 * @param records newest first
 * @param write gets each file of the index, by its name
 * @param folder where the words of pages are kept from build to build, by the code that is running alone; undefined
 *   where they are not
 * @throws where Pagefind cannot run, or gives something else than this knows
 */
export function makeSearchIndex(
  records: readonly SearchRecord[],
  write: (name: string, content: string) => void,
  folder?: string,
): Promise<SearchOpening> {
  const pages = pagesOf(records);
  return pack(records, folder === undefined ? newWords(pages) : keptWords(pages, folder), write);
}
