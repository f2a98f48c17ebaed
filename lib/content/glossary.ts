/** `glossary.yaml`: what the blog's terms mean. It may be absent. */
import path from "node:path";
import { z } from "zod";
import { displayPath } from "../files";
import type { GlossaryEntry } from "../glossary";
import { notationsIn } from "../plain-notation";
import { describe, hasErrors, type Problem, quote, suggest } from "../problem";
import { unseenSign } from "../unseen";
import { readText } from "./text-file";
import { parseYaml } from "./yaml";

/** The terms of all posts, below CONTENT_DIR. */
export const glossaryFile = "glossary.yaml";

const seen = z
  .string()
  .min(1)
  .refine(text => unseenSign(text) === undefined);
const fields = { definition: seen, also: z.array(seen).optional() };
const schema = z.record(z.string(), z.union([fields.definition, z.strictObject(fields)]));
const shape = 'term: "what it means", or term: { definition: "…", also: ["another form"] }';

function entriesOf(terms: z.infer<typeof schema>): GlossaryEntry[] {
  return Object.entries(terms).map(([term, value]) => {
    const { definition, also = [] } = typeof value === "string" ? { definition: value } : value;
    return { names: [term, ...also], definition };
  });
}

/** The terms of a faulty glossary by their names alone: what is wrong is told there, and not again by each post. */
function standIns(data: unknown): GlossaryEntry[] {
  const terms = z.record(z.string(), z.unknown()).safeParse(data).data ?? {};
  return Object.entries(terms).map(([term, value]) => {
    const also = z.object({ also: z.array(z.string()) }).safeParse(value).data?.also ?? [];
    return { names: [term, ...also], definition: term };
  });
}

/** What is wrong at a path into the file's data. */
function faultAt(path: readonly PropertyKey[], yaml: ReturnType<typeof parseYaml>) {
  const [term = glossaryFile] = path;
  const [value] = z.record(z.string(), z.unknown()).safeParse(yaml.data).success
    ? [Reflect.get(Object(yaml.data), term)]
    : [yaml.data];
  const keys = typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
  const strange = keys.find(key => !Object.hasOwn(fields, key));
  return {
    ...yaml.placeOf(strange === undefined ? path : [term, strange]),
    subject: String(term),
    expected: shape,
    found: strange === undefined ? describe(value) : describe(strange),
    fix: strange === undefined ? "write it as expected" : suggest(strange, Object.keys(fields), "delete it"),
  };
}

/** Names that two terms have, or one twice. */
function doublesIn(entries: readonly GlossaryEntry[]) {
  const first = new Map<string, string>();
  return entries.flatMap(({ names }) => {
    const [term = ""] = names;
    return names.flatMap(name => {
      const key = name.normalize("NFC").toLowerCase();
      const other = first.get(key);
      if (other === undefined) {
        first.set(key, term);
        return [];
      }
      const found = `"${name}", which ${other === term ? "it" : `"${other}"`} has already`;
      return [{ term, expected: "each name once", found, fix: "delete one of the two" }];
    });
  });
}

/** The terms that a text marks, by their names alone. */
function markedIn(body: string): GlossaryEntry[] {
  return [...body.matchAll(/<Term\b([^>]*)>([^<]*)</g)].map(([, attributes = "", words = ""]) => {
    const [, named] = /\bname="([^"]*)"/.exec(attributes) ?? [];
    const name = named ?? words.replace(/[*_`$\\]/g, "");
    return { names: [name.trim()], definition: name };
  });
}

/** The terms that a text may mark. */
type Glossary = { entriesFor(body: string): readonly GlossaryEntry[]; problems: Problem[] };

/**
 * @param dir CONTENT_DIR, absolute
 * @returns what gives a text its terms: none to one that marks none, and of a glossary that cannot be read those that the
 *   text marks, since it is told in one place; and what is wrong
 */
export function glossaryReader(dir: string): Glossary {
  const { entries, problems } = readGlossary(dir);
  const isUnknown =
    problems.some(({ subject }) => subject === "file" || subject === "encoding") && entries.length === 0;
  return {
    entriesFor: body => {
      if (!body.includes("<Term")) return [];
      return isUnknown ? markedIn(body) : entries;
    },
    problems,
  };
}

/**
 * @param dir CONTENT_DIR, absolute
 * @returns the terms, of a faulty glossary by their names alone, and what is wrong
 */
export function readGlossary(dir: string): { entries: GlossaryEntry[]; problems: Problem[] } {
  const full = path.join(/*turbopackIgnore: true*/ dir, glossaryFile);
  const file = displayPath(full);
  const read = readText(full, file);
  if (!read || !("text" in read)) return { entries: [], problems: read?.problems ?? [] };
  const yaml = parseYaml(read.text);
  const problems = [...read.problems, ...yaml.problems.map(one => ({ ...one, file }))];
  if (hasErrors(problems)) {
    // The file is not valid YAML, but its lines still begin with terms.
    const terms = [...read.text.matchAll(/^["']?([^\s#"'-][^:"'\n]*)["']?\s*:/gm)];
    return { entries: terms.map(([, term = ""]) => ({ names: [term.trim()], definition: term })), problems };
  }
  const result = schema.safeParse(yaml.data ?? {});
  const entries = result.success ? entriesOf(result.data) : standIns(yaml.data);
  for (const issue of result.error?.issues ?? []) {
    problems.push({ file, severity: "error", ...faultAt(issue.path, yaml) });
  }
  for (const { names, definition } of result.success ? entries : []) {
    const [term = ""] = names;
    for (const { mark, fix } of notationsIn(definition, { cites: true })) {
      const found = `${quote(mark)}, which shows as typed`;
      const told = { subject: term, expected: "plain text", found, fix } as const;
      problems.push({ file, ...yaml.placeOf([term]), severity: "warning", ...told });
    }
  }
  for (const { term, ...told } of doublesIn(entries)) {
    problems.push({ file, ...yaml.placeOf([term]), severity: "error", subject: term, ...told });
  }
  return { entries, problems };
}
