/**
 * The last part of `npm run build`: takes the framework out of the pages that do not need it, puts their styles and
 * their security policy in, and holds them against their budgets.
 */
import "./plain-errors";
import path from "node:path";
import { contentDir } from "../lib/content/dir";
import { loadContent } from "../lib/content/load";
import { finishBuild } from "../lib/finish/build";
import { formatReport } from "../lib/problem";
import { postPath } from "../lib/url";

const started = performance.now();
const { content } = loadContent(contentDir(), new Date());
const raised = new Map(content.posts.map(post => [postPath(post.slug), post.budget]));
const { pages, hydrating, before, after, problems } = finishBuild(path.resolve(".next"), raised);

if (problems.length > 0) {
  process.stderr.write(
    `${formatReport(problems)}\n\nThe build is not finished, and nothing can be served from it.\n`,
  );
  process.exit(1);
}
const seconds = ((performance.now() - started) / 1000).toFixed(1);
const each = (bytes: number): string => `${Math.round(bytes / pages / 1000)} KB`;
process.stdout.write(
  `${pages} pages finished in ${seconds} s: ${each(before)} on disk for each before, ${each(after)} now. ` +
    `React runs on ${hydrating.length === 0 ? "none" : hydrating.join(", ")}.\n`,
);
