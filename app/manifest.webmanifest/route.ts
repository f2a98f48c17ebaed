import { file } from "@/app/_lib/answer";
import { webManifest } from "@/lib/seo/manifest";

export const dynamic = "force-static";

/** What a browser keeps of the site. */
export function GET(): Response {
  return file(webManifest(), "application/manifest+json; charset=utf-8");
}
