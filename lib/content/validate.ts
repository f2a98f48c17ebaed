/** Holds front matter against a schema, and reports every problem in it. */
import type { z } from "zod";
import { describe, type LocalProblem, valueAt } from "../problem";
import type { Fields } from "./field";
import { meantField, unknownField } from "./unknown-field";
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
type Validated<T> = { fields: T; problems: [] } | { fields: null; problems: LocalProblem[]; sound: unknown };

/** Data that is no fields at all. */
function noFields(data: unknown): LocalProblem {
  return {
    line: 1,
    column: 1,
    severity: "error",
    subject: "front matter",
    expected: "fields",
    found: describe(data),
    fix: "write one field a line, such as title: My post",
  };
}

/** A field that nobody asked for. @param path to it @param known the names of those that may stand beside it */
function unknownKey(path: readonly PropertyKey[], known: Fields, yaml: ParsedYaml): LocalProblem {
  const key = String(path.at(-1));
  return {
    ...yaml.placeOf(path),
    severity: "error",
    subject: path.map(String).join("."),
    expected: path.length === 1 ? "a field that this kind of file has" : "a field that each of the list has",
    found: `an unknown field "${key}"`,
    fix: unknownField(key, Object.keys(known)),
  };
}

/** A field that is missing, or has a value that does not do. */
function unfitValue(
  path: readonly PropertyKey[],
  data: object,
  fields: Fields,
  yaml: ParsedYaml,
): LocalProblem {
  const { name, field, isInner } = fieldAt(fields, path);
  const { expected, fix } = field ?? { expected: "a valid value", fix: () => "see docs/writing.md" };
  const value = valueAt(data, path);
  const missing = isInner ? value === undefined : !Object.hasOwn(data, name);
  return {
    ...(missing && !isInner ? { line: 1, column: 1 } : yaml.placeOf(path)),
    severity: "error",
    subject: path.map(String).join("."),
    expected: missing ? `the field ${name}: ${expected}` : expected,
    found: missing ? "no such field" : describe(value),
    fix: missing ? `add ${name}: ${isInner ? "to it" : "below the first ---"}` : fix(value),
  };
}

/** Names of fields that stand there by another name: they are not missing. */
function meantFields(issues: readonly z.core.$ZodIssue[], fields: Fields): Set<string | undefined> {
  const strange = issues.flatMap(issue =>
    issue.code === "unrecognized_keys" && issue.path.length === 0 ? issue.keys : [],
  );
  return new Set(strange.map(key => meantField(key, Object.keys(fields))));
}

/** Every problem that a schema has found. */
function problemsOf(
  issues: readonly z.core.$ZodIssue[],
  data: object,
  fields: Fields,
  yaml: ParsedYaml,
): LocalProblem[] {
  const told = new Set<string>();
  const meant = meantFields(issues, fields);
  return issues.flatMap((issue): LocalProblem[] => {
    const { path } = issue;
    const known = path.length === 0 ? fields : fields[String(path[0])]?.inner;
    if (issue.code === "unrecognized_keys" && known) {
      return issue.keys.map(key => unknownKey([...path, key], known, yaml));
    }
    // A value that breaks two rules, as an empty tag does, is told once: the words are those of its field.
    const key = path.map(String).join(".");
    if (told.has(key)) return [];
    told.add(key);
    if (path.length === 1 && meant.has(key) && !Object.hasOwn(data, key)) return [];
    return [unfitValue(path, data, fields, yaml)];
  });
}

/** The data without the fields that have a problem. */
function soundPart(issues: readonly z.core.$ZodIssue[], data: object): object {
  const faulty = new Set(
    issues.flatMap(issue =>
      issue.code === "unrecognized_keys" && issue.path.length === 0 ? issue.keys : [String(issue.path[0])],
    ),
  );
  return Object.fromEntries(Object.entries(data).filter(([name]) => !faulty.has(name)));
}

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
  const data = yaml.data ?? {};
  if (typeof data !== "object" || Array.isArray(data)) {
    return { fields: null, problems: [noFields(data)], sound: {} };
  }
  const result = schema.safeParse(data);
  if (result.success) return { fields: result.data, problems: [] };
  const { issues } = result.error;
  return {
    fields: null,
    problems: problemsOf(issues, data, fields, yaml),
    sound: soundPart(issues, data),
  };
}
