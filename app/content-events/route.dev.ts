import { existsSync, watch } from "node:fs";
import path from "node:path";
import { contentDir } from "@/lib/content/dir";

export const dynamic = "force-dynamic";

/** Editors write a file in several steps; what comes within this many milliseconds is one change. */
const settle = 60;

/** Development only: a stream of server-sent events, one for each change under the folder of content or `public/`. */
export function GET(request: Request): Response {
  const folders = [contentDir(), path.resolve("public")].filter(folder => existsSync(folder));
  const encoder = new TextEncoder();
  const stream = new ReadableStream({
    start(controller) {
      let timer: NodeJS.Timeout | undefined;
      const send = () => controller.enqueue(encoder.encode("data: changed\n\n"));
      const watchers = folders.map(folder =>
        watch(folder, { recursive: true }, () => {
          clearTimeout(timer);
          timer = setTimeout(send, settle);
        }),
      );
      controller.enqueue(encoder.encode(": watching\n\n"));
      request.signal.addEventListener("abort", () => {
        clearTimeout(timer);
        for (const watcher of watchers) watcher.close();
        controller.close();
      });
    },
  });
  return new Response(stream, {
    headers: { "content-type": "text/event-stream", "cache-control": "no-store, no-transform" },
  });
}
