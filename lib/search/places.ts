/** Where words stand, in files for who asks for a phrase (lib/search/format.ts). */
import { fieldEnd, pairKey, placesFileNumber, writeSteps } from "./format";

/** Where something is in a page. Pages and locations ascend. */
type Places = readonly { page: number; locations: readonly number[] }[];
type PlacedWord = { plain: string; places: Places };

/** A word whose places take more characters has none by itself, only with each word beside it: 7 KB as they are sent. */
const mostOfOne = 16_000;

/** About so many characters go into a file: 3 KB as they are sent. */
const charactersPerFile = 8_000;

function lineOf(key: string, places: Places): string {
  const pages = writeSteps(places.map(({ page }) => page));
  return [key, pages, places.map(({ locations }) => writeSteps(locations)).join(" ")].join(fieldEnd);
}

/** Places of one word with other marks, as of one. */
function merged(places: Places): Places {
  const pages = new Map<number, Set<number>>();
  for (const { page, locations } of places) {
    const known = pages.get(page) ?? new Set();
    for (const location of locations) known.add(location);
    pages.set(page, known);
  }
  return [...pages]
    .sort(([a], [b]) => a - b)
    .map(([page, locations]) => ({ page, locations: [...locations].sort((a, b) => a - b) }));
}

/** Whatever marks a word has, it is one to a phrase. */
function byWord(words: readonly PlacedWord[]): Map<string, Places> {
  const found = new Map<string, Places>();
  for (const { plain, places } of words) {
    const known = found.get(plain);
    found.set(plain, known ? merged([...known, ...places]) : places);
  }
  return found;
}

/** What stands in each page: its words in their order, each as `location * count + word`, which is less than 2^53. */
function* textsOf(words: readonly Places[]): Generator<[page: number, text: Float64Array]> {
  const texts: number[][] = [];
  for (const [word, places] of words.entries()) {
    for (const { page, locations } of places) {
      texts[page] ??= [];
      for (const location of locations) texts[page].push(location * words.length + word);
    }
  }
  for (const [page, text = []] of texts.entries()) {
    // What has been given is not kept: in a large blog these are hundreds of MB.
    texts[page] = [];
    yield [page, Float64Array.from(text).sort()];
  }
}

/** Things in the order in which they come, each known by its number. */
class Numbered {
  readonly #numbers = new Map<number, number>();
  readonly all: number[] = [];

  numberOf(thing: number): number {
    const known = this.#numbers.get(thing);
    if (known !== undefined) return known;
    this.#numbers.set(thing, this.all.length);
    return this.all.push(thing) - 1;
  }
}

/**
 * Calls with each two words of which one stands behind the other.
 * @param text what `textsOf` gives for a page
 * @param count of all words
 */
function eachPair(
  text: Float64Array,
  count: number,
  call: (word: number, next: number, location: number) => void,
): void {
  let behind = 0;
  for (const one of text) {
    const word = one % count;
    const location = (one - word) / count;
    const isBefore = (at: number, end: number) => at < text.length && (text[at] ?? 0) < end * count;
    while (isBefore(behind, location + 1)) behind++;
    // Of a compound there are several words at one location.
    for (let at = behind; isBefore(at, location + 2); at++) call(word, (text[at] ?? 0) % count, location);
  }
}

/** The line of each pair of words side by side of which one is common. */
function* pairLines(
  words: ReadonlyMap<string, Places>,
  common: ReadonlySet<string>,
): Generator<[key: string, line: string]> {
  const names = [...words.keys()];
  const isCommon = names.map(name => common.has(name));
  const pairs = new Numbered();
  // Millions of them in a large blog: numbers side by side take a tenth of what objects would.
  const found: { pair: number[]; page: number[]; location: number[] } = { pair: [], page: [], location: [] };
  for (const [page, text] of textsOf([...words.values()])) {
    eachPair(text, names.length, (word, next, location) => {
      if (!isCommon[word] && !isCommon[next]) return;
      found.pair.push(pairs.numberOf(word * names.length + next));
      found.page.push(page);
      found.location.push(location);
    });
  }
  // Sorted by pair, and each pair's as they came.
  const starts = new Uint32Array(pairs.all.length + 1);
  for (const pair of found.pair) starts[pair + 1] = (starts[pair + 1] ?? 0) + 1;
  for (let pair = 0; pair < pairs.all.length; pair++)
    starts[pair + 1] = (starts[pair + 1] ?? 0) + (starts[pair] ?? 0);
  const order = new Uint32Array(found.pair.length);
  const filled = starts.slice();
  for (const [index, pair] of found.pair.entries()) {
    order[filled[pair] ?? 0] = index;
    filled[pair] = (filled[pair] ?? 0) + 1;
  }
  for (const [number, pair] of pairs.all.entries()) {
    const places: { page: number; locations: number[] }[] = [];
    for (const index of order.subarray(starts[number], starts[number + 1])) {
      const page = found.page[index] ?? 0;
      const location = found.location[index] ?? 0;
      const last = places.at(-1);
      if (last?.page === page) last.locations.push(location);
      else places.push({ page, locations: [location] });
    }
    const next = pair % names.length;
    const key = pairKey(names[(pair - next) / names.length] ?? "", names[next] ?? "");
    yield [key, lineOf(key, places)];
  }
}

/**
 * The files of places. Two words of which each is in every post would take a hundred KB to find side by side, so what
 * is common is kept by pairs.
 * @returns the words that are found only with another, and the files in their order
 */
export function writePlaces(words: readonly PlacedWord[]): { common: string[]; files: string[] } {
  const placed = byWord(words);
  const common = new Set<string>();
  const lines: [key: string, line: string][] = [];
  for (const [plain, places] of placed) {
    const line = lineOf(plain, places);
    if (line.length > mostOfOne) common.add(plain);
    else lines.push([plain, line]);
  }
  if (common.size > 0) for (const line of pairLines(placed, common)) lines.push(line);
  const characters = lines.reduce((sum, [, { length }]) => sum + length, 0);
  const files: string[][] = Array.from(
    { length: Math.max(1, Math.ceil(characters / charactersPerFile)) },
    () => [],
  );
  for (const [key, line] of lines) files[placesFileNumber(key, files.length)]?.push(line);
  return { common: [...common], files: files.map(file => file.join("\n")) };
}
