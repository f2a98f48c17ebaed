/** What a post's fields say that cannot be true together, in one file and between files. */
import path from "node:path";
import type { Problem } from "../problem";
import { describe } from "../problem";
import { decoded, reservedPostSlugs, slugify, slugPattern } from "../url";
import { isBefore } from "./dates";
import { draftExcerpt, draftParagraph } from "./draft-text";
import { type LoadedPost, seriesOf, slugOf, splitTitle, tagSlug } from "./post";
import type { KnownTag } from "./registries";
import { translationProblems, workOf } from "./translations";
import type { ParsedYaml } from "./yaml";

function at({ source, yaml }: LoadedPost, field: string, path: readonly PropertyKey[] = [field]) {
  return { file: source.file, ...yaml.placeOf(path), severity: "error" as const, subject: field };
}

function hasField({ data }: ParsedYaml, name: string): boolean {
  return typeof data === "object" && data !== null && Object.hasOwn(data, name);
}

/** What to rename for an address of its own: the folder of a post that has one, else the file. */
function renamed(file: string, slug: string, usable: string): string {
  const ending = path.extname(file);
  const name = path.basename(file, ending);
  // Among the posts themselves an index is none of theirs.
  const isOwn = path.basename(path.dirname(file)) !== "posts";
  // Hugo's _index.md, and a Mac's Index.mdx.
  if (isOwn && slug === name && /^_?index$/i.test(name))
    return `rename the file to index${ending}, for a post of its folder's name`;
  return isOwn && name === "index"
    ? `rename the folder to ${usable}`
    : `rename the file to ${usable}${ending}`;
}

/** A file's name as its slug, where the front matter gives none. */
function nameProblem(post: LoadedPost): Problem[] {
  const { source, sound, yaml } = post;
  // A wrong slug in the front matter has been reported already.
  if (sound.slug !== undefined || hasField(yaml, "slug")) return [];
  const taken = reservedPostSlugs.includes(source.slug);
  if (slugPattern.test(source.slug) && !taken) return [];
  const near = slugify(source.slug);
  const usable = slugPattern.test(near) && !reservedPostSlugs.includes(near) ? near : "my-post";
  return [
    {
      ...at(post, "slug"),
      expected: "a file name of lower-case words joined by -, which is the post's address",
      found: taken ? `"${source.slug}", an address of the blog itself` : `"${source.slug}"`,
      fix: `${renamed(source.file, source.slug, usable)}, or write slug: "${usable}"`,
    },
  ];
}

/** A post without a word, which is one that somebody forgot: a draft may wait for its text. */
function emptyProblem({ source, sound, body }: LoadedPost): Problem[] {
  if (body.trim() !== "" || sound.draft) return [];
  return [
    {
      file: source.file,
      // The body has the lines of its front matter, empty.
      line: body.split("\n").length,
      column: 1,
      severity: "error",
      subject: "text",
      expected: "a text behind the front matter",
      found: "nothing",
      fix: "write it, or write draft: true into the front matter until it is there",
    },
  ];
}

/** What `content:new` wrote, in a post that is to go out. */
function draftTextProblems(post: LoadedPost): Problem[] {
  const { source, sound, body } = post;
  if (sound.draft) return [];
  const told = { expected: "your own words", fix: "write them, or draft: true until they are there" };
  const line = body.split("\n").indexOf(draftParagraph) + 1;
  return [
    ...(sound.excerpt === draftExcerpt
      ? [{ ...at(post, "excerpt"), found: `${describe(draftExcerpt)}, as content:new wrote it`, ...told }]
      : []),
    ...(body.trim() === draftParagraph
      ? [
          {
            file: source.file,
            line,
            column: 1,
            severity: "error" as const,
            subject: "text",
            found: `${describe(draftParagraph)}, as content:new wrote it`,
            ...told,
          },
        ]
      : []),
  ];
}

function updatedProblem(post: LoadedPost): Problem[] {
  const { date, updated, updates = [] } = post.sound;
  if (updated === undefined) return [];
  if (date !== undefined && isBefore(updated, date)) {
    const found = `"${updated}", before the date "${date}"`;
    const fix = "mend the earlier of the two";
    return [{ ...at(post, "updated"), expected: "a day on or after the date", found, fix }];
  }
  const [latest] = updates.map(one => one.date).sort((a, b) => Date.parse(b) - Date.parse(a));
  if (latest === undefined || !isBefore(updated, latest)) return [];
  const expected = "a day on or after the latest of updates";
  const fix = `leave the field out: without it the post was updated on ${latest}`;
  return [{ ...at(post, "updated"), expected, found: `"${updated}", before "${latest}"`, fix }];
}

/** Changes of a post before there was one. */
function updatesProblems(post: LoadedPost): Problem[] {
  const { date, updates = [] } = post.sound;
  if (date === undefined) return [];
  return updates.flatMap((update, index): Problem[] => {
    if (!isBefore(update.date, date)) return [];
    const path = ["updates", index, "date"];
    const found = `"${update.date}", before the date "${date}"`;
    const fix = "mend the earlier of the two";
    return [{ ...at(post, path.join("."), path), expected: "a day on or after the date", found, fix }];
  });
}

