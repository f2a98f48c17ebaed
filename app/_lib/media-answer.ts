import { readFileSync } from "node:fs";
import { mediaFile } from "@/lib/blog/images";
import { contentType } from "@/lib/release/content-type";
import { notFound } from "./answer";

/** An image, a film, a sound or a table that lies beside a post, by its name behind `/media/`. */
export function mediaAnswer(name: string): Response {
  const file = mediaFile(name);
  if (!file) return notFound();
  return new Response(new Uint8Array(readFileSync(file)), { headers: { "content-type": contentType(name) } });
}
