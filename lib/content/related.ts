/**
 * Which posts are related: by the tags that they share, and by the words that they use. The work grows with the number
 * of posts and not with its square. A post is compared with those that a word or a tag of it leads to, and each leads
 * to a limited number.
 */
import { primaryLang } from "../lang";
import { countTerms, readTerms } from "./terms";

/** What there is to know of a post here. */
export type Subject = {
  slug: string;
  lang: string;
  title: string;
  excerpt: string;
  /** The slugs of its tags. */
  tags: readonly string[];
  /** The slug of its series, whose other parts are linked already. */
  series: string | null;
  /** The same for a post and its translations, which are linked already. */
  work: string;
  /** As `termsOf` has them. */
  terms: string;
  /** Whether others may lead to it. */
  isListed: boolean;
};

/** A related post, and why it is one: the tags that both have, or else words that both use. */
export type Relation = { slug: string; tags: string[]; words: string[] };

const limits = {
  /** Related posts that are shown. */
  shown: 3,
  /** The least score of one: the tags' part and the words' part are 0 to 1 each. */
  score: 0.3,
  /** The least that the words of a post must have in common with another's before its tags are looked at. */
  words: 0.1,
  /** Words that a post is compared by. */
  profile: 20,
  /** Posts of one language from which on the use of a word tells something. */
  posts: 12,
  /** Posts that a word or a tag leads to. */
  leads: 32,
  /** Words that explain. */
  reasons: 3,
};

/** A word in a title tells as much as so many in the text. */
const titleCounts = 3;

/** The words that tell a post from others, with weights whose squares sum up to 1. */
type Profile = ReadonlyMap<string, number>;

function wordCounts({ title, excerpt, terms }: Subject): Map<string, number> {
  const counts = readTerms(terms);
  const add = (text: string, times: number) => {
    for (const [term, often] of countTerms(text)) counts.set(term, (counts.get(term) ?? 0) + often * times);
  };
  add(title, titleCounts);
  add(excerpt, 1);
  return counts;
}

