/** What builds keep of what they made: files, and what is known of them, each under a hash of all that it came from. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import path from "node:path";
import { threadId } from "node:worker_threads";
import { z } from "zod";
import { writeAtomically } from "./write";

/** Milliseconds for which what no build has asked for stays in any case: another may be about to ask. */
export const grace = 60 * 60 * 1000;

/** Milliseconds that something stays where no build asks for it, if nothing else is said: 30 days. */
const month = 30 * 24 * 60 * 60 * 1000;

const fileNames = z.object({ files: z.array(z.string()) });

/**
 * A folder that keeps things from build to build.
 * @param folder absolute
 * @param schema what is known of a thing
 */
export class Kept<T> {
  constructor(
    private readonly folder: string,
    private readonly schema: z.ZodType<T>,
  ) {
    mkdirSync(folder, { recursive: true });
  }

  private noteOf(hash: string): string {
    return path.join(this.folder, `${hash}.json`);
  }

  /** What is known of a thing that is whole; undefined where it has to be made. */
  read(hash: string): T | undefined {
    const note = this.noteOf(hash);
    if (!existsSync(note)) return undefined;
    let known: T;
    try {
      const text: unknown = JSON.parse(readFileSync(note, "utf8"));
      const { files } = fileNames.parse(text);
      if (!files.every(name => existsSync(path.join(this.folder, name)))) return undefined;
      known = z.object({ known: this.schema }).parse(text).known;
    } catch {
      // A cache that was spoiled is none.
      return undefined;
    }
    const now = new Date();
    utimesSync(note, now, now);
    return known;
  }

  /** Whichever threads write it. */
  private place(file: string, data: string | Uint8Array): void {
    writeAtomically(file, data, `.${process.pid}.${threadId}`);
  }

  /** Keeps a thing. @param files its bytes by the names of its files */
  write(hash: string, known: T, files: ReadonlyMap<string, Uint8Array>): void {
    // At once, since another thing that is whole may have the same file.
    for (const [name, data] of files) this.place(path.join(this.folder, name), data);
    // Last, since it tells that the others are whole.
    this.place(this.noteOf(hash), JSON.stringify({ known, files: [...files.keys()] }));
  }

  /**
   * Removes what no build has asked for in a long time. Two things may share a file.
   * @param age how long that is, in milliseconds
   */
  dropForgotten(age = month): void {
    const before = Date.now() - age;
    const forgotten: string[] = [];
    const wanted = new Set<string>();
    for (const name of readdirSync(this.folder).filter(one => one.endsWith(".json"))) {
      const note = path.join(this.folder, name);
      const isFresh = (statSync(note, { throwIfNoEntry: false })?.mtimeMs ?? before) >= before;
      for (const file of isFresh ? filesOf(note) : [name, ...filesOf(note)]) {
        if (isFresh) wanted.add(file);
        else forgotten.push(file);
      }
    }
    for (const name of forgotten) {
      if (!wanted.has(name)) rmSync(path.join(this.folder, name), { force: true });
    }
  }
}

/** The files of a thing; none where the note is something else, such as a list of things. */
function filesOf(note: string): string[] {
  try {
    return fileNames.parse(JSON.parse(readFileSync(note, "utf8"))).files;
  } catch {
    return [];
  }
}
