/** For tests: a folder of content made of texts, among all that tests leave (one-folder.ts). */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * @param files contents by path, such as `posts/a.mdx`
 * @returns the folder, absolute
 */
export function contentFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), "content-"));
  mkdirSync(path.join(folder, "posts"));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}

/** A post with the fields it must have and, before them, the given lines. */
export function postText(fields = "", body = "Text.\n"): string {
  const required = [
    ["title", '"A post"'],
    ["date", "2025-01-01"],
    ["excerpt", '"What it is about."'],
  ].filter(([name]) => !new RegExp(`^${name}:`, "m").test(fields));
  const lines = [...(fields === "" ? [] : [fields]), ...required.map(([name, value]) => `${name}: ${value}`)];
  return `---\n${lines.join("\n")}\n---\n\n${body}`;
}
