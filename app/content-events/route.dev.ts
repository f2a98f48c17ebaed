import { existsSync, watch } from "node:fs";
import path from "node:path";
import { writtenPost } from "@/app/_lib/written-post";
import { contentVersion } from "@/lib/blog/blog";
import { isNamedOnly } from "@/lib/blog/images";
import { contentDir } from "@/lib/content/dir";

export const dynamic = "force-dynamic";

/** Editors write a file in several steps; what comes within this many milliseconds is one change. */
const settle = 20;

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
 * content or `public/`. One comes at once where the page was made of an earlier `version`.
 */
export function GET(request: Request): Response {
  const url = new URL(request.url);
  const address = url.searchParams.get("address") ?? "";
  const folders = [contentDir(), path.resolve("public")].filter(folder => existsSync(folder));
  const encoder = new TextEncoder();
  const stream = new ReadableStream({
    start(controller) {
      let timer: NodeJS.Timeout | undefined;
      let hasMedia = false;
      const send = (event: string) => {
        if (!request.signal.aborted) controller.enqueue(encoder.encode(event));
      };
      /** One after the other, so that what is told last is what was written last. */
      let last = Promise.resolve();
      const watchers = folders.map(folder =>
        watch(folder, { recursive: true }, (_, name) => {
          // An image has the same address as before, and is asked for again with its page.
          hasMedia ||= name === null || isNamedOnly(name);
          clearTimeout(timer);
          timer = setTimeout(() => {
            const isWhole = hasMedia;
            hasMedia = false;
            last = last.then(async () => send(isWhole ? changed : await change(address)));
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
    },
  });
  return new Response(stream, {
    headers: { "content-type": "text/event-stream", "cache-control": "no-store, no-transform" },
  });
}
