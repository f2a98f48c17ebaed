/** The same post in several languages: which posts are one, and what they say of it that cannot be. */
import { primaryLang } from "../lang";
import type { Problem } from "../problem";
import { suggest } from "../problem";
import { site } from "../site";
import { type LoadedPost, slugOf } from "./post";
import type { Post } from "./types";

/** A language as two tags of it agree: `zh-Hans` for `zh-hans`. */
export function canonicalLang(lang: string): string {
  return Intl.getCanonicalLocales(lang)[0] ?? lang;
}

function langOf({ sound }: LoadedPost): string {
  return canonicalLang(sound.lang ?? site.lang);
}

const subject = "translationOf";

/** What is wrong between the posts that name an original. Files whose `translationOf` is no slug have been told so. */
export function translationProblems(posts: readonly LoadedPost[]): Problem[] {
  const bySlug = new Map<string, LoadedPost>();
  for (const post of posts) if (!bySlug.has(slugOf(post))) bySlug.set(slugOf(post), post);
  /** Languages of each original and of its translations so far, each with its file. */
  const taken = new Map<LoadedPost, Map<string, string>>();
  return posts.flatMap((post): Problem[] => {
    const { translationOf: slug } = post.sound;
    if (slug === undefined) return [];
    const { source, yaml } = post;
    const told = (expected: string, found: string, fix: string): Problem[] => [
      { file: source.file, ...yaml.placeOf([subject]), severity: "error", subject, expected, found, fix },
    ];
    if (slug === slugOf(post)) {
      return told(
        "the slug of another post",
        `"${slug}", the post itself`,
        "name the original, or delete it",
      );
    }
    const original = bySlug.get(slug);
    if (!original) {
      const fix = suggest(slug, [...bySlug.keys()], "write the last part of the original's address");
      return told("the slug of a post", `"${slug}", which no post has`, fix);
    }
    const further = original.sound.translationOf;
    if (further !== undefined) {
      const isEachOther = further === slugOf(post);
      return told(
        "the slug of an original, which is itself no translation",
        `"${slug}", which is a translation of "${further}"`,
        isEachOther ? "leave the field out in the original of the two" : `write "${further}" here`,
      );
    }
    if ((post.sound.unlisted ?? false) !== (original.sound.unlisted ?? false)) {
      const [hidden, shown] = post.sound.unlisted ? [post, original] : [original, post];
      return told(
        "an original that is in lists as its translation is",
        `${hidden.source.file} unlisted, and ${shown.source.file} not`,
        "write unlisted: true in both, or in neither",
      );
    }
    const lang = langOf(post);
    const langs = taken.get(original) ?? new Map([[langOf(original), original.source.file]]);
    taken.set(original, langs);
    const other = langs.get(lang);
    if (other !== undefined) {
      const found = `"${lang}", the language of ${other}`;
      return told("a language that no other version has", found, "write lang: for the language it is in");
    }
    langs.set(lang, source.file);
    return [];
  });
}

/** What a post is the same as in other languages: the slug of the original, for that one and for its translations. */
export function workOf({ slug, translationOf }: Pick<Post, "slug" | "translationOf">): string {
  return translationOf ?? slug;
}

/**
 * The version that readers of any other language are best led to: the one in the site's language, else the original.
 * @param versions a post and all its translations
 */
export function defaultVersion<T extends Pick<Post, "slug" | "lang" | "translationOf">>(
  versions: readonly T[],
): T | undefined {
  return (
    versions.find(({ lang }) => primaryLang(lang) === primaryLang(site.lang)) ??
    versions.find(({ translationOf }) => translationOf === null) ??
    versions[0]
  );
}
