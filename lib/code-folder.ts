/** What one state of the code has made, and no other may use. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { site } from "./site";

/**
 * The folder of what the code as it stands makes. What other code has made is removed.
 * @param parent what the folder lies in, absolute
 * @param version changes whenever the code does
 */
export function codeFolder(parent: string, version: string): string {
  // Beside the code, whatever else all that it makes can depend on.
  const all = JSON.stringify([version, process.version, site.url, site.base]);
  const code = createHash("sha256").update(all).digest("hex").slice(0, 16);
  for (const old of existsSync(parent) ? readdirSync(parent) : []) {
    if (old !== code) rmSync(path.join(parent, old), { recursive: true, force: true });
  }
  return path.join(parent, code);
}
