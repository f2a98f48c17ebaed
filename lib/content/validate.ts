/** Holds front matter against a schema, and reports every problem in it. */
import type { z } from "zod";
import { describe, type LocalProblem, valueAt } from "../problem";
import type { Fields } from "./field";
import { unknownField } from "./unknown-field";
import type { ParsedYaml } from "./yaml";

/** The field that a path leads to, by its name, with its words: one of the schema, or one of an item of a list. */
function fieldAt(fields: Fields, path: readonly PropertyKey[]) {
  const name = String(path[0] ?? "");
  const field = fields[name];
  const last = String(path.at(-1) ?? "");
  const inner = path.length > 1 ? field?.inner?.[last] : undefined;
  return inner ? { name: last, field: inner, isInner: true } : { name, field, isInner: false };
}

/** All fields where they are sound; else the problems, and the data without the fields that have one. */
export type Validated<T> =
  | { fields: T; problems: [] }
  | { fields: null; problems: LocalProblem[]; sound: unknown };

/**
 * Holds parsed front matter against a schema.
 * @param fields the words for each field of `schema`
 * @returns the typed fields, or every problem with them at its place
 */
export function validate<T extends z.ZodType>(
  schema: T,
  fields: Fields,
  yaml: ParsedYaml,
): Validated<z.infer<T>> {
  const start = { line: 1, column: 1 };
  const data = yaml.data ?? {};
  if (typeof data !== "object" || Array.isArray(data)) {
    const fix = "write one field a line, such as title: My post";
    const problem = { expected: "fields", found: describe(data), fix };
    return {
      fields: null,
      problems: [{ ...start, severity: "error", subject: "front matter", ...problem }],
      sound: {},
    };
  }
  const result = schema.safeParse(data);
  if (result.success) return { fields: result.data, problems: [] };
  const told = new Set<string>();
  const problems = result.error.issues.flatMap((issue): LocalProblem[] => {
    const outer = issue.path.length === 0;
    const known = outer ? fields : fields[String(issue.path[0])]?.inner;
    if (issue.code === "unrecognized_keys" && known) {
      return issue.keys.map(key => ({
        ...yaml.placeOf([...issue.path, key]),
        severity: "error",
        subject: [...issue.path, key].map(String).join("."),
        expected: outer ? "a field that this kind of file has" : "a field that each of the list has",
        found: `an unknown field "${key}"`,
        fix: unknownField(key, Object.keys(known)),
      }));
    }
    // A value that breaks two rules, as an empty tag does, is told once: the words are those of its field.
    const key = issue.path.map(String).join(".");
    if (told.has(key)) return [];
    told.add(key);
    const { name, field, isInner } = fieldAt(fields, issue.path);
    const { expected, fix } = field ?? { expected: "a valid value", fix: () => "see docs/writing.md" };
    const value = valueAt(data, issue.path);
    const missing = isInner ? value === undefined : !Object.hasOwn(data, name);
    return [
      {
        ...(missing && !isInner ? start : yaml.placeOf(issue.path)),
        severity: "error",
        subject: key,
        expected: missing ? `the field ${name}: ${expected}` : expected,
        found: missing ? "no such field" : describe(value),
        fix: missing ? `add ${name}: ${isInner ? "to it" : "below the first ---"}` : fix(value),
      },
    ];
  });
  const faulty = new Set(
    result.error.issues.flatMap(issue =>
      issue.code === "unrecognized_keys" && issue.path.length === 0 ? issue.keys : [String(issue.path[0])],
    ),
  );
  const sound = Object.fromEntries(Object.entries(data).filter(([name]) => !faulty.has(name)));
  return { fields: null, problems, sound };
}
