/** Run in a thread: makes the files of a search index. */
import { z } from "zod";
import { serve } from "../workers/threads";
import type { SearchRecord } from "./pack";
import { makeFilesHere } from "./place";

const record: z.ZodType<SearchRecord> = z.object({
  found: z.object({
    path: z.string(),
    title: z.string(),
    excerpt: z.string().nullable(),
    lang: z.string(),
    date: z.string().nullable(),
    authors: z.array(z.string()),
    tags: z.array(z.object({ slug: z.string(), label: z.string() })),
    series: z.object({ slug: z.string(), title: z.string() }).nullable(),
  }),
  texts: z.string(),
});
const task = z.object({ dir: z.string(), records: z.array(record) });

serve(given => {
  const { dir, records } = task.parse(given);
  return makeFilesHere(dir, records);
});
