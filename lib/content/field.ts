/** The kinds of fields that front matter has: how a value is held against each, and the words for one that is not. */
import { z } from "zod";
import { unseenSign } from "../unseen";
import { reservedPostSlugs, slugify, slugPattern } from "../url";
import { dateFault } from "./dates";

/**
 * A field: how its value is parsed, what is expected in words, and the likely fix for a value that is not. `inner`
 * has the same for the fields of each item of a list.
 */
type Field<T extends z.ZodType> = {
  schema: T;
  expected: string;
  fix: (value: unknown) => string;
  inner?: Fields;
};

/** The words for every field of a schema. */
export type Fields = Readonly<Record<string, Field<z.ZodType>>>;

/** The schemas of fields, each of which may be absent. */
export function optionalSchemas<F extends Fields>(
  fields: F,
): { [Name in keyof F]: z.ZodOptional<F[Name]["schema"]> };
export function optionalSchemas(fields: Fields): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema.optional()]));
}

/** A field, by how its value is parsed, what is expected in words, and the likely fix for a value that is not. */
export function field<T extends z.ZodType>(
  schema: T,
  expected: string,
  fix: (value: unknown) => string,
  inner?: Fields,
): Field<T> {
  return { schema, expected, fix, ...(inner && { inner }) };
}

/**
 * Text of up to `max` characters (code points, as an author counts them) that says something. White space around it, such
 * as the line's end that YAML keeps with `|`, is no part of it.
 */
export function words(max: number) {
  return z
    .string()
    .trim()
    .refine(value => value.trim() !== "")
    .refine(value => [...value].length <= max)
    .refine(value => unseenSign(value) === undefined);
}

function wordsFix(max: number) {
  return (value: unknown) => {
    if (value === null || value === undefined) return "write it, in quotation marks";
    if (typeof value === "object") return "write one text, in quotation marks and without brackets or dashes";
    if (typeof value !== "string") return "put the value in quotation marks";
    return textFix(value, max) ?? "write it, in quotation marks";
  };
}

/** What to do with a text that is too long or has what nobody sees; undefined where it is neither. */
function textFix(value: string, max: number): string | undefined {
  const sign = unseenSign(value);
  if (sign) return `delete ${sign}, a sign that nobody sees`;
  const { length } = [...value];
  return length > max ? `it has ${length} characters; leave out ${length - max}` : undefined;
}

/** A field of text of up to `max` characters; lines are read on as one. */
export function text(max: number) {
  const joined = words(max).overwrite(value => value.replace(/\s*\n\s*/g, " "));
  return field(joined, `text of 1 to ${max} characters`, wordsFix(max));
}

/** A field of a name of up to `max` characters: a line that stands by itself, in files of other forms too. */
export function line(max: number) {
  const fix = wordsFix(max);
  return field(
    words(max).refine(value => !value.includes("\n")),
    `text of 1 to ${max} characters, in one line`,
    value =>
      typeof value === "string" && value.trim().includes("\n")
        ? "write it in one line; with >- in the place of | YAML joins the lines"
        : fix(value),
  );
}

/** A field of a day or an instant, as lib/content/dates.ts reads it. */
export const date = field(
  z.string().refine(value => dateFault(value) === undefined),
  "a day as YYYY-MM-DD, or an ISO 8601 instant with a zone",
  value =>
    (typeof value === "string" || typeof value === "number" ? dateFault(String(value)) : undefined) ??
    "write it as YYYY-MM-DD, such as 2025-11-03",
);

/** What YAML took for true and false once, and others still do. */
const oldFlags: Readonly<Record<string, boolean>> = { yes: true, on: true, no: false, off: false };

function flagFix(value: unknown): string {
  if (typeof value !== "string") return "write true or false";
  const word = value.toLowerCase();
  if (Object.hasOwn(oldFlags, word)) return `write ${oldFlags[word]}`;
  return word === "true" || word === "false"
    ? `write ${word}, without quotation marks`
    : "write true or false, without quotation marks";
}

/** A field that is true or false. */
export const flag = field(z.boolean(), "true or false", flagFix);

function slugFix(value: unknown): string {
  if (typeof value !== "string") return "write lower-case words joined by -, in quotation marks";
  if (reservedPostSlugs.includes(value)) return `"${value}" is an address of the blog itself; choose another`;
  const near = slugify(value.replace(/\.mdx?$/, ""));
  return slugPattern.test(near) && !reservedPostSlugs.includes(near)
    ? `write "${near}"`
    : "write lower-case Latin words joined by -, such as my-post";
}

/** A field of a slug: the last part of a post's address. */
export const slug = field(
  z
    .string()
    .regex(slugPattern)
    .refine(value => !reservedPostSlugs.includes(value)),
  "lower-case words joined by -, no path, and not an address of the blog",
  slugFix,
);

/** So many characters a tag's label may have. */
export const longestTag = 60;

/** What an address can be made of. */
const letterOrDigit = /\p{L}|\p{N}/u;

/** A tag's label. */
export const tagLabel = words(longestTag).refine(label => letterOrDigit.test(label));

/** The likely fix for what stands in a list of tags, or in its place. */
export function tagsFix(value: unknown): string {
  if (typeof value !== "string" || value.trim() === "") return 'write a list of words: ["LLM", "AI"]';
  const fix = textFix(value, longestTag);
  if (fix) return fix;
  // A list's item that has letters is sound: this is no list.
  return letterOrDigit.test(value)
    ? `write a list: [${value
        .split(",")
        .map(label => label.trim())
        .filter(label => label !== "")
        .map(label => `"${label}"`)
        .join(", ")}]`
    : "write it in words: the tag's address is made of them";
}

/** A whole address on the web. */
export const address = z.url({ protocol: /^https?$/ });
