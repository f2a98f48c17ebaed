/** The first part of `npm run build`, and all of `npm run content:check`: reads, checks and sets every body. */
import { cardProblems } from "../lib/blog/card-problems";
import { type CheckResult, checkBlog } from "../lib/blog/check";
import { preparation } from "../lib/blog/prepare";
import { preparedVariable } from "../lib/blog/prepared";
import { contentDir } from "../lib/content/dir";
import { madeVariable } from "../lib/images/made";
import { formatReport, hasErrors } from "../lib/problem";

/** What the making of pages is told, by the environment. */
type Preparation = { sound: boolean; environment: Record<string, string> };

/**
 * Checks everything and prints the report.
 * @returns whether a build can go on, by what variables it finds the bodies and the images, where the bodies are, and
 *   what was read
 */
export async function prepare(): Promise<Preparation & { folder: string; checked: CheckResult }> {
  const started = performance.now();
  const { folder, readBodies } = await preparation("app/_lib/prepare.worker.ts");
  const checked = await checkBlog(contentDir(), new Date(), readBodies);
  const problems = [...checked.problems, ...(await cardProblems(checked))];
  const { files } = checked;
  if (problems.length > 0) process.stdout.write(`${formatReport(problems)}\n`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const done = `${files} file${files === 1 ? "" : "s"} checked in ${seconds} s`;
  process.stdout.write(problems.length > 0 ? `${done}.\n` : `${done}, no problems.\n`);
  const environment = { [preparedVariable]: folder, [madeVariable]: process.env[madeVariable] ?? "" };
  return { sound: !hasErrors(problems), environment, folder, checked };
}
