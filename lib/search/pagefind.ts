/** Has Pagefind find the words of pages. */
import { type PageWords, readPagefind } from "./pagefind-files";

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

/** A page as Pagefind gets it: its address, and a document of HTML. */
export type PagefindPage = { url: string; content: string };

/** Every file that Pagefind makes of some pages. Page by page, so that it numbers them in their order. */
async function pagefindFiles(pages: readonly PagefindPage[]) {
  const { index, close } = await openIndex();
  try {
    for (const { url, content } of pages) {
      const { errors } = await index.addHTMLFile({ url, content });
      hold(url, errors);
    }
    const { files, errors } = await index.getFiles();
    hold("writing", errors);
    return new Map(files.map(({ path, content }) => [path, content]));
  } finally {
    await close();
  }
}

/**
 * The words of each page, by Pagefind. What it finds on one does not depend on the others.
 * @throws where Pagefind cannot run, or gives something else than this knows
 */
export async function findWords(pages: readonly PagefindPage[]): Promise<PageWords[]> {
  return readPagefind(
    await pagefindFiles(pages),
    pages.map(({ url }) => url),
  );
}
