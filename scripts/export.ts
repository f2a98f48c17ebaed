/** `npm run export`, behind `npm run build`: writes `out/` for a host of static files. */
import "./plain-errors";
import path from "node:path";
import { saysDiskFull } from "../lib/disk";
import { exportRelease } from "../lib/release/export";
import { currentRelease } from "../lib/release/manifest";
import { releasesDir } from "../lib/release/release";

async function main(): Promise<void> {
  const started = performance.now();
  const release = currentRelease(releasesDir());
  if (!release) throw new Error("There is no build to export: run npm run build first.");
  const { files, bytes, compressed } = await exportRelease(release, path.resolve("out"));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const kilobytes = (size: number): string => `${Math.round(size / 1000).toLocaleString("en")} KB`;
  process.stdout.write(
    `${files} files written to out/ in ${seconds} s; texts of ${kilobytes(bytes)} are ${kilobytes(compressed)} compressed.\n`,
  );
}

main().catch((error: unknown) => {
  const why = error instanceof Error ? error.message : String(error);
  const full = "The disk is full: make room on it, and export again. out/ is still the last good export.";
  process.stderr.write(saysDiskFull(error) ? `${full}\n` : `${why}\n`);
  process.exit(1);
});
