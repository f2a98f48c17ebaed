/** Finishes pages of a build, in this process or in threads. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { budgetNames, type PageSource } from "../budget";
import { fillingsFolder, readFilling } from "../filling";
import { problemSchema } from "../problem";
import { bundleWorker } from "../workers/bundle";
import { inThreads } from "../workers/threads";
import type { Assets } from "./assets";
import { type BuildFacts, fileSizes, readAssets } from "./assets";
import { type KeptFiles, KeptPages, keptPagesFolder, pageKeys, postRoute } from "./kept-pages";
import type { BuiltPage } from "./next-build";
import { finishFiles, type KeptBy, type PageReport } from "./page-files";
import { PageSheets } from "./page-sheets";

/** Pages to be finished, and what they need beside the build itself. */
export const pagesTask = z.object({
  /** The build's folder, `.next`. */
  dir: z.string(),
  buildId: z.string(),
  /** Where finished pages are kept from build to build; null where they are not. */
  kept: z.string().nullable(),
  /** The keys of pages that can be taken over as a whole, by address. */
  keys: z.record(z.string(), z.string()),
  build: z.object({
    enhance: z.object({ from: z.string(), to: z.string(), text: z.string() }),
    ownModules: z.array(z.string()),
    islandScripts: z.array(z.string()),
  }) satisfies z.ZodType<BuildFacts>,
  /** Each with the text that it is made of, where it is of one. */
  pages: z.array(
    z.object({
      page: z.object({ address: z.string(), route: z.string(), file: z.string() }),
      source: z
        .object({
          file: z.string(),
          limits: z.partialRecord(z.enum(budgetNames), z.number()),
          places: z.partialRecord(z.enum(budgetNames), z.object({ line: z.number(), column: z.number() })),
          mayRaise: z.boolean(),
        })
        .nullable() satisfies z.ZodType<PageSource | null>,
    }),
  ),
});
export type PagesTask = z.infer<typeof pagesTask>;

/** Finishes pages; a report for each, in their order. */
export type FinishPages = (task: Omit<PagesTask, "kept">) => Promise<PageReport[]>;

/** What the threads answer. */
const reports: z.ZodType<PageReport[]> = z.array(
  z.object({
    hydrates: z.boolean(),
    images: z.array(z.string()),
    texts: z.string().nullable(),
    sheet: z.string().nullable(),
    leads: z.array(z.string()),
    before: z.number(),
    after: z.number(),
    problems: z.array(problemSchema),
  }),
);

/** What Next has made beside a post's page. */
function filesBeside(page: string): KeptFiles | undefined {
  const of = (ending: keyof KeptFiles) => page.replace(/\.html$/, `/post.${ending}.body`);
  if (!existsSync(of("md")) || !existsSync(of("bib"))) return undefined;
  return { md: readFileSync(of("md"), "utf8"), bib: readFileSync(of("bib"), "utf8") };
}

/** What is kept, for one build. A page is found again as it comes from Next, as it was finished, and by its own key. */
function keptBy({ kept, buildId, keys }: Omit<PagesTask, "pages">, assets: Assets): KeptBy | undefined {
  if (kept === null) return undefined;
  const pages = new KeptPages(kept);
  const keyOf = pageKeys(assets, buildId);
  function keepFiles({ file }: BuiltPage, own: string): void {
    const files = filesBeside(file);
    if (files) pages.writeFiles(own, files);
  }
  return {
    read(page, raised, source) {
      const known = pages.read(keyOf(page, raised, source));
      const own = keys[page.address];
      // Its key may be new, though it comes to the same.
      if (known && own !== undefined && !(page.route === postRoute ? pages.hasWhole(own) : pages.has(own))) {
        pages.write([own], known);
        keepFiles(page, own);
      }
      return known;
    },
    write(page, raised, source, finished) {
      if (finished.html.includes(buildId)) return;
      const own = keys[page.address];
      const more = own === undefined ? [] : [keyOf(page, raised, finished.html), own];
      pages.write([keyOf(page, raised, source), ...more], finished);
      if (own !== undefined) keepFiles(page, own);
    },
  };
}

/** A function that finishes pages of one build, which is read once. */
export function pageFinisher(task: Omit<PagesTask, "pages">) {
  const { dir, build } = task;
  const assets = readAssets(dir, build);
  const folder = fillingsFolder(dir);
  const surroundings = {
    assets,
    files: fileSizes(dir),
    readFilling: (name: string) => readFilling(folder, name),
    sheets: new PageSheets(dir),
    kept: keptBy(task, assets),
  };
  return (pages: PagesTask["pages"]): PageReport[] =>
    pages.map(({ page, source }) => finishFiles(page, source, surroundings));
}

/** In this process, each page anew. */
export const finishHere: FinishPages = async task => pageFinisher({ ...task, kept: null })(task.pages);

/** Pages that a thread gets at a time: the script comes with them. */
const batch = 8;

/** So many times that as take as long as a thread to start. */
const batchesPerThread = 3;

/** In threads, and only those that come to something else than in an earlier build. */
export const finishInThreads: FinishPages = async ({ pages, ...rest }) => {
  const cache = path.join(rest.dir, "cache/blog");
  const { file } = await bundleWorker("lib/finish/pages.worker.ts", path.join(cache, "threads"));
  const kept = keptPagesFolder(rest.dir);
  const tasks: PagesTask[] = [];
  for (let at = 0; at < pages.length; at += batch) {
    tasks.push({ ...rest, kept, pages: pages.slice(at, at + batch) });
  }
  const answers = await inThreads(file, tasks, batchesPerThread);
  new KeptPages(kept).dropForgotten();
  return answers.flatMap(answer => reports.parse(answer));
};
