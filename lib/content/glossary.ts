/** `glossary.yaml`: what the blog's terms mean. It may be absent. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { displayPath } from "../files";
import type { GlossaryEntry } from "../glossary";
import { describe, type Problem, suggest } from "../problem";
import { unseenSign } from "../unseen";
import { decode } from "./decode";
import { encodingProblems } from "./encoding";
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

/** @param dir CONTENT_DIR, absolute */
export function readGlossary(dir: string): { entries: GlossaryEntry[]; problems: Problem[] } {
  const full = path.join(/*turbopackIgnore: true*/ dir, glossaryFile);
  if (!existsSync(full)) return { entries: [], problems: [] };
  const file = displayPath(full);
  const bytes = readFileSync(full);
  if (bytes.toString("utf8").trim() === "") return { entries: [], problems: [] };
  const decoded = decode(bytes);
  if ("problems" in decoded)
    return { entries: [], problems: decoded.problems.map(one => ({ ...one, file })) };
  const yaml = parseYaml(decoded.text);
  const problems = [...encodingProblems(decoded.text, file), ...yaml.problems.map(one => ({ ...one, file }))];
  if (problems.length > 0) return { entries: [], problems };
  const result = schema.safeParse(yaml.data ?? {});
  if (!result.success) {
    return {
      entries: [],
      problems: result.error.issues.map((issue): Problem => {
        const [term = glossaryFile] = issue.path;
        const [value] = z.record(z.string(), z.unknown()).safeParse(yaml.data).success
          ? [Reflect.get(Object(yaml.data), term)]
          : [yaml.data];
        const keys = typeof value === "object" && value !== null ? Object.keys(value) : [];
        const strange = keys.find(key => !Object.hasOwn(fields, key));
        return {
          file,
          ...yaml.placeOf(strange === undefined ? issue.path : [term, strange]),
          severity: "error",
          subject: String(term),
          expected: shape,
          found: strange === undefined ? describe(value) : describe(strange),
          fix:
            strange === undefined
              ? "write it as expected"
              : suggest(strange, Object.keys(fields), "delete it"),
        };
      }),
    };
  }
  const entries = Object.entries(result.data).map(([term, value]): GlossaryEntry => {
    const { definition, also = [] } = typeof value === "string" ? { definition: value } : value;
    return { names: [term, ...also], definition };
  });
  const first = new Map<string, string>();
  for (const { names } of entries) {
    const [term = ""] = names;
    for (const name of names) {
      const other = first.get(name.toLowerCase());
      if (other === undefined) first.set(name.toLowerCase(), term);
      else {
        const found = `"${name}", which ${other === term ? "it" : `"${other}"`} has already`;
        const at = { file, ...yaml.placeOf([term]), severity: "error" as const, subject: term };
        problems.push({ ...at, expected: "each name once", found, fix: "delete one of the two" });
      }
    }
  }
  return { entries, problems };
}
