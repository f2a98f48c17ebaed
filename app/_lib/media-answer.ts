import { readFileSync } from "node:fs";
import path from "node:path";
import { mediaFile } from "@/lib/blog/images";

const types: Record<string, string> = {
  avif: "image/avif",
  csv: "text/csv; charset=utf-8",
  gif: "image/gif",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  mp3: "audio/mpeg",
  mp4: "video/mp4",
  ogg: "audio/ogg",
  png: "image/png",
  svg: "image/svg+xml",
  vtt: "text/vtt; charset=utf-8",
  wav: "audio/wav",
  webm: "video/webm",
  webp: "image/webp",
};

function typeOf(name: string): string | undefined {
  return types[path.extname(name).slice(1).toLowerCase()];
}

/** Whether a page names a file and shows nothing of what is in it, so that it stays as it is when the file changes. */
export function isNamedOnly(name: string): boolean {
  const type = typeOf(name);
  return type !== undefined && !type.startsWith("text/csv");
}

/** An image, a film, a sound or a table that lies beside a post, by its name behind `/media/`. */
export function mediaAnswer(name: string): Response {
  const file = mediaFile(name);
  const type = typeOf(name);
  if (!file || !type) return new Response("Not found", { status: 404 });
  return new Response(new Uint8Array(readFileSync(file)), { headers: { "content-type": type } });
}
