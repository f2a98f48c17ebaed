/**
 * Bodies that were read, checked and set before the pages are made, each in a file of its own. A file's name is made
 * of all that its content depends on, but for the images that the body shows: those are noted in it.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { threadId } from "node:worker_threads";
import { z } from "zod";
import { bibEntrySchema } from "../bibliography";
import type { Page, Post } from "../content/types";
import { glossaryEntrySchema } from "../glossary";
import { imageSchema } from "../images/made";
import type { ImageFile } from "../images/types";
import { grace } from "../kept";
import { macrosSchema } from "../math/macros";
import { pagePath, postPath } from "../url";
import { writeAtomically } from "../write";
import type { BodyReport } from "./body-report";
import { reportSchema, writtenReport } from "./report-schema";

/** The environment variable by which `npm run build` tells where prepared bodies are. */
export const preparedVariable = "PREPARED_BODIES";

const preparedSchema = reportSchema.extend({
  /** What its tables, films and sounds were, by `stampOf`; null for one that was not found. */
  stamps: z.record(z.string(), z.string().nullable()),
  /** What every image of the body came to, by its source as written; null for one that was not found. */
  images: z.record(z.string(), imageSchema.nullable()),
  /** What the files of its tables were, by their paths as written. */
  tables: z.record(z.string(), z.string()),
  /** Whether the body comes to the same in another build: its expressions are made of values alone. */
  isConstant: z.boolean(),
  /** Whether the body was set: one with a fault is not, nor one in which React is to run. */
  isSet: z.boolean(),
});

/** A body's report, and what it was set with. */
export type Prepared = BodyReport & {
  images: Record<string, ImageFile | null>;
  tables: Record<string, string>;
  stamps: Record<string, string | null>;
  isConstant: boolean;
  isSet: boolean;
};

/**
 * A body as finished HTML, that of the heading that opened it, where one did, and the addresses of its links; and as
 * plain Markdown.
 */
export type SetBody = { html: string; subtitle: string | null; links: string[]; markdown: string };

const setSchema = z.object({
  html: z.string(),
  subtitle: z.string().nullable(),
  links: z.array(z.string()),
  markdown: z.string(),
});

/** A body, and all that decides what it is set as. */
export const bodySourceSchema = z.object({
  file: z.string(),
  /** Of its page, within the site. */
  address: z.string(),
  lang: z.string(),
  body: z.string(),
  /** The works that it can cite. */
  bibliography: z.array(bibEntrySchema).readonly(),
  /** The terms that it can mark. */
  glossary: z.array(glossaryEntrySchema).readonly(),
  /** The commands that its formulas can use. */
  macros: macrosSchema,
});

/** A body, as threads are given it. */
export type BodySource = z.infer<typeof bodySourceSchema>;

/** The body of a post or a page, as it is prepared. */
export function sourceOf(text: Post | Page): BodySource {
  const { file, lang, body, bibliography, glossary, macros } = text;
  const address = "status" in text ? postPath(text.slug) : pagePath(text.slug);
  return { file, address, lang, body, bibliography, glossary, macros };
}

/** The path of a body's files, without their ending. */
function fileOf(
  folder: string,
  { file, address, lang, body, bibliography, glossary, macros }: BodySource,
): string {
  const parts = [path.posix.dirname(file), address, lang, body, bibliography, glossary, macros];
  const hash = createHash("sha256").update(JSON.stringify(parts));
  return path.join(folder, hash.digest("hex").slice(0, 32));
}

/** A file as the schema says; undefined where there is none, or where something else is in it. */
function read<T>(file: string, schema: z.ZodType<T>): T | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return schema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    // A cache that a full disk or another hand has spoiled is none: the body is prepared anew.
    return undefined;
  }
}

/** Keeps a prepared body. `set` is null where the body is not set beforehand. */
export function keepPrepared(
  folder: string,
  source: BodySource,
  { images, tables, stamps, isConstant, ...report }: Omit<Prepared, "isSet">,
  set: SetBody | null,
): void {
  const file = fileOf(folder, source);
  const prepared: z.input<typeof preparedSchema> = {
    ...writtenReport(report),
    images,
    tables,
    stamps,
    isConstant,
    isSet: set !== null,
  };
  mkdirSync(folder, { recursive: true });
  if (set) writeFileSync(`${file}.set.json`, JSON.stringify(set));
  // Written last, and atomically: where this file is there, the other one is complete.
  writeAtomically(`${file}.json`, JSON.stringify(prepared), `.${process.pid}.${threadId}`);
}

/** What is known of a body; undefined where it was not prepared. */
export function readPrepared(folder: string, source: BodySource): Prepared | undefined {
  return read(`${fileOf(folder, source)}.json`, preparedSchema);
}

/** A prepared body's HTML; undefined where there is none. */
export function readSet(folder: string, source: BodySource): SetBody | undefined {
  return read(`${fileOf(folder, source)}.set.json`, setSchema);
}

/** Removes what no body of these asks for any more. */
export function dropPrepared(folder: string, sources: readonly BodySource[]): void {
  const kept = new Set(
    sources.flatMap(source => {
      const name = path.basename(fileOf(folder, source));
      return [`${name}.json`, `${name}.set.json`];
    }),
  );
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const file = path.join(folder, name);
    const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (kept.has(name) || written === undefined || Date.now() - written < grace) continue;
    rmSync(file, { force: true });
  }
}
