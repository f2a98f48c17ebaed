/**
 * What an author may write in front matter. Each field's comment is its documentation; `docs/writing.md` and
 * the guide say the same for people who do not read code.
 */
import { z } from "zod";
import { budgetNames } from "../budget";
import { describe } from "../problem";
import { decoded } from "../url";
import {
  address,
  date,
  field,
  flag,
  line,
  longestTag,
  optionalSchemas,
  slug,
  tagLabel,
  tagsFix,
  text,
  words,
} from "./field";
import { lang } from "./language-tag";

/** What hosts take for a pattern or an end where redirects are listed: as it is written, or encoded. */
function patternSign(address: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return /\s/.exec(address)?.[0] ?? /[?#:*(){}$\\\0-\x1f]/.exec(decoded(address))?.[0];
}

/** How to write what is no earlier address: a whole one, or one but for a sign at its start or end. */
function aliasFix(value: unknown): string {
  const sample = 'write a list such as ["/2024/old-address"]';
  if (typeof value !== "string") return sample;
  const isWhole = /^https?:/i.test(value) && URL.canParse(value);
  // An alias of a note-taking program: another name by which a note is found.
  if (!isWhole && !value.startsWith("/") && !/^[\w./-]+$/.test(value)) {
    return "leave it out: an alias is an earlier address, such as /2024/old-address";
  }
  const path = isWhole ? new URL(value).pathname : value;
  const sign = patternSign(path);
  if (sign) return `leave this one out: ${describe(sign)} in a redirect is a pattern to one host or another`;
  const words = path.replace(/^\/+|\/+$/g, "");
  return words === "" ? sample : `write "/${words}"; a list of one is ["/${words}"]`;
}

/** One change that readers should know of: its day, and what it was, in plain text. */
const update = { date, change: text(300) };

/** The fields of a post. */
export const postFields = {
  /** The post's one level-one heading. A final "- Part N" makes it part N of the series named before it. */
  title: line(120),
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
  series: line(120),
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
    value =>
      `write discuss: ["${address.safeParse(value).data ?? "https://…"}"] or discuss: [{ label: "…", url: "https://…" }]`,
  ),
  /** Earlier addresses that lead here. */
  aliases: field(
    z.array(
      z
        .string()
        .regex(/^\/(?!\/).*[^/]$/)
        .refine(value => patternSign(value) === undefined),
    ),
    "a list of addresses of this site, each starting with / and not ending in it",
    aliasFix,
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

/** Front matter of a post: all its fields, of which three must be there. */
export const postSchema = z.strictObject({
  ...optionalSchemas(postFields),
  title: postFields.title.schema,
  date: postFields.date.schema,
  excerpt: postFields.excerpt.schema,
});

/** Front matter of a page. */
export const pageSchema = z.strictObject({
  ...optionalSchemas(pageFields),
  title: pageFields.title.schema,
});

/** Front matter of a post that holds to the schema. */
export type PostFields = z.infer<typeof postSchema>;

/** The sound fields of a post that may lack others: enough to check what can be checked of it. */
export type SomePostFields = { [Name in keyof PostFields]?: PostFields[Name] | undefined };
