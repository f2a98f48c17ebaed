/** The last part of `npm run build`, and all of `npm run finish`. */
import path from "node:path";
import { contentDir } from "../lib/content/dir";
import { loadContent } from "../lib/content/load";
import { finishBuild } from "../lib/finish/build";
import { finishInThreads } from "../lib/finish/pages";
import { formatReport } from "../lib/problem";
import { postPath } from "../lib/url";

/**
 * Finishes the build in `.next`, and prints what was done or what is wrong.
 * @returns whether it can be served
 */
export async function finish(): Promise<boolean> {
  const started = performance.now();
  const { content } = loadContent(contentDir(), new Date());
  const raised = new Map(content.posts.map(post => [postPath(post.slug), post.budget]));
  const report = await finishBuild(path.resolve(".next"), raised, finishInThreads);
  const { pages, hydrating, before, after, problems } = report;
  if (problems.length > 0) {
    process.stderr.write(
      `${formatReport(problems)}\n\nThe build is not finished, and nothing can be served from it.\n`,
    );
    return false;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const each = (bytes: number): string => `${Math.round(bytes / pages / 1000)} KB`;
  process.stdout.write(
    `${pages} pages finished in ${seconds} s: ${each(before)} on disk for each before, ${each(after)} now. ` +
      `React runs on ${hydrating.length === 0 ? "none" : hydrating.join(", ")}.\n`,
  );
  return true;
}
