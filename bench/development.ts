/** How soon an author sees a page: when a development server has started, and when a post has been saved. */
import { readFileSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { median } from "./numbers";
import type { Options } from "./options";
import {
  develop,
  layOutCorpus,
  type PerSite,
  type PostToEdit,
  postToEdit,
  type SiteName,
  siteNames,
} from "./sites";
import type { Toolchain } from "./toolchain";

/** Milliseconds. */
export type DevelopmentResult = {
  posts: number;
  /** From the command to the first page of a post, with nothing left of earlier runs. */
  start: PerSite<number>;
  /** The same with what the run before has left. */
  startAgain: PerSite<number>;
  /** From a saved post to an answer with what was written. */
  edit: PerSite<number>;
};

type Figures = { start: number; startAgain: number; edit: number };

/** An author thinks in between, and servers end what they do behind an answer. */
const thought = 1_500;

const patience = 60_000;

/** Saves a post with one more sentence, and asks for its page until that is on it. */
async function save({ file, url }: PostToEdit, text: string, sentence: string): Promise<number> {
  const begun = performance.now();
  writeFileSync(file, `${text.trimEnd()}\n\n${sentence}\n`);
  for (;;) {
    const page = await (await fetch(url)).text();
    const waited = performance.now() - begun;
    if (page.includes(sentence)) return waited;
    if (waited > patience) throw new Error(`${url} does not show what was written to ${file}.`);
  }
}

async function started(name: SiteName, toolchain: Toolchain, post: PostToEdit) {
  const begun = performance.now();
  const stop = await develop(name, toolchain, post.url);
  return { stop, time: performance.now() - begun };
}

async function measureSite(
  name: SiteName,
  toolchain: Toolchain,
  posts: number,
  edits: number,
): Promise<Figures> {
  layOutCorpus(name, posts);
  const post = postToEdit(name);
  const first = await started(name, toolchain, post);
  const times: number[] = [];
  try {
    const text = readFileSync(post.file, "utf8");
    // The first does not count: a server reads code for it that later ones find in memory.
    for (let edit = 0; edit <= edits; edit++) {
      await pause(thought);
      times.push(await save(post, text, `Thought ${edit} came after the others.`));
    }
  } finally {
    await first.stop();
  }
  const second = await started(name, toolchain, post);
  await second.stop();
  return { start: first.time, startAgain: second.time, edit: median(times.slice(1)) };
}

/** Starts and edits every site with every number of posts, one site after the other. */
export async function measureDevelopment(
  toolchain: Toolchain,
  { posts: counts, edits }: Options["development"],
): Promise<DevelopmentResult[]> {
  const results: DevelopmentResult[] = [];
  for (const posts of counts) {
    const figures: Partial<Record<SiteName, Figures>> = {};
    for (const name of siteNames) figures[name] = await measureSite(name, toolchain, posts, edits);
    const { blog, next, astro } = figures;
    if (!blog || !next || !astro) throw new Error("A site was left out.");
    const of = (key: keyof Figures): PerSite<number> => ({
      blog: blog[key],
      next: next[key],
      astro: astro[key],
    });
    results.push({ posts, start: of("start"), startAgain: of("startAgain"), edit: of("edit") });
  }
  return results;
}
