import path from "node:path";
import { file, notFound } from "@/app/_lib/answer";
import { securityText } from "@/lib/seo/robots";
import { securityPath } from "@/lib/url";

export const dynamic = "force-static";
export const dynamicParams = false;

/** None, where the site's settings name nobody. */
export function generateStaticParams() {
  return securityText() === null ? [] : [{ file: path.posix.basename(securityPath) }];
}

/** Whom to tell of a hole in the site. */
export function GET(): Response {
  const text = securityText();
  return text === null ? notFound() : file(text, "text/plain; charset=utf-8");
}
