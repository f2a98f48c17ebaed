/**
 * `npm run content:check [-- --fix]`: every problem of every file of the content folder, in one report.
 * `--fix` first mends what has one possible meaning: text that went through Windows-1252.
 */
import "./plain-errors";
import { contentDir } from "../lib/content/dir";
import { repairTexts } from "../lib/content/repair";
import { displayPath } from "../lib/files";
import { prepare } from "./prepare";

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

const known = ["--fix"];
const options = process.argv.slice(2);
const unknown = options.filter(option => !known.includes(option));
if (unknown.length > 0) {
  print(`Unknown option ${unknown.join(", ")}. The one option is --fix.`);
  process.exit(2);
}

for (const file of options.includes("--fix") ? repairTexts(contentDir()) : [])
  print(`${displayPath(file)}  repaired: the text had been read as Windows-1252`);
const { sound } = await prepare();
process.exitCode = sound ? 0 : 1;
