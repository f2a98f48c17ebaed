/** Run by `npm run content:check` as a process of its own. */
import "./plain-errors";
import { contentDir } from "../lib/content/dir";
import { repairTexts } from "../lib/content/repair";
import { displayPath } from "../lib/files";
import { hasOption } from "./option";
import { prepare } from "./prepare";

async function main(): Promise<void> {
  for (const file of hasOption("--fix") ? repairTexts(contentDir()) : []) {
    process.stdout.write(`${displayPath(file)}  repaired: the text had been read as Windows-1252\n`);
  }
  const { sound } = await prepare();
  process.exitCode = sound ? 0 : 1;
}

// A bundle cannot await at its top. What is thrown reaches plain-errors.ts as an uncaught exception.
void main();
