/** Reports on bodies for the development server, kept in memory from change to change and in files from start to start. */
import path from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { SourceBody } from "../content/load";
import { type BodyReport, reportOn } from "./body-report";
import type { ReadBodies } from "./check";
import { hearLulls, noteAsk } from "./lull";
import { keepTree, keyOf } from "./read-trees";
import { ReportFiles } from "./report-files";

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
  readNow: (file: string) => Promise<void>;
  /** How many are left. */
  left: () => number;
};

/** What a look at all bodies comes to: the reports that are at hand, and the texts that are yet to be read. */
type Inventory = {
  keys: Map<string, Keyed>;
  /** By key. */
  known: Map<string, BodyReport>;
  /** By file. */
  reports: Map<string, BodyReport>;
  missing: Keyed[];
};

/** Reads bodies, and keeps the reports: those of the last content in memory. */
class ReportKeeper implements KeptReports {
  readonly #files: ReportFiles;
  /** Reports on the texts of the last content, by their keys. */
  #known = new Map<string, BodyReport>();
  /** Each text and its key, as they were last: to make the key of every text costs more than to see that it stayed. */
  #keys = new Map<string, Keyed>();
  /** What readers of the last content hold. */
  #reports = new Map<string, BodyReport>();
  /** What was left of the last content, by file. */
  #waiting = new Map<string, Keyed>();
  /** What was thrown by texts that were left, by their keys: faults of the code, since a wrong text throws nothing. */
  readonly #faults = new Map<string, unknown>();
  #isReading = false;

  constructor(files: ReportFiles) {
    this.#files = files;
  }

  readonly readBodies: ReadBodies = async ({ bodies }) => {
    noteAsk();
    const { keys, known, reports, missing } = this.#takeStock(bodies);
    this.#keys = keys;
    this.#known = known;
    this.#reports = reports;
    this.#waiting = new Map(missing.map(keyed => [keyed.source.file, keyed]));
    if (missing.length <= mostAtOnce) for (const keyed of missing) await this.#take(keyed);
    else void this.#readOn();
    return { reports, problems: [] };
  };

  readonly readNow = async (file: string): Promise<void> => {
    noteAsk();
    const keyed = this.#waiting.get(file);
    if (keyed) await this.#take(keyed);
  };

  readonly left = (): number => this.#waiting.size;

  /** @throws what a text threw that was left and is still as it was */
  #takeStock(bodies: readonly SourceBody[]): Inventory {
    const stock: Inventory = { keys: new Map(), known: new Map(), reports: new Map(), missing: [] };
    for (const source of bodies) {
      const last = this.#keys.get(source.file);
      const key = last && isSame(last.source, source) ? last.key : keyOf(source);
      stock.keys.set(source.file, { source, key });
      const report = this.#known.get(key) ?? stock.known.get(key) ?? this.#files.read(key);
      if (report) {
        stock.known.set(key, report);
        stock.reports.set(source.file, report);
      } else if (this.#faults.has(key)) throw this.#faults.get(key);
      else stock.missing.push({ source, key });
    }
    return stock;
  }

  /** Reads one. Another module of the server may have read it meanwhile. */
  async #take(keyed: Keyed): Promise<void> {
    const { key, source } = keyed;
    const report = this.#known.get(key) ?? this.#files.read(key) ?? (await this.#make(keyed));
    // The content may have changed meanwhile.
    if (this.#keys.get(source.file)?.key !== key) return;
    this.#known.set(key, report);
    this.#reports.set(source.file, report);
    this.#waiting.delete(source.file);
  }

  async #make({ key, source: { body, lang, bibliography, glossary, macros } }: Keyed): Promise<BodyReport> {
    const { tree, ...report } = await reportOn(body, { lang, bibliography, glossary, macros });
    keepTree(key, tree);
    this.#files.write(key, report);
    return report;
  }

  /** Reads what was left until nothing is, and lets who waits for the server go first. */
  async #readOn(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    const lulls = hearLulls();
    for (;;) {
      await lulls.next();
      const [next] = this.#waiting.values();
      if (!next) break;
      try {
        await this.#take(next);
      } catch (error) {
        // Thrown to who asks next.
        this.#faults.set(next.key, error);
        this.#waiting.delete(next.source.file);
      }
      // In which requests come in.
      await nextTurn();
    }
    lulls.stop();
    this.#isReading = false;
  }
}

/**
 * What reads bodies and keeps the reports.
 * @param parent the folder in which they are kept, absolute. What other code has kept there is removed
 */
export function keptReports(parent: string): KeptReports {
  return new ReportKeeper(new ReportFiles(parent));
}

/** Where the development server keeps them. */
export const reportsFolder = (): string => path.resolve(".next/cache/blog/reports");