function seriesProblem(post: LoadedPost): Problem[] {
  const { sound: fields } = post;
  const { number } = splitTitle(fields.title ?? "");
  const series = seriesOf(fields);
  if (series && !slugPattern.test(series.slug)) {
    const fix = "give the series a name with Latin letters in it";
    return [
      { ...at(post, "series"), expected: "a name that makes an address", found: describe(series.title), fix },
    ];
  }
  if (fields.part !== undefined && !series) {
    const fix = 'write series: "…" too, or end the title in "- Part N"';
    return [{ ...at(post, "part"), expected: "a series that it is a part of", found: "no series", fix }];
  }
  if (fields.part !== undefined && number !== null && number !== fields.part) {
    const found = `part ${fields.part}, and "Part ${number}" in the title`;
    return [{ ...at(post, "part"), expected: "the same part twice", found, fix: "mend the wrong one" }];
  }
  return [];
}

/** One label twice in a list, and labels that make no address. */
function tagProblems(post: LoadedPost): Problem[] {
  const seen = new Map<string, string>();
  return (post.sound.tags ?? []).flatMap((label, index): Problem[] => {
    const other = seen.get(slugify(label));
    const place = at(post, "tags", ["tags", index]);
    if (/^#+[\p{L}\p{N}]/u.test(label)) {
      const fix = `write "${label.replace(/^#+/, "")}"`;
      const found = `"${label}", which shows as typed`;
      return [{ ...place, severity: "warning", expected: "a label without #", found, fix }];
    }
    seen.set(slugify(label), label);
    if (other === undefined) return [];
    const found = other === label ? `"${label}" twice` : `"${other}" and "${label}", which are one tag`;
    return [
      {
        ...place,
        expected: "each tag once",
        found,
        fix: "delete one of the two",
      },
    ];
  });
}

/** What is wrong with one post beyond the form of its fields. */
export function postProblems(post: LoadedPost): Problem[] {
  const checks = [
    nameProblem,
    emptyProblem,
    draftTextProblems,
    updatedProblem,
    updatesProblems,
    seriesProblem,
    tagProblems,
  ];
  return checks.flatMap(check => check(post));
}

/** Reports every post whose key another one had before it. */
function unique(
  posts: readonly LoadedPost[],
  keyOf: (post: LoadedPost) => string | null,
  report: (post: LoadedPost, first: LoadedPost) => Problem,
): Problem[] {
  const first = new Map<string, LoadedPost>();
  return posts.flatMap(post => {
    const key = keyOf(post);
    if (key === null) return [];
    const other = first.get(key);
    if (other) return [report(post, other)];
    first.set(key, post);
    return [];
  });
}

function aliasProblems(posts: readonly LoadedPost[]): Problem[] {
  const taken = new Map<string, string>();
  return posts.flatMap(post =>
    (post.sound.aliases ?? []).flatMap((alias, index): Problem[] => {
      // Letters that are encoded, and the same ones that are not, are one address.
      const address = decoded(alias);
      const other = taken.get(address);
      taken.set(address, post.source.file);
      if (other === undefined) return [];
      const found = `"${alias}", which is taken by ${other}`;
      return [
        {
          ...at(post, "aliases", ["aliases", index]),
          expected: "an address of its own",
          found,
          fix: "delete it",
        },
      ];
    }),
  );
}

/** What is wrong between posts: two with one address, one part of a series twice, tags that make no address. */
export function crossCheck(posts: readonly LoadedPost[], tags: ReadonlyMap<string, KnownTag>): Problem[] {
  const slugs = unique(posts, slugOf, (post, first) => ({
    ...at(post, "slug"),
    expected: "a slug that no other post has",
    found: `"${slugOf(post)}", which is also that of ${first.source.file}`,
    fix: 'rename one of the files, or write slug: "…" in one of them',
  }));
  const parts = unique(
    posts,
    post => {
      const series = seriesOf(post.sound);
      return series?.part ? `${series.slug} ${series.part}` : null;
    },
    (post, first) => ({
      ...at(post, post.sound.part === undefined ? "title" : "part"),
      expected: "each part of a series once",
      found: `part ${seriesOf(post.sound)?.part}, which ${first.source.file} is too`,
      fix:
        workOf({ slug: slugOf(post), translationOf: post.sound.translationOf ?? null }) ===
        workOf({ slug: slugOf(first), translationOf: first.sound.translationOf ?? null })
          ? "give the translation a series of its own"
          : "number one of the two anew",
    }),
  );
  const unusable = posts.flatMap(post =>
    (post.sound.tags ?? []).flatMap((label, index): Problem[] => {
      if (slugPattern.test(tagSlug(label, tags))) return [];
      const fix = `add { label: "${label}", slug: "…" } to tags.yaml`;
      const found = `"${label}", which has no Latin letter`;
      return [
        { ...at(post, "tags", ["tags", index]), expected: "a label that makes an address", found, fix },
      ];
    }),
  );
  return [...slugs, ...parts, ...unusable, ...aliasProblems(posts), ...translationProblems(posts)];
}
