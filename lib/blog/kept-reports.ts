/** Reports on bodies for the development server, kept in memory from change to change and in files from start to start. */
import path from "node:path";
import { z } from "zod";
import { sourcesVersion } from "../build-id";
import { codeFolder } from "../code-folder";
import type { SourceBody } from "../content/load";
import { Kept } from "../kept";
import { type BodyReport, reportOn } from "./body-report";
import type { ReadBodies } from "./check";
import { keepTree, keyOf } from "./read-trees";
import { reportSchema, writtenReport } from "./report-schema";

/** Written as text: what is read back is not what is written, in which sets are lists. */
const written = z.string();

/** Whether two texts are known to come to one report; what they may cite is looked at where there is something. */
function isSame(one: SourceBody, other: SourceBody): boolean {
  const isEmpty = ({ bibliography, glossary, macros }: SourceBody) =>
    bibliography.length === 0 && glossary.length === 0 && Object.keys(macros).length === 0;
  return one.body === other.body && one.lang === other.lang && isEmpty(one) && isEmpty(other);
}

/**
 * What reads bodies and keeps the reports.
 * @param parent the folder in which they are kept, absolute. What other code has kept there is removed
 */
export function keptReports(parent: string): ReadBodies {
  // The code is looked at once: where it changes, the server loads this file anew.
  const kept = new Kept(codeFolder(parent, sourcesVersion(process.cwd())), written);
  kept.dropForgotten();
  let known = new Map<string, BodyReport>();

  function read(key: string): BodyReport | undefined {
    const text = kept.read(key);
    return text === undefined ? undefined : reportSchema.safeParse(JSON.parse(text)).data;
  }

  async function make(key: string, { body, lang, bibliography, glossary, macros }: SourceBody) {
    const { tree, ...report } = await reportOn(body, { lang, bibliography, glossary, macros });
    keepTree(key, tree);
    kept.write(key, JSON.stringify(writtenReport(report)), new Map());
    return report;
  }

  /** Each text and its key, as they were last: to make the key of every text costs more than to see that it stayed. */
  let keys = new Map<string, { source: SourceBody; key: string }>();

  return async ({ bodies }) => {
    const keysNow: typeof keys = new Map();
    const asked = new Map<string, BodyReport>();
    const reports = new Map<string, BodyReport>();
    for (const source of bodies) {
      const last = keys.get(source.file);
      const key = last && isSame(last.source, source) ? last.key : keyOf(source);
      keysNow.set(source.file, { source, key });
      const report = known.get(key) ?? asked.get(key) ?? read(key) ?? (await make(key, source));
      asked.set(key, report);
      reports.set(source.file, report);
    }
    keys = keysNow;
    known = asked;
    return { reports, problems: [] };
  };
}

/** Where the development server keeps them. */
export const reportsFolder = (): string => path.resolve(".next/cache/blog/reports");
