/** Finishes pages of a build, in this process or in threads. */
import path from "node:path";
import { z } from "zod";
import { budgetNames } from "../budget";
import { fillingsFolder, readFilling } from "../filling";
import { problemSchema } from "../problem";
import { bundleWorker } from "../workers/bundle";
import { inThreads } from "../workers/threads";
import { type BuildFacts, fileSizes, readAssets } from "./assets";
import { finishFiles, type PageReport } from "./page-files";

/** Pages to be finished, and what they need beside the build itself. */
export const pagesTask = z.object({
  /** The build's folder, `.next`. */
  dir: z.string(),
  build: z.object({
    enhance: z.object({ from: z.string(), to: z.string(), text: z.string() }),
    ownModules: z.array(z.string()),
    islandScripts: z.array(z.string()),
  }) satisfies z.ZodType<BuildFacts>,
  /** Each with the limits that it raises for itself. */
  pages: z.array(
    z.object({
      page: z.object({ address: z.string(), route: z.string(), file: z.string() }),
      raised: z.partialRecord(z.enum(budgetNames), z.number()),
    }),
  ),
});
export type PagesTask = z.infer<typeof pagesTask>;

/** Finishes pages; a report for each, in their order. */
export type FinishPages = (task: PagesTask) => Promise<PageReport[]>;

/** What the threads answer. */
const reports: z.ZodType<PageReport[]> = z.array(
  z.object({
    hydrates: z.boolean(),
    images: z.array(z.string()),
    texts: z.string().nullable(),
    before: z.number(),
    after: z.number(),
    problems: z.array(problemSchema),
  }),
);

/** A function that finishes pages of one build, which is read once. */
export function pageFinisher({ dir, build }: Pick<PagesTask, "dir" | "build">) {
  const assets = readAssets(dir, build);
  const files = fileSizes(dir);
  const folder = fillingsFolder(dir);
  return (pages: PagesTask["pages"]): PageReport[] =>
    pages.map(({ page, raised }) =>
      finishFiles(page, raised, assets, files, name => readFilling(folder, name)),
    );
}

/** In this process. */
export const finishHere: FinishPages = async task => pageFinisher(task)(task.pages);

/** Pages that a thread gets at a time: the script comes with them. */
const batch = 8;

/** So many times that as take as long as a thread to start. */
const batchesPerThread = 3;

/** In threads. */
export const finishInThreads: FinishPages = async ({ pages, ...rest }) => {
  const cache = path.join(rest.dir, "cache/blog/threads");
  const { file } = await bundleWorker("lib/finish/pages.worker.ts", cache);
  const tasks: PagesTask[] = [];
  for (let at = 0; at < pages.length; at += batch) {
    tasks.push({ ...rest, pages: pages.slice(at, at + batch) });
  }
  const answers = await inThreads(file, tasks, batchesPerThread);
  return answers.flatMap(answer => reports.parse(answer));
};
