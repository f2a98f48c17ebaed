/** The search index of the blog, made by Pagefind, as files to be served. */
import { pack, type SearchRecord } from "./pack";
import { recordOf } from "./record";

/** An index: its files by name, and what leads to them. */
export type SearchIndex = ReturnType<typeof pack>;

/**
 * Pagefind brings the words of languages that it knows to their stems. Of this one it knows nothing, so that the index
 * has words as they are written, and whoever asks decides what is like what.
 */
const language = "xx";

/** @throws with what Pagefind said, where it said something */
function hold(what: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index: Pagefind fails at ${what}: ${errors.join("; ")}`);
}

/** Loads Pagefind, which starts a program of its own. @throws where there is none for this machine */
async function openIndex() {
  const pagefind = await import("pagefind");
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: language, includeCharacters: "_" });
    hold("the start", errors);
    if (!index) throw new Error("The search index: Pagefind gives none.");
    return { index, close: pagefind.close };
  } catch (cause) {
    if (!(cause instanceof Error && /Failed to install either/.test(cause.message))) throw cause;
    throw new Error(
      `The search index: Pagefind's program for ${process.platform}-${process.arch} is not installed. It comes as an ` +
        "optional package: install with npm ci --include=optional, on the kind of machine that builds; or let " +
        "PAGEFIND_BINARY_PATH name a program from https://github.com/Pagefind/pagefind/releases.",
      { cause },
    );
  }
}

/** Every file that Pagefind makes of some pages. Page by page, so that two builds have them in one order. */
async function pagefindFiles(records: readonly SearchRecord[]) {
  const { index, close } = await openIndex();
  try {
    for (const { found, texts } of records) {
      const { errors } = await index.addHTMLFile({ url: found.path, content: recordOf(found, texts) });
      hold(found.path, errors);
    }
    const { files, errors } = await index.getFiles();
    hold("writing", errors);
    return new Map(files.map(({ path, content }) => [path, content]));
  } finally {
    await close();
  }
}

/**
 * Makes the index of some pages. The same pages in the same order give the same bytes.
 * @param records newest first
 * @throws where Pagefind cannot run, or gives something else than this knows
 */
export async function makeSearchIndex(records: readonly SearchRecord[]): Promise<SearchIndex> {
  return pack(await pagefindFiles(records), records);
}
