import path from "node:path";

/**
 * The folder of content, absolute: `CONTENT_DIR`, else `content` in the project.
 *
 * `turbopackIgnore`, here and where files are looked for: pages are rendered at build time only, so no server
 * needs these files beside it, and the bundler shall not collect them.
 */
export function contentDir(): string {
  return path.resolve(/*turbopackIgnore: true*/ process.env.CONTENT_DIR || "content");
}
