import { readFileSync } from "node:fs";
import { mediaFile } from "@/lib/blog/images";
import { contentType } from "@/lib/release/content-type";

/** An image, a film, a sound or a table that lies beside a post, by its name behind `/media/`. */
export function mediaAnswer(name: string): Response {
  const file = mediaFile(name);
  if (!file) return new Response("Not found", { status: 404 });
  return new Response(new Uint8Array(readFileSync(file)), { headers: { "content-type": contentType(name) } });
}
