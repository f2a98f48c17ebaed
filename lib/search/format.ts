/** The files of the search index as they are served, which the build writes and the browser reads. */

/**
 * What a browser has to know to search, as `/search.json` says it. The files lie in its folder:
 *
 * - `words-<n>.txt`: a part of the words, one a line in their order: the word without its marks, with them where it has
 *   some, and its pages: each by how far it is from the one before, with `*` and how often where that is not once.
 * - `places-<n>.txt`: a line for each word, or pair of words side by side, whose hash is this number: the word or the
 *   pair, its pages, and for each of them where in it: each by how far it is from the one before, with `*` and how many
 *   words it goes over where it is a compound, whose parts are words too (of a pair, its first word).
 * - `page-<n>.txt`: a page: path, title, language, date, authors, and each of its labels; then a line for each section:
 *   id, title, text, with code between its edges and, in a block of it, each line with its end.
 * - `facets.txt`: a line for each value that pages are narrowed down by: facet, value, pages as above.
 */
export type SearchEntry = FoundFonts & {
  /** The address of the folder, with the base path and a `/` at the end. */
  folder: string;
  /** The first word of each part. */
  parts: string;
  /** Words of which nothing says where they are, but for pairs that have one. */
  common: string;
  /** How many files of places there are. */
  places: number;
  /** How many words each page has, in tens. Its place here is its number: posts first, newest first. */
  lengths: string;
};

/** Rules of the fonts that results are set in. */
export type FoundFonts = {
  /** Of files that share no letter. */
  fonts: string;
  /** Of the one that has the letters of several of them: for a page that has fetched it for its own text. */
  wholeFont: string;
};

/** Between the fields of a line. No text has one: spaces are all one to the index. */
export const fieldEnd = "\t";

/** Where code begins and where it ends. Nobody sees it, and it is no part of a word. */
export const codeEdge = "\u2063";

/** Where a line of a block of code ends; likewise. */
export const lineEnd = "\u2064";

/** A page that has a word, by its number, and how much the word weighs in it. */
type Posting = { page: number; weight: number };

/** A step, with its count where that is not one. */
function writeStep(step: number, count: number): string {
  return count === 1 ? `${step}` : `${step}*${count}`;
}

/** Pages as a file has them. */
export function writePostings(postings: readonly Posting[]): string {
  return postings
    .map(({ page, weight }, index) => writeStep(page - (postings[index - 1]?.page ?? 0), weight))
    .join(" ");
}

/** The pages of a file's line. */
export function readPostings(text: string): Posting[] {
  let page = 0;
  return text.split(" ").map(one => {
    const [step = "", weight = "1"] = one.split("*");
    page += Number(step);
    return { page, weight: Number(weight) };
  });
}

/** Ascending numbers as a file has them. */
export function writeSteps(numbers: readonly number[]): string {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0)).join(".");
}

/** What `writeSteps` wrote. */
export function readSteps(text: string): number[] {
  let last = 0;
  return text.split(".").map(step => {
    last += Number(step);
    return last;
  });
}

/**
 * The places of a word as a file has them: the pages, and where in each of them. They are millions, so each is added to
 * a text as it comes, and none is an object.
 * @param places by their numbers, page by page; the locations of each page ascend
 * @param pages of each place
 * @param locations of each place: where in its page it is
 * @param spans of each place: how many words it goes over
 */
export function writePlaces(
  places: Uint32Array,
  { pages, locations, spans }: Readonly<Record<"pages" | "locations" | "spans", Uint32Array>>,
): [pages: string, spots: string] {
  let [steps, spots] = ["", ""];
  let [page, location] = [-1, 0];
  for (const place of places) {
    const own = pages[place] ?? 0;
    if (own === page) spots += ".";
    else {
      if (page !== -1) {
        steps += ".";
        spots += " ";
      }
      steps += own - Math.max(page, 0);
      [page, location] = [own, 0];
    }
    const at = locations[place] ?? 0;
    spots += writeStep(at - location, spans[place] ?? 1);
    location = at;
  }
  return [steps, spots];
}

/** Where `writePlaces` says that something is in a page: how many words are gone over, by location. */
export function readSpots(text: string): Map<number, number> {
  let location = 0;
  return new Map(
    text.split(".").map(one => {
      const [step = "", span = "1"] = one.split("*");
      location += Number(step);
      return [location, Number(span)];
    }),
  );
}

/** What two words side by side are called where their places are. */
export function pairKey(word: string, next: string): string {
  return `${word} ${next}`;
}

/** The number of the file that has the places of a word or a pair (FNV-1a). @param count of these files */
export function placesFileNumber(key: string, count: number): number {
  let hash = 0x811c9dc5;
  for (const letter of key) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0) % count;
}
