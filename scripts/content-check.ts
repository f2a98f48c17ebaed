/**
 * `npm run content:check [-- --fix]`: every problem of every file of the content folder, in one report.
 * `--fix` first mends what has one possible meaning: text that went through Windows-1252.
 */
import "./plain-errors";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { collect } from "../lib/content/collect";
import { decode } from "../lib/content/decode";
import { contentDir } from "../lib/content/dir";
import { repairMojibake } from "../lib/content/mojibake";
import { registryFiles } from "../lib/content/registries";
import { displayPath } from "../lib/files";
import { prepare } from "./prepare";

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Rewrites damaged files as they were meant, line ends and all. */
function fix(dir: string): void {
  const { posts, pages } = collect(dir);
  const registries = Object.values(registryFiles).map(name => path.join(dir, name));
  const files = [
    ...[...posts, ...pages].map(source => source.path),
    ...registries.filter(file => existsSync(file)),
  ];
  for (const file of files) {
    const bytes = readFileSync(file);
    if ("problems" in decode(bytes)) continue;
    const [, mark = "", text = ""] = /^(\ufeff?)([\s\S]*)$/.exec(bytes.toString("utf8")) ?? [];
    const mended = repairMojibake(text);
    if (mended === text) continue;
    writeFileSync(file, mark + mended);
    print(`${displayPath(file)}  repaired: the text had been read as Windows-1252`);
  }
}

const known = ["--fix"];
const options = process.argv.slice(2);
const unknown = options.filter(option => !known.includes(option));
if (unknown.length > 0) {
  print(`Unknown option ${unknown.join(", ")}. The one option is --fix.`);
  process.exit(2);
}

if (options.includes("--fix")) fix(contentDir());
const { sound } = await prepare();
process.exitCode = sound ? 0 : 1;
