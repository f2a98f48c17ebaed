/** The search index of the blog, made by Pagefind, as files to be served. */
import { createHash } from "node:crypto";
import { transform } from "esbuild";
import { z } from "zod";

/** A page as `recordOf` writes it. */
export type SearchRecord = { address: string; html: string };

/** What the browser has to know to search, as `/search.json` says it. */
export type SearchEntry = {
  /** Where the files are, with the base path and a `/` at the end. */
  folder: string;
  /** The name of the worker's script among them. */
  worker: string;
  /** The language of the index. */
  language: string;
  /** Pagefind's own entry. */
  entry: string;
  /** Rules of the fonts that results are set in. */
  fonts: string;
};

/** An index: its files by name, which change with their content, and what leads to them. */
export type SearchIndex = {
  files: ReadonlyMap<string, Uint8Array>;
  entry: Omit<SearchEntry, "folder" | "fonts">;
};

/** The part of Pagefind's entry that is changed or read. */
const pagefindEntry = z.looseObject({
  languages: z.record(z.string(), z.looseObject({ hash: z.string(), wasm: z.string().nullable() })),
});

/** The files of an index whose names already change with their content. */
const hashedParts = /^(?:index|filter|fragment)\/|\.pf_meta$/;

/**
 * Goes before Pagefind's worker. That asks for its entry anew each time; here the page knows it already, and names the
 * worker by it. And it sends the places of every match in every page along, which for a common word takes longer than
 * the search; nobody asks for them.
 */
const prelude = `{const{fetch,postMessage}=self;
self.fetch=(...a)=>String(a[0]).includes("pagefind-entry.json")?Promise.resolve(new Response(self.name)):fetch(...a);
self.postMessage=m=>{for(const one of m.result?.results||[])delete one.words;postMessage(m)}}`;

function hashOf(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}

/** @throws with what Pagefind said, where it said something */
function hold(what: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index: Pagefind fails at ${what}: ${errors.join("; ")}`);
}

/** Loads Pagefind, which starts a program of its own. @throws where there is none for this machine */
async function openIndex(language: string) {
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
async function pagefindFiles(records: readonly SearchRecord[], language: string) {
  const { index, close } = await openIndex(language);
  try {
    for (const { address, html } of records) {
      const { errors } = await index.addHTMLFile({ url: address, content: html });
      hold(address, errors);
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
 * @param language of the interface (BCP 47): by its rules words are brought to their stems, those of every page
 * @throws where Pagefind cannot run, or gives something else than this knows
 */
export async function makeSearchIndex(
  records: readonly SearchRecord[],
  language: string,
): Promise<SearchIndex> {
  const [primary = "en"] = language.toLowerCase().split("-");
  const made = await pagefindFiles(records, primary);
  function take(name: string): Uint8Array {
    const content = made.get(name);
    if (!content) throw new Error(`The search index: Pagefind gives no ${name}.`);
    return content;
  }
  const files = new Map([...made].filter(([name]) => hashedParts.test(name)));
  const entry = pagefindEntry.parse(JSON.parse(Buffer.from(take("pagefind-entry.json")).toString()));
  for (const one of Object.values(entry.languages)) {
    const wasm = one.wasm ?? "unknown";
    const content = take(`wasm.${wasm}.pagefind`);
    one.wasm = `${wasm}.${hashOf(content)}`;
    files.set(`wasm.${one.wasm}.pagefind`, content);
  }
  const script = Buffer.from(take("pagefind-worker.js")).toString();
  const { code } = await transform(prelude + script, {
    minify: true,
    target: "es2022",
    legalComments: "none",
  });
  const worker = `worker.${hashOf(code)}.js`;
  files.set(worker, Buffer.from(code));
  return { files, entry: { worker, language: primary, entry: JSON.stringify(entry) } };
}
