/** The last part of `npm run build`, and all of `npm run finish`. */
import path from "node:path";
import { redirectsOf } from "../lib/blog/redirects";
import { type TakenOverList, takenOverList } from "../lib/blog/taken-over-list";
import { unlistedAddresses } from "../lib/blog/unlisted";
import type { PageSource } from "../lib/budget";
import { contentDir } from "../lib/content/dir";
import { type LoadResult, loadContent } from "../lib/content/load";
import { createBlog } from "../lib/content/query";
import type { Content } from "../lib/content/types";
import { finishBuild, type MakeSearch } from "../lib/finish/build";
import { KeptPages, keptPagesFolder, postRoute } from "../lib/finish/kept-pages";
import { finishInThreads } from "../lib/finish/pages";
import type { RestoredPage } from "../lib/finish/restore";
import { cleanCopies } from "../lib/images/open";
import { formatReport } from "../lib/problem";
import { makeRelease, releasesDir } from "../lib/release/release";
import { makeFilesInThread } from "../lib/search/in-thread";
import { makeBlogIndex } from "../lib/search/place";
import { site } from "../lib/site";
import { pagePath, postPath } from "../lib/url";
import { bundleWorker } from "../lib/workers/bundle";

/** Lays out what is served, from now on by a running `npm start` too. */
async function release(content: Content): Promise<void> {
  const dir = path.resolve(".next");
  const { file: server } = await bundleWorker("scripts/serve.ts", path.join(dir, "cache/blog/server"));
  const publicDir = path.resolve("public");
  const blog = createBlog(content, { unpublished: false });
  makeRelease(releasesDir(), {
    dir,
    publicDir,
    cleaned: await cleanCopies(publicDir, path.join(dir, "cache/blog/public")),
    base: site.base,
    redirects: redirectsOf(blog),
    unlisted: unlistedAddresses(blog),
    server,
  });
}

/** What is searched of the pages that the build has left to be taken over. */
function* keptTexts(dir: string, { keys, takenOver }: TakenOverList): Generator<[string, string]> {
  const kept = new KeptPages(keptPagesFolder(dir));
  for (const { address } of takenOver) {
    const texts = kept.readTexts(keys[address] ?? "");
    if (typeof texts === "string") yield [address, texts];
  }
}

/** The pages that the build has left to be taken over. @throws where one is not kept any more */
function* keptPages(dir: string, { keys, takenOver }: TakenOverList): Generator<RestoredPage> {
  const kept = new KeptPages(keptPagesFolder(dir));
  for (const { address, route } of takenOver) {
    const key = keys[address] ?? "";
    const page = kept.read(key);
    const files = route === postRoute ? kept.readFiles(key) : null;
    if (!page || files === undefined)
      throw new Error(`${address} was to be taken over, and is not in .next/cache any more: build again.`);
    yield { ...page, address, route, files };
  }
}

/** Reads the content that the finishing step needs: posts and pages, and the limits that they raise. */
export function readContent(): Pick<LoadResult, "content" | "limits"> {
  return loadContent(contentDir(), new Date());
}

/**
 * Finishes the build in `.next`, and prints what was done or what is wrong.
 * @param read the content, where the caller has read it already
 * @returns whether it can be served
 */
export async function finish(read = readContent()): Promise<boolean> {
  const { content, limits } = read;
  const started = performance.now();
  const sources = new Map<string, PageSource>([
    ...content.posts.map(({ slug, file, budget }): [string, PageSource] => [
      postPath(slug),
      { file, limits: budget, places: limits.get(file) ?? {}, mayRaise: true },
    ]),
    ...content.pages.map(({ slug, file }): [string, PageSource] => [
      pagePath(slug),
      { file, limits: {}, places: {}, mayRaise: false },
    ]),
  ]);
  const dir = path.resolve(".next");
  let search = "";
  const makeSearch: MakeSearch = async texts => {
    const begun = performance.now();
    const blog = createBlog(content, { unpublished: false });
    const index = await makeBlogIndex(dir, blog, texts, makeFilesInThread);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    search = `The search index has ${index.pages} pages and ${Math.round(index.bytes / 1000)} KB, made in ${seconds} s.\n`;
    return index;
  };
  const list = takenOverList();
  const earlier = { keys: list.keys, texts: keptTexts(dir, list), takenOver: keptPages(dir, list) };
  const report = await finishBuild(dir, sources, { finishPages: finishInThreads, makeSearch, earlier });
  const { pages, hydrating, before, after, problems } = report;
  if (problems.length > 0) {
    process.stderr.write(
      `${formatReport(problems)}\n\nThe build is not finished. What npm start serves, and out/, is still the last good one.\n`,
    );
    return false;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const each = (bytes: number): string => `${Math.round(bytes / pages / 1000)} KB`;
  process.stdout.write(
    `${pages} pages finished in ${seconds} s: ${each(before)} on disk for each before, ${each(after)} now. ` +
      `React runs on ${hydrating.length === 0 ? "none" : hydrating.join(", ")}.\n${search}`,
  );
  // Vercel takes what it serves from the build itself.
  if (!process.env.VERCEL) await release(content);
  return true;
}
