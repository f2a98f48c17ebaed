/** Reports on bodies for the development server, kept in memory from change to change and in files from start to start. */
import path from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { z } from "zod";
import { sourcesVersion } from "../build-id";
import { codeFolder } from "../code-folder";
import type { SourceBody } from "../content/load";
import { Kept } from "../kept";
import { type BodyReport, reportOn } from "./body-report";
import type { ReadBodies } from "./check";
import { hearLulls, noteAsk } from "./lull";
import { keepTree, keyOf } from "./read-trees";
import { reportSchema, writtenReport } from "./report-schema";

/** Written as text: what is read back is not what is written, in which sets are lists. */
const written = z.string();

/** More new texts than this, about a second's work, are more than an author has changed by hand. */
const mostAtOnce = 24;

/** Whether two texts are known to come to one report; what they may cite is looked at where there is something. */
function isSame(one: SourceBody, other: SourceBody): boolean {
  const isEmpty = ({ bibliography, glossary, macros }: SourceBody) =>
    bibliography.length === 0 && glossary.length === 0 && Object.keys(macros).length === 0;
  return one.body === other.body && one.lang === other.lang && isEmpty(one) && isEmpty(other);
}

type Keyed = { source: SourceBody; key: string };

/** Reads bodies for a server that does not let its author wait for all of them. */
export type KeptReports = {
  /**
   * Reads the bodies that are new. Where these are more than an author changes by hand they are left, and read one
   * after the other while nobody waits; the reports that this returns come to hold theirs too.
   */
  readBodies: ReadBodies;
  /** Reads one that was left, now. Nothing happens where it was read. */
  readNow(file: string): Promise<void>;
  /** How many are left. */
  left(): number;
};

/**
 * What reads bodies and keeps the reports.
 * @param parent the folder in which they are kept, absolute. What other code has kept there is removed
 */
export function keptReports(parent: string): KeptReports {
  // The code is looked at once: where it changes, the server loads this file anew.
  const kept = new Kept(codeFolder(parent, sourcesVersion(process.cwd())), written);
  kept.dropForgotten();
  let known = new Map<string, BodyReport>();

  function read(key: string): BodyReport | undefined {
    const text = kept.read(key);
    return text === undefined ? undefined : reportSchema.safeParse(JSON.parse(text)).data;
  }

  async function make({ key, source: { body, lang, bibliography, glossary, macros } }: Keyed) {
    const { tree, ...report } = await reportOn(body, { lang, bibliography, glossary, macros });
    keepTree(key, tree);
    kept.write(key, JSON.stringify(writtenReport(report)), new Map());
    return report;
  }

  /** Each text and its key, as they were last: to make the key of every text costs more than to see that it stayed. */
  let keys = new Map<string, Keyed>();

  /** What readers of the last content hold. */
  let reports = new Map<string, BodyReport>();

  /** What was left of the last content, by file. */
  let waiting = new Map<string, Keyed>();

  /** Reads one. Another module of the server may have read it meanwhile. */
  async function take(keyed: Keyed): Promise<void> {
    const { key, source } = keyed;
    const report = known.get(key) ?? read(key) ?? (await make(keyed));
    // The content may be another by now.
    if (keys.get(source.file)?.key !== key) return;
    known.set(key, report);
    reports.set(source.file, report);
    waiting.delete(source.file);
  }

  /** What was thrown by texts that were left, by their keys: faults of the code, since a wrong text throws nothing. */
  const faults = new Map<string, unknown>();

  let isReading = false;

  /** Reads what was left until nothing is, and lets who waits for the server go first. */
  async function readOn(): Promise<void> {
    if (isReading) return;
    isReading = true;
    const lulls = hearLulls();
    for (;;) {
      await lulls.next();
      const [next] = waiting.values();
      if (!next) break;
      try {
        await take(next);
      } catch (error) {
        // Thrown to who asks next.
        faults.set(next.key, error);
        waiting.delete(next.source.file);
      }
      // In which requests come in.
      await nextTurn();
    }
    lulls.stop();
    isReading = false;
  }

  const readBodies: ReadBodies = async ({ bodies }) => {
    noteAsk();
    const keysNow: typeof keys = new Map();
    const atHand = new Map<string, BodyReport>();
    const found: typeof reports = new Map();
    const missing: Keyed[] = [];
    for (const source of bodies) {
      const last = keys.get(source.file);
      const key = last && isSame(last.source, source) ? last.key : keyOf(source);
      keysNow.set(source.file, { source, key });
      const report = known.get(key) ?? atHand.get(key) ?? read(key);
      if (report) {
        atHand.set(key, report);
        found.set(source.file, report);
      } else if (faults.has(key)) throw faults.get(key);
      else missing.push({ source, key });
    }
    keys = keysNow;
    known = atHand;
    reports = found;
    waiting = new Map(missing.map(keyed => [keyed.source.file, keyed]));
    if (missing.length <= mostAtOnce) for (const keyed of missing) await take(keyed);
    else void readOn();
    return { reports: found, problems: [] };
  };

  return {
    readBodies,
    async readNow(file) {
      noteAsk();
      const keyed = waiting.get(file);
      if (keyed) await take(keyed);
    },
    left: () => waiting.size,
  };
}

/** Where the development server keeps them. */
export const reportsFolder = (): string => path.resolve(".next/cache/blog/reports");
