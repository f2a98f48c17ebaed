/**
 * What an author may write in front matter. Each field's comment is its documentation; `docs/writing.md` and
 * the guide say the same for people who do not read code.
 */
import { z } from "zod";
import { budgetNames } from "../budget";
import type { LocalProblem } from "../problem";
import { describe, suggest, valueAt } from "../problem";
import { unseenSign } from "../unseen";
import { reservedPostSlugs, slugify, slugPattern } from "../url";
import { dateFault } from "./dates";
import type { ParsedYaml } from "./yaml";

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

function field<T extends z.ZodType>(
  schema: T,
  expected: string,
  fix: (value: unknown) => string,
  inner?: Fields,
): Field<T> {
  return { schema, expected, fix, ...(inner && { inner }) };
}

/** What hosts take for a pattern or an end where redirects are listed: as it is written, or encoded. */
function patternSign(address: string): string | undefined {
  let decoded = address;
  try {
    decoded = decodeURIComponent(address);
  } catch {
    // Then it stays as it was written.
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return /\s/.exec(address)?.[0] ?? /[?#:*(){}$\\\0-\x1f]/.exec(decoded)?.[0];
}

/** Text of up to `max` characters (code points, as an author counts them) that says something. */
function words(max: number) {
  return z
    .string()
    .refine(value => value.trim() !== "")
    .refine(value => [...value].length <= max)
    .refine(value => unseenSign(value) === undefined);
}

function wordsFix(max: number) {
  return (value: unknown) => {
    if (value === null || value === undefined) return "write it, in quotation marks";
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

function text(max: number) {
  return field(words(max), `text of 1 to ${max} characters`, wordsFix(max));
}

const date = field(
  z.string().refine(value => dateFault(value) === undefined),
  "a day as YYYY-MM-DD, or an ISO 8601 instant with a zone",
  value =>
    (typeof value === "string" ? dateFault(value) : undefined) ??
    "write it as YYYY-MM-DD, such as 2025-11-03",
);

const flag = field(z.boolean(), "true or false", value =>
  typeof value === "string" ? "write true or false, without quotation marks" : "write true or false",
);

function slugFix(value: unknown): string {
  if (typeof value !== "string") return "write lower-case words joined by -, in quotation marks";
  if (reservedPostSlugs.includes(value)) return `"${value}" is an address of the blog itself; choose another`;
  const near = slugify(value.replace(/\.mdx?$/, ""));
  return slugPattern.test(near) && !reservedPostSlugs.includes(near)
    ? `write "${near}"`
    : "write lower-case Latin words joined by -, such as my-post";
}

const slug = field(
  z
    .string()
    .regex(slugPattern)
    .refine(value => !reservedPostSlugs.includes(value)),
  "lower-case words joined by -, no path, and not an address of the blog",
  slugFix,
);

const longestTag = 60;
/** What an address can be made of. */
const letterOrDigit = /\p{L}|\p{N}/u;
const tagLabel = words(longestTag).refine(label => letterOrDigit.test(label));

function tagsFix(value: unknown): string {
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

const address = z.url({ protocol: /^https?$/ });

/** One change that readers should know of: its day, and what it was, in plain text. */
const update = { date, change: text(300) };

const languageNames = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** Countries whose short name is no language's, and what is spoken there. */
const countries: ReadonlyMap<string, string> = new Map([
  ["cn", "zh"],
  ["cz", "cs"],
  ["dk", "da"],
  ["gr", "el"],
  ["jp", "ja"],
  ["kr", "ko"],
  ["ua", "uk"],
  ["vn", "vi"],
]);

/** Whether a tag is one of BCP 47. Each language with a name of two letters has one in English; rarer ones may not. */
function isLang(value: string): boolean {
  try {
    const { language } = new Intl.Locale(value);
    return language.length > 2 || languageNames.of(language) !== undefined;
  } catch {
    return false;
  }
}

const lang = field(z.string().refine(isLang), "a language tag (BCP 47), such as en or vi", value => {
  const [first = "", ...rest] = typeof value === "string" ? value.split("-") : [];
  const spoken = countries.get(first.toLowerCase());
  return spoken
    ? `write ${[spoken, ...rest].join("-")}: ${first} is a country`
    : "write the language's short name, such as en, vi or zh-Hans";
});

/** The fields of a post. */
export const postFields = {
  /** The post's one level-one heading. A final "- Part N" makes it part N of the series named before it. */
  title: text(120),
  /** The day it is published; a day or instant that has not come yet keeps the post out of production. */
  date,
  /** One or two sentences, shown under the title and in lists. */
  excerpt: text(300),
  /** Who wrote it: a name, or a key of `authors.yaml`. Default: the site's author. */
  author: field(
    z.union([words(80), z.array(words(80)).min(1)]),
    "a name of 1 to 80 characters, or a list of them",
    value =>
      typeof value === "string" && value.includes(",")
        ? `write a list: [${value
            .split(",")
            .slice(0, 2)
            .map(name => `"${name.trim()}"`)
            .join(", ")}, …]`
        : 'write author: "Name", or a list of names',
  ),
  /** What it is about. Labels that make one slug are one tag. */
  tags: field(
    z.array(tagLabel),
    `a list of labels of up to ${longestTag} characters, each with a letter or a digit in it`,
    tagsFix,
  ),
  /** The read-time badge: text shown as given, or a number of minutes. Computed when absent. */
  readTime: field(
    z.union([z.number().positive(), words(40).refine(value => /\d/.test(value) && /\p{L}/u.test(value))]),
    '"8 min read", or a number of minutes above 0',
    () => 'write "8 min read" or 8, or leave the field out: it is computed',
  ),
  /** Leads the home page. */
  featured: flag,
  /** The last part of its address. Default: the file's name. */
  slug,
  /** The day of the last change that readers should know of. */
  updated: date,
  /** What was corrected or added since, and when: shown at the foot. The latest is `updated` where that is absent. */
  updates: field(
    z.array(z.strictObject({ date: update.date.schema, change: update.change.schema })).min(1),
    "a list of changes, each with date and change",
    () => 'write updates: [{ date: 2025-11-10, change: "…" }]',
    update,
  ),
  /** Keeps the post out of production. */
  draft: flag,
  /** The series it belongs to. Default: what the title says before "- Part N". */
  series: text(120),
  /** Its place in the series, from 1. */
  part: field(z.int().positive(), "a whole number from 1", () => "write the number alone, such as part: 2"),
  /** The image that stands for it in lists and at its head: a path, or `{ src, alt }`. */
  cover: field(
    z.union([words(300), z.strictObject({ src: words(300), alt: z.string() })]),
    "the path of an image, or src and alt",
    () => 'write cover: "/posts/images/x.png" or cover: { src: "./x.png", alt: "…" }',
  ),
  /** Its language. Default: the site's. */
  lang,
  /**
   * The slug of the post that this one is a translation of; `lang` says into what. All translations of a post name that
   * one, and each of them names all others to its readers.
   */
  translationOf: slug,
  /** The address of the original, where it appeared elsewhere first. */
  canonical: field(address, "a whole address, https://…", () => "write the address with https://"),
  /** Where it is discussed elsewhere: addresses, or `{ label, url }` where the place's name does not say it. */
  discuss: field(
    z.array(z.union([address, z.strictObject({ label: words(40), url: address })])).min(1),
    "a list of whole addresses, or of label and url",
    () => 'write discuss: ["https://…"] or discuss: [{ label: "…", url: "https://…" }]',
  ),
  /** Earlier addresses that lead here. */
  aliases: field(
    z.array(
      z
        .string()
        .regex(/^\/(?!\/).*[^/]$/)
        .refine(value => patternSign(value) === undefined),
    ),
    "a list of addresses of this site, each starting with /",
    value => {
      const sign = typeof value === "string" ? patternSign(value) : undefined;
      if (sign === undefined) return 'write a list such as ["/2024/old-address"]';
      return `leave this one out: ${describe(sign)} in a redirect is a pattern to one host or another`;
    },
  ),
  /** Whether its contents are shown. Default: true. */
  toc: flag,
  /** Keeps it out of every list; its address works. */
  unlisted: flag,
  /** Limits of its page's weight that it raises, each in KB (`requests` is a count), and why. */
  budget: field(
    z
      .strictObject({
        html: z.number().positive().optional(),
        css: z.number().positive().optional(),
        js: z.number().positive().optional(),
        framework: z.number().positive().optional(),
        fonts: z.number().positive().optional(),
        letters: z.number().positive().optional(),
        requests: z.int().positive().optional(),
        reason: words(300),
      })
      .refine(limits => budgetNames.some(name => limits[name] !== undefined)),
    `one or more of ${budgetNames.join(", ")}, each a number above 0, and a reason`,
    () => 'write budget: { html: 12, reason: "…" }',
  ),
  /** The file of its own references, beside it; those of `references.bib` are there without naming. */
  bibliography: field(words(300), "the path of a .bib file", () => 'write bibliography: "./references.bib"'),
};

/** The fields of a page under `content/pages/`. */
export const pageFields = {
  title: postFields.title,
  excerpt: postFields.excerpt,
  lang,
};

export const postSchema = z.strictObject({
  title: postFields.title.schema,
  date: postFields.date.schema,
  excerpt: postFields.excerpt.schema,
  author: postFields.author.schema.optional(),
  tags: postFields.tags.schema.optional(),
  readTime: postFields.readTime.schema.optional(),
  featured: postFields.featured.schema.optional(),
  slug: postFields.slug.schema.optional(),
  updated: postFields.updated.schema.optional(),
  updates: postFields.updates.schema.optional(),
  draft: postFields.draft.schema.optional(),
  series: postFields.series.schema.optional(),
  part: postFields.part.schema.optional(),
  cover: postFields.cover.schema.optional(),
  lang: postFields.lang.schema.optional(),
  translationOf: postFields.translationOf.schema.optional(),
  canonical: postFields.canonical.schema.optional(),
  discuss: postFields.discuss.schema.optional(),
  aliases: postFields.aliases.schema.optional(),
  toc: postFields.toc.schema.optional(),
  unlisted: postFields.unlisted.schema.optional(),
  budget: postFields.budget.schema.optional(),
  bibliography: postFields.bibliography.schema.optional(),
});

export const pageSchema = z.strictObject({
  title: pageFields.title.schema,
  excerpt: pageFields.excerpt.schema.optional(),
  lang: pageFields.lang.schema.optional(),
});

/** Front matter of a post that holds to the schema. */
export type PostFields = z.infer<typeof postSchema>;

/** The sound fields of a post that may lack others: enough to check what can be checked of it. */
export type SomePostFields = { [Name in keyof PostFields]?: PostFields[Name] | undefined };

/** Names that other blogs give to fields of this one. */
const synonyms: Record<string, string> = {
  authors: "author",
  category: "tags",
  categories: "tags",
  keywords: "tags",
  summary: "excerpt",
  description: "excerpt",
  subtitle: "excerpt",
  lastmod: "updated",
  modified: "updated",
  lastUpdated: "updated",
  changelog: "updates",
  corrections: "updates",
  errata: "updates",
  image: "cover",
  images: "cover",
  thumbnail: "cover",
  heroImage: "cover",
  permalink: "slug",
  url: "slug",
  language: "lang",
  translation: "translationOf",
  translations: "translationOf",
  originalSlug: "translationOf",
  canonicalUrl: "canonical",
  discussion: "discuss",
  comments: "discuss",
  pubDate: "date",
  publishedAt: "date",
  readingTime: "readTime",
  showToc: "toc",
  redirect_from: "aliases",
};

/** Switches of other blogs that mean the opposite of one of this. */
const opposites: Readonly<Record<string, string>> = {
  published: "write draft: true for a post that is not out yet; a post is out without a field",
  publish: "write draft: true for a post that is not out yet; a post is out without a field",
  math: "delete it: formulas are set wherever they stand",
  katex: "delete it: formulas are set wherever they stand",
};

function unknownField(name: string, known: readonly string[]): string {
  const synonym = synonyms[name];
  if (synonym && known.includes(synonym)) return `this blog calls it "${synonym}"`;
  const opposite = Object.hasOwn(opposites, name) ? opposites[name] : undefined;
  if (opposite) return opposite;
  return suggest(name, known, `delete it; the fields are ${known.join(", ")}`);
}

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
