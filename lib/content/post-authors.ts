/** The authors that posts name: one twice, and a key or a name that is nearly one of `authors.yaml`. */
import { nearest, type Problem, quote } from "../problem";
import type { LoadedPost } from "./post";
import { composed } from "./registries";
import type { Author } from "./types";

/** A key as people write them: a name has a capital or a blank. */
const keyLike = /^[a-z\d]+(?:[-_.][a-z\d]+)*$/;

/** The key or name that is meant by one that `authors.yaml` does not have; undefined where it may be anybody's. */
function meant(name: string, authors: ReadonlyMap<string, Author>): string | undefined {
  const known = [...authors.keys()];
  const same = known.find(one => one.toLowerCase() === name.toLowerCase());
  if (same !== undefined) return same;
  return keyLike.test(name)
    ? nearest(
        name,
        known.filter(one => keyLike.test(one)),
      )
    : undefined;
}

/** What follows a comma in one name, of a person or a firm. */
const behindComma = /^(?:jr|sr|inc|ltd|llc|phd|ph\.d|md|ii+|iv)\b/i;

/** The names in a text that seems to have several, as a list; undefined where it may be one. */
function severalNames(text: string): string | undefined {
  const parts = text.split(/\s*,\s*(?:and\s+|&\s+)?|\s+(?:and|&|và|with)\s+/).filter(part => part !== "");
  const isList = text.includes(",")
    ? parts.slice(1).every(part => !behindComma.test(part))
    : parts.every(part => part.includes(" "));
  return parts.length > 1 && isList ? `[${parts.map(part => JSON.stringify(part)).join(", ")}]` : undefined;
}

/**
 * What is wrong with the authors of posts. An author who is not listed is fine.
 * @param authors of `authors.yaml`, by key and by name
 */
export function authorProblems(
  posts: readonly LoadedPost[],
  authors: ReadonlyMap<string, Author>,
): Problem[] {
  return posts.flatMap(({ source, sound, yaml }) => {
    const { author = [] } = sound;
    const names = Array.isArray(author) ? author : [author];
    const seen = new Set<Author | string>();
    return names.flatMap((name, index): Problem[] => {
      const place = yaml.placeOf(Array.isArray(author) ? ["author", index] : ["author"]);
      const at = { file: source.file, ...place, subject: "author" };
      const known = authors.get(composed(name)) ?? composed(name);
      if (seen.has(known)) {
        const found = `${quote(name)}, who is named before`;
        return [
          { ...at, severity: "error", expected: "each author once", found, fix: "delete one of the two" },
        ];
      }
      seen.add(known);
      if (authors.has(composed(name))) return [];
      const list = severalNames(name);
      if (list !== undefined) {
        const found = `${quote(name)}, which is one author`;
        const fix = `write author: ${list}; one who is called so goes into authors.yaml`;
        return [{ ...at, severity: "warning", expected: "one name, or a list of names", found, fix }];
      }
      const near = meant(name, authors);
      if (near === undefined) return [];
      const expected = "a key or a name of authors.yaml, or another's name";
      const fix = `write ${quote(near)}, if it is meant`;
      const found = `${quote(name)}, which would be shown as it is`;
      return [{ ...at, severity: "warning", expected, found, fix }];
    });
  });
}
