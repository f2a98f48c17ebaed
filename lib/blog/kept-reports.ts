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

  return async ({ bodies }) => {
    const asked = new Map<string, BodyReport>();
    const reports = new Map<string, BodyReport>();
    for (const source of bodies) {
      const key = keyOf(source);
      const report = known.get(key) ?? asked.get(key) ?? read(key) ?? (await make(key, source));
      asked.set(key, report);
      reports.set(source.file, report);
    }
    known = asked;
    return { reports, problems: [] };
  };
}

/** Where the development server keeps them. */
export const reportsFolder = (): string => path.resolve(".next/cache/blog/reports");
