import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

/**
 * The name a path really has on disk, letter by letter: a Mac finds `Chart.PNG` by `chart.png`, the server
 * that the blog is deployed to does not.
 * @returns undefined where there is no such file in any case
 */
export function nameOnDisk(root: string, relative: string): string | undefined {
  let folder = root;
  const names: string[] = [];
  for (const part of relative.split(path.sep)) {
    if (!existsSync(folder) || !statSync(folder).isDirectory()) return undefined;
    const entries = readdirSync(folder);
    const name = entries.includes(part)
      ? part
      : entries.find(entry => entry.toLowerCase() === part.toLowerCase());
    if (name === undefined) return undefined;
    names.push(name);
    folder = path.join(folder, name);
  }
  return names.join(path.sep);
}
