import { mediaAnswer } from "@/app/_lib/media-answer";

export const dynamic = "force-dynamic";

/** Development only: what `/media/` serves, as one address without parts that vary (lib/dev-pages.ts). */
export function GET({ url }: Request): Response {
  // The address that was asked for; a rewrite leaves it.
  return mediaAnswer(decodeURIComponent(new URL(url).pathname.replace(/^\/media\//, "")));
}
