/** The first part of `npm run build`, and all of `npm run content:check`: reads, checks and sets every body. */
import { type CheckResult, checkBlog } from "../lib/blog/check";
import { preparation } from "../lib/blog/prepare";
import { contentDir } from "../lib/content/dir";
import { formatReport, hasErrors } from "../lib/problem";

/**
 * Checks everything and prints the report.
 * @returns whether a build can go on, where it finds the bodies, and what was read
 */
export async function prepare(): Promise<{ sound: boolean; folder: string; checked: CheckResult }> {
  const started = performance.now();
  const { folder, readBodies } = await preparation("app/_lib/prepare.worker.ts");
  const checked = await checkBlog(contentDir(), new Date(), readBodies);
  const { problems, files } = checked;
  if (problems.length > 0) process.stdout.write(`${formatReport(problems)}\n`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const done = `${files} file${files === 1 ? "" : "s"} checked in ${seconds} s`;
  process.stdout.write(problems.length > 0 ? `${done}.\n` : `${done}, no problems.\n`);
  return { sound: !hasErrors(problems), folder, checked };
}
