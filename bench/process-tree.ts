/** How much memory a process and all its descendants hold, as Linux tells it. */
import { readdirSync, readFileSync } from "node:fs";

/** A process's parent and its resident memory in pages. */
type Entry = { pid: number; parent: number; pages: number };

function read(pid: number): Entry[] {
  try {
    // The name, in parentheses, may hold spaces; what follows it does not.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return [{ pid, parent: Number(fields[1]), pages: Number(fields[21]) }];
  } catch {
    // It ended between being listed and being read.
    return [];
  }
}

const pageSize = 4096;

/** The sum of resident memory over a process and its descendants, in bytes; null where there is no `/proc`. */
export function treeMemory(root: number): number | null {
  let names: string[];
  try {
    names = readdirSync("/proc");
  } catch {
    return null;
  }
  const entries = names.filter(name => /^\d+$/.test(name)).flatMap(name => read(Number(name)));
  const family = new Set([root]);
  // Children may be listed before their parents, so go on until nobody is added.
  for (let before = 0; before !== family.size; ) {
    before = family.size;
    for (const { pid, parent } of entries) if (family.has(parent)) family.add(pid);
  }
  const pages = entries.filter(({ pid }) => family.has(pid)).reduce((sum, entry) => sum + entry.pages, 0);
  return pages * pageSize;
}
