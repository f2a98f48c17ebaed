/** Makes the search index beside what else is to be done. */
import path from "node:path";
import { z } from "zod";
import { bundleWorker } from "../workers/bundle";
import { inThreads } from "../workers/threads";
import { type IndexFiles, type MakeFiles, makeFilesHere } from "./place";

/** So many pages as take as long as a thread to start. */
const fewest = 100;

/** What the thread answers. */
const indexFiles: z.ZodType<IndexFiles> = z.object({
  opening: z.object({
    folder: z.string(),
    parts: z.string(),
    common: z.string(),
    places: z.number(),
    lengths: z.string(),
  }),
  bytes: z.number(),
});

/** In a thread of its own, where there is enough to do. */
export const makeFilesInThread: MakeFiles = async (dir, records) => {
  if (records.length < fewest) return makeFilesHere(dir, records);
  const { file } = await bundleWorker("lib/search/place.worker.ts", path.join(dir, "cache/blog/threads"));
  const [answer] = await inThreads(file, [{ dir, records }], 1);
  return indexFiles.parse(answer);
};
