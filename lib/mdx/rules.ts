/** The rule of a component's prop in words, from its schema. */
import { z } from "zod";

/** What JSON Schema says of a value, as far as the props of components use it. */
const json = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  minItems: z.number().optional(),
  maxItems: z.number().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  pattern: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  additionalProperties: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
});

type Json = z.infer<typeof json>;

/** The schema of one part of a value; false where additional fields are not allowed. */
function innerOf(kind: Json, key: PropertyKey): unknown {
  return typeof key === "number" ? kind.items : (kind.properties?.[String(key)] ?? kind.additionalProperties);
}

/** The schema that a path into a value leads to; an empty one where it leads nowhere. */
function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): Json {
  let inner = json.parse(z.toJSONSchema(schema));
  for (const key of path) {
    const kinds = [inner, ...(inner.anyOf ?? []).map(kind => json.parse(kind))];
    inner = json.parse(kinds.map(kind => innerOf(kind, key)).find(Boolean) ?? {});
  }
  return inner;
}

function span(from: number | undefined, to: number | undefined): string {
  const low = from !== undefined && Math.abs(from) < Number.MAX_SAFE_INTEGER;
  const high = to !== undefined && Math.abs(to) < Number.MAX_SAFE_INTEGER;
  if (low && high) return ` from ${from} to ${to}`;
  if (low) return ` from ${from}`;
  return high ? ` up to ${to}` : "";
}

function words(rule: Json): string {
  if (Array.isArray(rule.type)) return rule.type.map(type => words({ type })).join(", or ");
  if (rule.enum) return `one of ${rule.enum.map(String).join(", ")}`;
  if (rule.type === "boolean") return "true or false, or the name alone";
  if (rule.type === "integer") return `a whole number${span(rule.minimum, rule.maximum)}`;
  if (rule.type === "number") return `a number${span(rule.minimum, rule.maximum)}`;
  if (rule.anyOf) return rule.anyOf.map(one => words(json.parse(one))).join(", or ");
  if (rule.type === "object" && !rule.properties) return "{ name: value }";
  if (rule.type === "object") return `{ ${Object.keys(rule.properties ?? {}).join(", ")} }`;
  if (rule.type === "array") {
    const size = rule.minItems === undefined ? "" : ` of ${rule.minItems} to ${rule.maxItems}`;
    return `a list${size}, each ${words(json.parse(rule.items ?? {}))}`;
  }
  if (rule.type === "null") return "null";
  if (rule.type !== "string") return "a value that fits";
  if (rule.pattern) return "lower-case words joined by -, in quotation marks";
  const least = rule.minLength ? "text" : "text, which may be empty,";
  return `${least} in quotation marks${rule.maxLength ? `, up to ${rule.maxLength} characters` : ""}`;
}

/** What a value at a path has to be. */
export function ruleAt(schema: z.ZodType, path: readonly PropertyKey[]): string {
  return words(schemaAt(schema, path));
}

/** The names of the fields that the object at a path has. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  return Object.keys(schemaAt(schema, path).properties ?? {});
}

/** The words that a value at a path is one of; none where it may be others. */
export function choicesAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  return (schemaAt(schema, path).enum ?? []).map(String);
}

/** What sort of value stands at a path, as JSON Schema calls it; undefined where it may be several. */
export function typeAt(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  const { type } = schemaAt(schema, path);
  return typeof type === "string" ? type : undefined;
}

/** Whether a prop is written as text, in quotation marks. */
export function isText(schema: z.ZodType, prop: PropertyKey): boolean {
  return schemaAt(schema, [prop]).type === "string";
}
