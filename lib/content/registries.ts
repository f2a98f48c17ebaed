/** `authors.yaml` and `tags.yaml`: what the blog knows of people and labels. Both may be absent. */
import path from "node:path";
import { z } from "zod";
import { displayPath } from "../files";
import type { Problem } from "../problem";
import { describe, hasErrors, suggest, valueAt } from "../problem";
import { unseenSign } from "../unseen";
import { slugify, slugPattern } from "../url";
import { readText } from "./text-file";
import type { Author } from "./types";
import { type ParsedYaml, parseYaml } from "./yaml";

/** A label as the blog spells it, the slug it is known by, and a sentence about it. */
export type KnownTag = { slug: string; label: string; description: string | null };

/** Text without signs that nobody sees. */
const seen = z.string().refine(text => unseenSign(text) === undefined, {
  error: ({ input }) => `${unseenSign(String(input))}, a sign that nobody sees`,
});

const emptyText = seen.nullish().transform(value => value || null);

const author = z
  .strictObject({
    /** As readers see it. */
    name: seen.min(1),
    /** The part of the name by which citations sort it; empty where they are to give the name as it is. */
    family: emptyText,
    /** Where the name leads; empty for no link. */
    url: z
      .union([z.literal(""), z.url({ protocol: /^https?$|^mailto$/ })])
      .nullish()
      .transform(value => value || null),
    /** One sentence at the foot of a post; empty for none. */
    bio: emptyText,
  })
  .refine(({ name, family }) => family === null || name.split(/\s+/).join(" ").includes(family), {
    path: ["family"],
    error: "words that are not in the name",
  });

const authorsSchema = z.record(z.string(), author);

const tagsSchema = z.array(
  z.union([
    seen.min(1),
    z.strictObject({
      label: seen.min(1),
      /** For labels without Latin letters. */
      slug: z.string().regex(slugPattern).optional(),
      /** One sentence on the tag's page. */
      description: seen.optional(),
    }),
  ]),
);

/** What each file should hold. */
const registries = {
  authors: {
    shape: 'key: { name: "…", family: "…", url: "https://…", bio: "…" }',
    fields: ["name", "family", "url", "bio"],
  },
  tags: {
    shape: 'a list of labels, or of { label: "…", slug: "…", description: "…" }',
    fields: ["label", "slug", "description"],
  },
};

function readYaml(
  file: string,
): { yaml: ParsedYaml; problems: Problem[] } | { problems: Problem[] } | undefined {
  const shown = displayPath(file);
  const read = readText(file, shown);
  if (!read || !("text" in read)) return read;
  const yaml = parseYaml(read.text);
  const problems = [...read.problems, ...yaml.problems.map(one => ({ ...one, file: shown }))];
  return hasErrors(problems) ? { problems } : { yaml, problems };
}

/** A file of CONTENT_DIR as it was read, and what it should hold: its shape in words, the fields of an entry. */
type Registry = { file: string; yaml: ParsedYaml; shape: string; fields: readonly string[] };

/** What a schema found wrong with a file, each where it stands. */
function issues(error: z.ZodError, { file, yaml, shape, fields }: Registry): Problem[] {
  return error.issues.flatMap((issue): Problem[] => {
    const keys = issue.code === "unrecognized_keys" ? issue.keys : [undefined];
    return keys.map(key => {
      const at = key === undefined ? issue.path : [...issue.path, key];
      // Only a check of our own says in its message what was found.
      const found = issue.code === "custom" ? issue.message : describe(key ?? valueAt(yaml.data, at));
      return {
        file: displayPath(file),
        ...yaml.placeOf(at),
        severity: "error",
        subject: at.map(String).join(".") || path.basename(file),
        expected: shape,
        found,
        fix: key === undefined ? "write it as expected" : suggest(key, fields, "delete it"),
      };
    });
  });
}

/** The names of both files, below CONTENT_DIR. */
export const registryFiles = { authors: "authors.yaml", tags: "tags.yaml" } as const;

/** A name as authors are known by it: letters with accents are stored in two ways that look the same. */
export function composed(name: string): string {
  return name.normalize("NFC");
}

/** Authors by key and by name, composed. */
export function readAuthors(dir: string): { authors: Map<string, Author>; problems: Problem[] } {
  const file = path.join(/*turbopackIgnore: true*/ dir, registryFiles.authors);
  const authors = new Map<string, Author>();
  const read = readYaml(file);
  if (!read || !("yaml" in read)) return { authors, problems: read?.problems ?? [] };
  const result = authorsSchema.safeParse(read.yaml.data ?? {});
  if (!result.success) {
    const registry = { file, yaml: read.yaml, ...registries.authors };
    return { authors, problems: [...read.problems, ...issues(result.error, registry)] };
  }
  const problems: Problem[] = [...read.problems];
  for (const [key, author] of Object.entries(result.data)) {
    // A post names an author by either: of two with one name, it would be nobody's.
    const taken = [key, author.name].find(name => authors.has(composed(name)));
    if (taken !== undefined) {
      problems.push({
        file: displayPath(file),
        ...read.yaml.placeOf([key]),
        severity: "error",
        subject: key,
        expected: "a key and a name that no other author has",
        found: `${describe(taken)}, which another has`,
        fix: "give each a key and a name of its own, or delete one of the two",
      });
    }
    for (const name of [key, author.name].map(composed)) if (!authors.has(name)) authors.set(name, author);
  }
  return { authors, problems };
}

/** Tags by slug, as `tags.yaml` spells them. */
export function readTags(dir: string): { tags: Map<string, KnownTag>; problems: Problem[] } {
  const file = path.join(/*turbopackIgnore: true*/ dir, registryFiles.tags);
  const tags = new Map<string, KnownTag>();
  const read = readYaml(file);
  if (!read || !("yaml" in read)) return { tags, problems: read?.problems ?? [] };
  const { yaml } = read;
  const result = tagsSchema.safeParse(yaml.data ?? []);
  if (!result.success) {
    const registry = { file, yaml, ...registries.tags };
    return { tags, problems: [...read.problems, ...issues(result.error, registry)] };
  }
  const problems = result.data.flatMap((entry, index): Problem[] => {
    const {
      label,
      slug = slugify(label),
      description = null,
    } = typeof entry === "string" ? { label: entry } : entry;
    const at = {
      file: displayPath(file),
      ...yaml.placeOf([index]),
      severity: "error" as const,
      subject: label,
    };
    if (!slugPattern.test(slug)) {
      const fix = `write { label: "${label}", slug: "…" }`;
      return [{ ...at, expected: "a label that makes an address", found: describe(slug), fix }];
    }
    const other = tags.get(slug);
    if (other) {
      const found = `"${other.label}" and "${label}", which are both /tags/${slug}`;
      return [{ ...at, expected: "one label for a tag", found, fix: "keep one of the two" }];
    }
    tags.set(slug, { slug, label, description });
    return [];
  });
  return { tags, problems: [...read.problems, ...problems] };
}
