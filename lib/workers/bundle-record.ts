/** What a bundle was made of, so that it is made again only where that has changed: bundling takes a second. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { sourcesVersion } from "../build-id";

const recordSchema = z.object({
  /** The bundle's file, by its name in the record's folder. */
  name: z.string(),
  version: z.string(),
  /** As `bundleState` had it. */
  state: z.string(),
  /** Every file that the bundle was made of, from the project's root, with its size and the time of its change. */
  stamps: z.record(z.string(), z.string()),
});

type BundleRecord = z.infer<typeof recordSchema>;

/**
 * What a bundle can be made of, before it is: our own sources by what they say, for files of a checkout may all bear
 * one time, and packages as npm lists them. What stays outside is named by where the project lies, so that one that was
 * moved is bundled anew.
 * @param entry the bundle's entry file, from the project's root
 */
export function bundleState(entry: string): string {
  const installed = path.resolve("node_modules/.package-lock.json");
  const root = process.cwd();
  const hash = createHash("sha256").update(`${entry}\0${root}\0${sourcesVersion(root)}`);
  return hash.update(existsSync(installed) ? readFileSync(installed) : "").digest("hex");
}

/** @returns undefined where there is no such file */
function stampOf(file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats && `${stats.size} ${stats.mtimeMs}`;
}

/**
 * @param file where the record is kept
 * @param state what `bundleState` says now
 * @returns the name and version of the bundle that is as it would be made; undefined where it has to be made
 */
export function currentBundle(
  file: string,
  state: string,
): Pick<BundleRecord, "name" | "version"> | undefined {
  if (!existsSync(file)) return undefined;
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    // A write that was cut off.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  const { data: record } = recordSchema.safeParse(json);
  if (!record || !existsSync(path.join(path.dirname(file), record.name))) return undefined;
  if (record.state !== state) return undefined;
  const isSame = Object.entries(record.stamps).every(([input, stamp]) => stampOf(input) === stamp);
  return isSame ? record : undefined;
}

/**
 * @param file where the record is kept
 * @param bundle the name and version of what was made, and what `bundleState` said before
 * @param inputs every file that it was made of, from the project's root
 */
export function recordBundle(
  file: string,
  bundle: Omit<BundleRecord, "stamps">,
  inputs: readonly string[],
): void {
  const stamps = Object.fromEntries(inputs.map(input => [input, stampOf(input) ?? ""]));
  const record: BundleRecord = { ...bundle, stamps };
  writeFileSync(file, JSON.stringify(record));
}