/** How many of these lists have each item. */
function frequencies(lists: Iterable<Iterable<string>>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** Heaviest first; the same in every build. */
function byWeight([a, weight]: readonly [string, number], [b, other]: readonly [string, number]): number {
  return other - weight || (a < b ? -1 : 1);
}

/**
 * A word that more than half of the posts use tells nothing, so that no language needs a list of such words. One that
 * no other post uses leads nowhere, and one that stands there once is chance.
 */
function profileOf(
  counts: ReadonlyMap<string, number>,
  users: ReadonlyMap<string, number>,
  all: number,
): Profile {
  const weights: [string, number][] = [];
  for (const [term, often] of counts) {
    const others = users.get(term) ?? 0;
    if (often < 2 || others < 2 || others > all / 2) continue;
    weights.push([term, (1 + Math.log(often)) * Math.log(all / others)]);
  }
  const best = weights.sort(byWeight).slice(0, limits.profile);
  const length = Math.hypot(...best.map(([, weight]) => weight));
  return new Map(best.map(([term, weight]) => [term, weight / length]));
}

/** The profile of each post among those of its language. */
function profilesOf(subjects: readonly Subject[]): Map<Subject, Profile> {
  const profiles = new Map<Subject, Profile>();
  const byLanguage = new Map<string, Subject[]>();
  for (const subject of subjects) {
    const language = primaryLang(subject.lang);
    const group = byLanguage.get(language);
    if (group) group.push(subject);
    else byLanguage.set(language, [subject]);
  }
  for (const group of byLanguage.values()) {
    if (group.length < limits.posts) continue;
    const counts = new Map(group.map(subject => [subject, wordCounts(subject)]));
    const users = frequencies([...counts.values()].map(one => one.keys()));
    for (const [subject, one] of counts) profiles.set(subject, profileOf(one, users, group.length));
  }
  return profiles;
}

/** A listed post by its place among all, and how much a word weighs in it. */
type Lead = { place: number; weight: number };

/** Where each word leads: to the posts that it weighs most in. */
function leadsOf(subjects: readonly Subject[], profiles: ReadonlyMap<Subject, Profile>): Map<string, Lead[]> {
  const leads = new Map<string, Lead[]>();
  for (const [place, subject] of subjects.entries()) {
    if (!subject.isListed) continue;
    for (const [term, weight] of profiles.get(subject) ?? []) {
      const list = leads.get(term);
      if (list) list.push({ place, weight });
      else leads.set(term, [{ place, weight }]);
    }
  }
  for (const list of leads.values()) {
    list.sort((a, b) => b.weight - a.weight || a.place - b.place).splice(limits.leads);
  }
  return leads;
}

/** How much each tag tells: 1 where one post has it, little where all have. */
function raritiesOf(subjects: readonly Subject[]): Map<string, number> {
  const all = subjects.length;
  const users = frequencies(subjects.map(({ tags }) => tags));
  return new Map([...users].map(([tag, count]) => [tag, Math.log(1 + all / count) / Math.log(1 + all)]));
}

/** The length of a post's tags as a vector of their rarities. */
function lengthOf({ tags }: Subject, rarities: ReadonlyMap<string, number>): number {
  return Math.hypot(...tags.map(tag => rarities.get(tag) ?? 0));
}

/** The words that two posts have in common, those that weigh most first. */
function sharedWords(a: Profile, b: Profile = new Map()): string[] {
  const both = [...a].map(([term, weight]) => [term, weight * (b.get(term) ?? 0)] as const);
  return both
    .filter(([, weight]) => weight > 0)
    .sort(byWeight)
    .slice(0, limits.reasons)
    .map(([term]) => term);
}

/** Where each tag leads: to its listed posts, in their order. */
function placesByTag(subjects: readonly Subject[]): Map<string, number[]> {
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

/**
 * Makes ready to find the related posts of any post.
 * @param subjects all posts, newest first
 * @returns what finds those of a slug, the most related first, of equals the nearest in time; none where none is related
 *   enough
 */
export function relationFinder(subjects: readonly Subject[]): (slug: string) => Relation[] {
  const profiles = profilesOf(subjects);
  const leads = leadsOf(subjects, profiles);
  const rarities = raritiesOf(subjects);
  const lengths = subjects.map(subject => lengthOf(subject, rarities));
  const byTag = placesByTag(subjects);
  const places = new Map(subjects.map(({ slug }, place) => [slug, place]));
  /** What the post at hand has in common with each other one. Emptied behind it, where it was written to. */
  const inWords = new Float64Array(subjects.length);

  /** 0 to 1: the rarer the shared tags and the fewer the others, the more. */
  function inTags(subject: Subject, place: number, other: Subject, at: number): number {
    let product = 0;
    let rarest = 0;
    for (const tag of subject.tags) {
      if (!other.tags.includes(tag)) continue;
      const rarity = rarities.get(tag) ?? 0;
      product += rarity ** 2;
      rarest = Math.max(rarest, rarity);
    }
    return product === 0 ? 0 : (product / ((lengths[place] ?? 1) * (lengths[at] ?? 1))) * rarest;
  }

  /** Who may be related to a post: those next to it in time under each tag, and those whose words are near to its own. */
  function candidatesOf(
    subject: Subject,
    place: number,
    profile: Profile,
  ): { near: Set<number>; touched: number[] } {
    const near = new Set<number>();
    for (const tag of subject.tags) {
      const ofTag = byTag.get(tag) ?? [];
      const start = Math.max(0, countBefore(ofTag, place) - limits.leads / 2);
      for (const at of ofTag.slice(start, start + limits.leads)) near.add(at);
    }
    const touched: number[] = [];
    for (const [term, own] of profile) {
      for (const { place: at, weight } of leads.get(term) ?? []) {
        const sum = inWords[at] ?? 0;
        if (sum === 0) touched.push(at);
        inWords[at] = sum + own * weight;
      }
    }
    for (const at of touched) if ((inWords[at] ?? 0) >= limits.words) near.add(at);
    return { near, touched };
  }

  function relationsOf(subject: Subject, place: number): Relation[] {
    const profile: Profile = profiles.get(subject) ?? new Map();
    const { near, touched } = candidatesOf(subject, place, profile);
    const found: { at: number; other: Subject; tags: number; words: number }[] = [];
    for (const at of near) {
      const other = subjects[at];
      if (
        !other ||
        other.work === subject.work ||
        (subject.series !== null && other.series === subject.series)
      )
        continue;
      const tags = inTags(subject, place, other, at);
      const words = inWords[at] ?? 0;
      if (tags + words >= limits.score) found.push({ at, other, tags, words });
    }
    for (const at of touched) inWords[at] = 0;
    return found
      .sort(
        (a, b) =>
          b.tags + b.words - (a.tags + a.words) ||
          Math.abs(a.at - place) - Math.abs(b.at - place) ||
          a.at - b.at,
      )
      .slice(0, limits.shown)
      .map(({ other, tags, words }) =>
        tags >= words
          ? { slug: other.slug, tags: subject.tags.filter(tag => other.tags.includes(tag)), words: [] }
          : { slug: other.slug, tags: [], words: sharedWords(profile, profiles.get(other)) },
      );
  }

  return slug => {
    const place = places.get(slug);
    const subject = place === undefined ? undefined : subjects[place];
    return place === undefined || !subject ? [] : relationsOf(subject, place);
  };
}

/** The related posts of each post, by its slug. @param subjects all posts, newest first */
export function relatedPosts(subjects: readonly Subject[]): Map<string, Relation[]> {
  const find = relationFinder(subjects);
  return new Map(subjects.map(({ slug }) => [slug, find(slug)]));
}
