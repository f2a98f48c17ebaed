import { file } from "@/app/_lib/answer";
import { robots } from "@/lib/seo/robots";

export const dynamic = "force-static";

/** What crawlers may read. */
export function GET(): Response {
  return file(robots(), "text/plain; charset=utf-8");
}
