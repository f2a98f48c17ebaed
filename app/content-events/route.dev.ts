import { existsSync, watch } from "node:fs";
import path from "node:path";
import { writtenPost } from "@/app/_lib/written-post";
import { contentVersion, getBlog } from "@/lib/blog/blog";
import { contentDir } from "@/lib/content/dir";
import { pagePath, postPath, seriesPath, tagPath } from "@/lib/url";

export const dynamic = "force-dynamic";

/** Editors write a file in several steps; what comes within this many milliseconds is one change. */
const settle = 20;

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

/** Whether the content has a page at an address. */
async function exists(address: string): Promise<boolean> {
  const { blog } = await getBlog();
  return [
    ...blog.allPosts.map(({ slug }) => postPath(slug)),
    ...blog.tags.map(({ slug }) => tagPath(slug)),
    ...blog.series.map(({ slug }) => seriesPath(slug)),
    ...blog.pages.map(({ slug }) => pagePath(slug)),
  ].includes(address);
}

/**
 * Next's development server keeps the list of a route's pages, answers from it, and renews it behind the answer:
 * the first visit to a new post is a 404.
 * @returns when the page answers, or after some seconds of trying
 */
async function untilServed(address: URL): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    const { ok } = await fetch(address);
    if (ok) return;
    await pause(150);
  }
}

/** Says that something has changed, so that the page is asked for again. */
const changed = "data: changed\n\n";

/** What an open page is told of a change: the post as it is now, where that is all; else to ask for itself again. */
async function change(address: string): Promise<string> {
  try {
    const post = await writtenPost(address);
    return post ? `event: post\ndata: ${JSON.stringify(post)}\n\n` : changed;
  } catch {
    // The page throws the same when it is asked for, and Next shows what and where.
    return changed;
  }
}

/**
 * Development only: a stream of server-sent events for the page at an `address`, one for each change under the folder of
 * content or `public/`. One comes at once where the page was made of an earlier `version`, and one when a page that is
 * `missing` is served.
 */
export function GET(request: Request): Response {
  const url = new URL(request.url);
  const address = url.searchParams.get("address") ?? "";
  const folders = [contentDir(), path.resolve("public")].filter(folder => existsSync(folder));
  const encoder = new TextEncoder();
  const stream = new ReadableStream({
    async start(controller) {
      let timer: NodeJS.Timeout | undefined;
      const send = (event: string) => {
        if (!request.signal.aborted) controller.enqueue(encoder.encode(event));
      };
      /** One after the other, so that what is told last is what was written last. */
      let last = Promise.resolve();
      const watchers = folders.map(folder =>
        watch(folder, { recursive: true }, () => {
          clearTimeout(timer);
          timer = setTimeout(() => {
            last = last.then(async () => send(await change(address)));
          }, settle);
        }),
      );
      request.signal.addEventListener("abort", () => {
        clearTimeout(timer);
        for (const watcher of watchers) watcher.close();
        controller.close();
      });
      send(": watching\n\n");
      if (contentVersion() !== url.searchParams.get("version")) send(changed);
      if (url.searchParams.has("missing") && (await exists(address))) {
        await untilServed(new URL(address, url));
        send(changed);
      }
    },
  });
  return new Response(stream, {
    headers: { "content-type": "text/event-stream", "cache-control": "no-store, no-transform" },
  });
}
