import path from "node:path";

/** The folder of content, absolute: `CONTENT_DIR`, else `content` in the project. */
export function contentDir(): string {
  return path.resolve(process.env.CONTENT_DIR || "content");
}
