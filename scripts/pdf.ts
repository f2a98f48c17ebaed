/**
 * `npm run pdf -- SLUG [--out FILE] [--paper A4|Letter]`: a post as a PDF, with outline and tags, from the build that
 * `npm start` would serve.
 */
import "./plain-errors";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { nearest } from "../lib/problem";
import { currentRelease, readManifest } from "../lib/release/manifest";
import { releasesDir } from "../lib/release/release";
import { postPath, slugPattern } from "../lib/url";
import { findBrowser, noBrowser } from "./browser";
import { papers, printPage } from "./print-post";

const usage = `Usage: npm run pdf -- SLUG [--out FILE] [--paper ${papers.join("|")}]`;

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: "string" }, paper: { type: "string", default: papers[0] } },
  });
  const [slug, ...more] = positionals;
  if (slug === undefined || more.length > 0) throw new Error(usage);
  const paper = papers.find(one => one.toLowerCase() === values.paper?.toLowerCase());
  if (paper === undefined) throw new Error(`There is no paper "${values.paper}" here. ${usage}`);
  return { slug, paper, out: path.resolve(values.out ?? `${slug}.pdf`) };
}

/** The address of a post in a release, below the site's base path. */
function addressOf(slug: string, release: string): string {
  const { base, files } = readManifest(release);
  if (files[postPath(slug)]) return base + postPath(slug);
  const folder = postPath("");
  const slugs = Object.keys(files)
    .filter(address => address.startsWith(folder))
    .map(address => address.slice(folder.length))
    .filter(name => slugPattern.test(name));
  const near = nearest(slug, slugs);
  const otherwise = "A draft, or a post of a later date, is in no build.";
  throw new Error(`The build has no post "${slug}". ${near ? `Did you mean "${near}"?` : otherwise}`);
}

const { slug, paper, out } = readOptions();
const release = currentRelease(releasesDir());
if (release === null) throw new Error("There is no build to print from: run npm run build first.");
const address = addressOf(slug, release);
const browser = findBrowser();
if (browser === undefined) throw new Error(noBrowser);
const pdf = await printPage(release, address, paper, browser);
mkdirSync(path.dirname(out), { recursive: true });
writeFileSync(out, pdf);
process.stdout.write(`${path.relative("", out)}\n`);
