/** How near posts are by the tags that they share. */
import { frequencies } from "./frequencies";
import { mostLeads } from "./related-limits";

/** What there is to know of a post here. */
export type TagSubject = {
  /** The slugs of its tags. */
  tags: readonly string[];
  /** Whether others may lead to it. */
  isListed: boolean;
};

/** How much each tag tells: 1 where one post has it, little where all have. */
function raritiesOf(subjects: readonly TagSubject[]): Map<string, number> {
  const all = subjects.length;
  const users = frequencies(subjects.map(({ tags }) => tags));
  return new Map([...users].map(([tag, count]) => [tag, Math.log(1 + all / count) / Math.log(1 + all)]));
}

/** The length of a post's tags as a vector of their rarities. */
function lengthOf({ tags }: TagSubject, rarities: ReadonlyMap<string, number>): number {
  return Math.hypot(...tags.map(tag => rarities.get(tag) ?? 0));
}

/** Where each tag leads: to its listed posts, in their order. */
function placesByTag(subjects: readonly TagSubject[]): Map<string, number[]> {
  const byTag = new Map<string, number[]>();
  for (const [place, { tags, isListed }] of subjects.entries()) {
    for (const tag of isListed ? tags : []) {
      const places = byTag.get(tag);
      if (places) places.push(place);
      else byTag.set(tag, [place]);
    }
  }
  return byTag;
}

/** How many of some places, which ascend, come before one. */
function countBefore(places: readonly number[], place: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? place) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Compares posts by their tags. */
export class TagLikeness {
  readonly #rarities: ReadonlyMap<string, number>;
  readonly #lengths: readonly number[];
  readonly #byTag: ReadonlyMap<string, readonly number[]>;

  /** @param subjects all posts, newest first, which are told of by their places here */
  constructor(private readonly subjects: readonly TagSubject[]) {
    const rarities = raritiesOf(subjects);
    this.#rarities = rarities;
    this.#lengths = subjects.map(subject => lengthOf(subject, rarities));
    this.#byTag = placesByTag(subjects);
  }

  /** The places of those that are next to a post in time under each tag of it. */
  near(place: number): number[] {
    const tags = this.subjects[place]?.tags ?? [];
    return tags.flatMap(tag => {
      const ofTag = this.#byTag.get(tag) ?? [];
      const start = Math.max(0, countBefore(ofTag, place) - mostLeads / 2);
      return ofTag.slice(start, start + mostLeads);
    });
  }

  /** The tags that two posts share, in the order of the first. */
  shared(place: number, other: number): string[] {
    const [one, two] = [this.subjects[place], this.subjects[other]];
    return one?.tags.filter(tag => two?.tags.includes(tag)) ?? [];
  }

  /** How near two posts are, 0 to 1: the rarer the shared tags and the fewer the others, the more. */
  scoreOf(place: number, other: number): number {
    const rarities = this.shared(place, other).map(tag => this.#rarities.get(tag) ?? 0);
    const product = rarities.reduce((sum, rarity) => sum + rarity ** 2, 0);
    if (product === 0) return 0;
    return (product / ((this.#lengths[place] ?? 1) * (this.#lengths[other] ?? 1))) * Math.max(...rarities);
  }
}
