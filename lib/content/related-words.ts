/** How near posts are by the words that they use. */
import { primaryLang } from "../lang";
import { frequencies } from "./frequencies";
import { leastPosts, leastWords, mostLeads, mostReasons, profileWords } from "./related-limits";
import { countTerms, readTerms } from "./terms";

/** What there is to know of a post here. */
export type WordSubject = {
  lang: string;
  title: string;
  excerpt: string;
  /** As `termsOf` has them. */
  terms: string;
  /** Whether others may lead to it. */
  isListed: boolean;
};

/** A word in a title tells as much as so many in the text. */
const titleCounts = 3;

/** The words that tell a post from others, with weights whose squares sum up to 1. */
type Profile = ReadonlyMap<string, number>;

function wordCounts({ title, excerpt, terms }: WordSubject): Map<string, number> {
  const counts = readTerms(terms);
  const add = (text: string, times: number) => {
    for (const [term, often] of countTerms(text)) counts.set(term, (counts.get(term) ?? 0) + often * times);
  };
  add(title, titleCounts);
  add(excerpt, 1);
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
  const best = weights.sort(byWeight).slice(0, profileWords);
  const length = Math.hypot(...best.map(([, weight]) => weight));
  return new Map(best.map(([term, weight]) => [term, weight / length]));
}

/** The profile of each post among those of its language. */
function profilesOf(subjects: readonly WordSubject[]): Map<WordSubject, Profile> {
  const profiles = new Map<WordSubject, Profile>();
  const byLanguage = new Map<string, WordSubject[]>();
  for (const subject of subjects) {
    const language = primaryLang(subject.lang);
    const group = byLanguage.get(language);
    if (group) group.push(subject);
    else byLanguage.set(language, [subject]);
  }
  for (const group of byLanguage.values()) {
    if (group.length < leastPosts) continue;
    const counts = new Map(group.map(subject => [subject, wordCounts(subject)]));
    const users = frequencies([...counts.values()].map(one => one.keys()));
    for (const [subject, one] of counts) profiles.set(subject, profileOf(one, users, group.length));
  }
  return profiles;
}

/** A listed post by its place among all, and how much a word weighs in it. */
type Lead = { place: number; weight: number };

/** Where each word leads: to the posts that it weighs most in. */
function leadsOf(
  subjects: readonly WordSubject[],
  profiles: ReadonlyMap<WordSubject, Profile>,
): Map<string, Lead[]> {
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
    list.sort((a, b) => b.weight - a.weight || a.place - b.place).splice(mostLeads);
  }
  return leads;
}

/** The words that two posts have in common, those that weigh most first. */
function sharedWords(a: Profile = new Map(), b: Profile = new Map()): string[] {
  const both = [...a].map(([term, weight]) => [term, weight * (b.get(term) ?? 0)] as const);
  return both
    .filter(([, weight]) => weight > 0)
    .sort(byWeight)
    .slice(0, mostReasons)
    .map(([term]) => term);
}

/** Compares posts by their words, one at a time with all those that its words lead to. */
export class WordLikeness {
  readonly #profiles: readonly Profile[];
  readonly #leads: ReadonlyMap<string, readonly Lead[]>;
  /** How much the post at hand has in common with each other one, by its place. */
  readonly #scores: Float64Array;
  /** The places that were written to. */
  #touched: number[] = [];

  /** @param subjects all posts, which are told of by their places here */
  constructor(subjects: readonly WordSubject[]) {
    const profiles = profilesOf(subjects);
    this.#profiles = subjects.map(subject => profiles.get(subject) ?? new Map<string, number>());
    this.#leads = leadsOf(subjects, profiles);
    this.#scores = new Float64Array(subjects.length);
  }

  /** Takes the post at a place to hand. @returns the places of those whose words are near to its own */
  compare(at: number): number[] {
    for (const place of this.#touched) this.#scores[place] = 0;
    this.#touched = [];
    for (const [term, own] of this.#profiles[at] ?? []) {
      for (const { place, weight } of this.#leads.get(term) ?? []) {
        const sum = this.scoreOf(place);
        if (sum === 0) this.#touched.push(place);
        this.#scores[place] = sum + own * weight;
      }
    }
    return this.#touched.filter(place => this.scoreOf(place) >= leastWords);
  }

  /** How near the post at a place is to the one at hand: 0 to 1. */
  scoreOf(place: number): number {
    return this.#scores[place] ?? 0;
  }

  /** The words that two posts have in common, those that weigh most first. */
  shared(place: number, other: number): string[] {
    return sharedWords(this.#profiles[place], this.#profiles[other]);
  }
}
