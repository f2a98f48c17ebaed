/**
 * `npm run content:check [-- --fix]`: every problem of every file of the content folder, in one report.
 * `--fix` first mends what has one possible meaning: text that went through Windows-1252.
 */
import "./plain-errors";
import { forkBundled } from "./bundled";

const child = await forkBundled("scripts/content-check.process.ts");
child.on("close", status => {
  process.exitCode = status ?? 1;
});
