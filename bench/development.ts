/** How soon an author sees a page: when a development server has started, and when a post has been saved. */
import { readFileSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { Devtools } from "./devtools";
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
import { Tab } from "./tab";
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
  /** From a saved post to what was written in a page that is open. */
  shown: PerSite<number>;
};

type Figures = { start: number; startAgain: number; edit: number; shown: number };

/** An author thinks in between, and servers end what they do behind an answer. */
const thought = 1_500;

/** For a page that is opened to be all there, with what its server listens to changes by. */
const opening = 5_000;

/** Between two looks at an open page. */
const glance = 5;

const patience = 60_000;

/** Saves a post with one more sentence, and looks for that until it is there. */
async function save(
  { file, url }: PostToEdit,
  text: string,
  sentence: string,
  look: () => Promise<boolean>,
): Promise<number> {
  const begun = performance.now();
  writeFileSync(file, `${text.trimEnd()}\n\n${sentence}\n`);
  for (;;) {
    const isThere = await look();
    const waited = performance.now() - begun;
    if (isThere) return waited;
    if (waited > patience) throw new Error(`${url} does not show what was written to ${file}.`);
  }
}

/** Saves a post time and again, and asks for its page. */
async function editsAsked(post: PostToEdit, edits: number): Promise<number> {
  const text = readFileSync(post.file, "utf8");
  const times: number[] = [];
  // The first does not count: a server reads code for it that later ones find in memory.
  for (let edit = 0; edit <= edits; edit++) {
    await pause(thought);
    const sentence = `Thought ${edit} came after the others.`;
    const look = async () => (await (await fetch(post.url)).text()).includes(sentence);
    times.push(await save(post, text, sentence, look));
  }
  return median(times.slice(1));
}

/** Saves a post time and again while its page is open. Bare Next shows nothing until its author reloads the page. */
async function editsShown(
  name: SiteName,
  post: PostToEdit,
  edits: number,
  devtools: Devtools,
): Promise<number> {
  const text = readFileSync(post.file, "utf8");
  const times: number[] = [];
  const tab = await Tab.open(devtools, 1, () => {});
  try {
    await tab.goTo(post.url);
    await pause(opening);
    for (let edit = 0; edit <= edits; edit++) {
      await pause(thought);
      const sentence = `Idea ${edit} came after the others.`;
      let isReloaded = name !== "next";
      const look = async () => {
        if (!isReloaded) await tab.reload();
        isReloaded = true;
        await pause(glance);
        return tab.shows(sentence);
      };
      times.push(await save(post, text, sentence, look));
    }
  } finally {
    await tab.close();
  }
  return median(times.slice(1));
}

async function started(name: SiteName, toolchain: Toolchain, post: PostToEdit) {
  const begun = performance.now();
  const stop = await develop(name, toolchain, post.url);
  return { stop, time: performance.now() - begun };
}

async function measureSite(
  name: SiteName,
  { posts, edits }: { posts: number; edits: number },
  toolchain: Toolchain,
  devtools: Devtools,
): Promise<Figures> {
  layOutCorpus(name, posts);
  const post = postToEdit(name);
  const first = await started(name, toolchain, post);
  let [edit, shown] = [0, 0];
  try {
    edit = await editsAsked(post, edits);
    shown = await editsShown(name, post, edits, devtools);
  } finally {
    await first.stop();
  }
  const second = await started(name, toolchain, post);
  await second.stop();
  return { start: first.time, startAgain: second.time, edit, shown };
}

/** Starts and edits every site with every number of posts, one site after the other. */
export async function measureDevelopment(
  browser: string,
  toolchain: Toolchain,
  { posts: counts, edits }: Options["development"],
): Promise<DevelopmentResult[]> {
  const results: DevelopmentResult[] = [];
  for (const posts of counts) {
    const figures: Partial<Record<SiteName, Figures>> = {};
    for (const name of siteNames) {
      const devtools = Devtools.launch(browser);
      try {
        figures[name] = await measureSite(name, { posts, edits }, toolchain, devtools);
      } finally {
        await devtools.close();
      }
    }
    const { blog, next, astro } = figures;
    if (!blog || !next || !astro) throw new Error("A site was left out.");
    const of = (key: keyof Figures): PerSite<number> => ({
      blog: blog[key],
      next: next[key],
      astro: astro[key],
    });
    results.push({
      posts,
      start: of("start"),
      startAgain: of("startAgain"),
      edit: of("edit"),
      shown: of("shown"),
    });
  }
  return results;
}
