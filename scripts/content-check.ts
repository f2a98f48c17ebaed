/**
 * `npm run content:check [-- --fix]`: every problem of every file of the content folder, in one report.
 * `--fix` first mends what has one possible meaning: text that went through Windows-1252.
 */
import "./plain-errors";
import { contentDir } from "../lib/content/dir";
import { repairTexts } from "../lib/content/repair";
import { displayPath } from "../lib/files";
import { hasOption } from "./option";
import { prepare } from "./prepare";

for (const file of hasOption("--fix") ? repairTexts(contentDir()) : []) {
  process.stdout.write(`${displayPath(file)}  repaired: the text had been read as Windows-1252\n`);
}
const { sound } = await prepare();
process.exitCode = sound ? 0 : 1;
