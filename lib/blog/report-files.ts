/** Reports on bodies in files, from start to start of the development server. */
import { z } from "zod";
import { sourcesVersion } from "../build-id";
import { codeFolder } from "../code-folder";
import { Kept } from "../kept";
import type { BodyReport } from "./body-report";
import { reportSchema, writtenReport } from "./report-schema";

/** Written as text: what is read back is not what is written, in which sets are lists. */
const written = z.string();

/** Reports, each by the key of the text that it is on. */
export class ReportFiles {
  readonly #kept: Kept<string>;

  /** @param parent the folder in which they are kept, absolute. What other code has kept there is removed */
  constructor(parent: string) {
    // The code is looked at once: where it changes, the server loads this file anew.
    this.#kept = new Kept(codeFolder(parent, sourcesVersion(process.cwd())), written);
    this.#kept.dropForgotten();
  }

  /** @returns undefined where there is none, or one of another form */
  read(key: string): BodyReport | undefined {
    const text = this.#kept.read(key);
    return text === undefined ? undefined : reportSchema.safeParse(JSON.parse(text)).data;
  }

  write(key: string, report: BodyReport): void {
    this.#kept.write(key, JSON.stringify(writtenReport(report)), new Map());
  }
}
