/**
 * Which posts are related: by the tags that they share, and by the words that they use. The work grows with the number
 * of posts and not with its square. A post is compared with those that a word or a tag of it leads to, and each leads
 * to a limited number.
 */
import { leastScore, mostRelated } from "./related-limits";
import { TagLikeness, type TagSubject } from "./related-tags";
import { WordLikeness, type WordSubject } from "./related-words";

/** What there is to know of a post here. */
export type Subject = WordSubject &
  TagSubject & {
    slug: string;
    /** The slug of its series, whose other parts are linked already. */
    series: string | null;
    /** The same for a post and its translations, which are linked already. */
    work: string;
  };

/** A related post, and why it is one: the tags that both have, or else words that both use. */
export type Relation = { slug: string; tags: string[]; words: string[] };

/** A post that is related to the one at hand: its place among all, and the two parts of its score. */
type Candidate = { place: number; subject: Subject; tags: number; words: number };

/** Whether one post links to another whatever it is on. */
function isLinked(one: Subject, other: Subject): boolean {
  return other.work === one.work || (one.series !== null && other.series === one.series);
}

/** Finds the related posts of one post after the other. */
class RelationFinder {
  readonly #words: WordLikeness;
  readonly #tags: TagLikeness;
  readonly #places: ReadonlyMap<string, number>;

  /** @param subjects all posts, newest first */
  constructor(private readonly subjects: readonly Subject[]) {
    this.#words = new WordLikeness(subjects);
    this.#tags = new TagLikeness(subjects);
    this.#places = new Map(subjects.map(({ slug }, place) => [slug, place]));
  }

  find(slug: string): Relation[] {
    const place = this.#places.get(slug);
    const subject = place === undefined ? undefined : this.subjects[place];
    if (place === undefined || !subject) return [];
    return this.#candidatesOf(subject, place)
      .sort(
        (a, b) =>
          b.tags + b.words - (a.tags + a.words) ||
          Math.abs(a.place - place) - Math.abs(b.place - place) ||
          a.place - b.place,
      )
      .slice(0, mostRelated)
      .map(({ place: other, subject: { slug }, tags, words }) =>
        tags >= words
          ? { slug, tags: this.#tags.shared(place, other), words: [] }
          : { slug, tags: [], words: this.#words.shared(place, other) },
      );
  }

  /** Those that are related to a post enough. */
  #candidatesOf(subject: Subject, place: number): Candidate[] {
    const near = new Set([...this.#tags.near(place), ...this.#words.compare(place)]);
    return [...near].flatMap(at => {
      const other = this.subjects[at];
      if (!other || isLinked(subject, other)) return [];
      const tags = this.#tags.scoreOf(place, at);
      const words = this.#words.scoreOf(at);
      return tags + words >= leastScore ? [{ place: at, subject: other, tags, words }] : [];
    });
  }
}

/**
 * Makes ready to find the related posts of any post.
 * @param subjects all posts, newest first
 * @returns what finds those of a slug, the most related first, of equals the nearest in time; none where none is related
 *   enough
 */
export function relationFinder(subjects: readonly Subject[]): (slug: string) => Relation[] {
  const finder = new RelationFinder(subjects);
  return slug => finder.find(slug);
}

/** The related posts of each post, by its slug. @param subjects all posts, newest first */
export function relatedPosts(subjects: readonly Subject[]): Map<string, Relation[]> {
  const find = relationFinder(subjects);
  return new Map(subjects.map(({ slug }) => [slug, find(slug)]));
}
