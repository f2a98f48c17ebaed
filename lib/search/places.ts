/** Where words stand, in files for who asks for a phrase (lib/search/format.ts). */
import { fieldEnd, pairKey, placesFileNumber, type Spots, writeSpots, writeSteps } from "./format";

/** Where a word is in a page. Pages and locations ascend. */
type Found = readonly { page: number; locations: readonly number[] }[];
type FoundWord = { plain: string; places: Found };

/** Where a word or a pair is, with the parts of compounds one behind the other. */
type Places = readonly ({ page: number } & Spots)[];

/** A word whose places take more characters has none by itself, only with each word beside it: 7 KB as they are sent. */
const mostOfOne = 16_000;

/** About so many characters go into a file: 3 KB as they are sent. */
const charactersPerFile = 8_000;

function lineOf(key: string, places: Places): string {
  const pages = writeSteps(places.map(({ page }) => page));
  return [key, pages, places.map(writeSpots).join(" ")].join(fieldEnd);
}

/** Places of one word with other marks, as of one. */
function merged(places: Found): Found {
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
function byWord(words: readonly FoundWord[]): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const { plain, places } of words) {
    const known = found.get(plain);
    found.set(plain, known ? merged([...known, ...places]) : places);
  }
  return found;
}

/** What stands in a page: its words in their order, each as `location * count + word`, which is less than 2^53. */
type Text = Float64Array;

/** The texts of all pages. */
function* textsOf(words: readonly Found[]): Generator<[page: number, text: Text]> {
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

/**
 * The parts of a compound in their order: `gpt`, `3` of `gpt3`. Pagefind has a compound and those of its parts that are
 * longer than a letter at one location; what is missing between them are letters by themselves, or a number.
 * @param found what stands at the location beside the compound
 * @returns none where it is made of nothing else
 */
export function partsOf(compound: string, found: readonly string[]): string[] {
  const known = [...found].sort((a, b) => b.length - a.length);
  const parts: string[] = [];
  let at = 0;
  while (at < compound.length) {
    const part =
      known.find(word => compound.startsWith(word, at)) ??
      /^(?:\p{N}+|.)/su.exec(compound.slice(at))?.[0] ??
      "";
    at += part.length;
    if (part !== "_") parts.push(part);
  }
  return parts.length > 1 && known.some(word => parts.includes(word)) ? parts : [];
}

type Place = { page: number; locations: number[]; spans?: Map<number, number> };

/** Adds where a word is: pages and locations in their order. */
function add(places: Place[], page: number, location: number, span: number): void {
  let last = places.at(-1);
  if (last?.page !== page) {
    last = { page, locations: [] };
    places.push(last);
  }
  last.locations.push(location);
  if (span === 1) return;
  last.spans ??= new Map();
  last.spans.set(location, span);
}

/**
 * Words with the parts of compounds one behind the other, as if spaces were between them, and the compound over all of
 * them: so a phrase finds `post-training` by two words, and by one.
 */
function laidOut(words: ReadonlyMap<string, Found>): Map<string, Places> {
  const count = words.size;
  const names = [...words.keys()];
  const laid = names.map((): Place[] => []);
  const inferred = new Map<string, Place[]>();
  const placesOf = new Map(names.map((name, number) => [name, laid[number] ?? []]));
  function placesOfPart(part: string): Place[] {
    const known = placesOf.get(part) ?? inferred.get(part) ?? [];
    if (!placesOf.has(part)) inferred.set(part, known);
    return known;
  }
  for (const [page, text] of textsOf([...words.values()])) {
    let shift = 0;
    for (let at = 0; at < text.length; at++) {
      const word = (text[at] ?? 0) % count;
      const location = ((text[at] ?? 0) - word) / count;
      const start = location + shift;
      const end = (location + 1) * count;
      if (at + 1 === text.length || (text[at + 1] ?? 0) >= end) {
        add(laid[word] ?? [], page, start, 1);
        continue;
      }
      const here = [names[word] ?? ""];
      for (; at + 1 < text.length && (text[at + 1] ?? 0) < end; at++)
        here.push(names[(text[at + 1] ?? 0) % count] ?? "");
      const whole = here.reduce((longest, one) => (one.length > longest.length ? one : longest));
      const parts = partsOf(
        whole,
        here.filter(one => one !== whole),
      );
      const span = Math.max(1, parts.length);
      for (const one of here) if (!parts.includes(one)) add(placesOfPart(one), page, start, span);
      for (const [index, part] of parts.entries()) add(placesOfPart(part), page, start + index, 1);
      shift += span - 1;
    }
  }
  return new Map([...placesOf, ...inferred].filter(([, places]) => places.length > 0));
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
 * @param spans how many words those go over that are compounds, by what the text has of them
 */
function eachPair(
  text: Text,
  count: number,
  spans: ReadonlyMap<number, number>,
  call: (word: number, next: number, location: number, span: number) => void,
): void {
  const isBefore = (at: number, end: number) => at < text.length && (text[at] ?? 0) < end * count;
  let behind = 0;
  for (const one of text) {
    const word = one % count;
    const location = (one - word) / count;
    const span = spans.get(one) ?? 1;
    while (isBefore(behind, location + 1)) behind++;
    let at = behind;
    while (isBefore(at, location + span)) at++;
    // Of a compound there are several words at one location.
    for (; isBefore(at, location + span + 1); at++) call(word, (text[at] ?? 0) % count, location, span);
  }
}

/** How many words the compounds of each page go over, by what its text has of them. */
function spansByPage(words: readonly Places[]): Map<number, Map<number, number>> {
  const pages = new Map<number, Map<number, number>>();
  for (const [word, places] of words.entries()) {
    for (const { page, spans } of places) {
      if (!spans) continue;
      const known = pages.get(page) ?? new Map<number, number>();
      for (const [location, span] of spans) known.set(location * words.length + word, span);
      pages.set(page, known);
    }
  }
  return pages;
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
  const longer = new Map<number, number>();
  const spans = spansByPage([...words.values()]);
  for (const [page, text] of textsOf([...words.values()])) {
    eachPair(text, names.length, spans.get(page) ?? new Map(), (word, next, location, span) => {
      if (!isCommon[word] && !isCommon[next]) return;
      if (span > 1) longer.set(found.pair.length, span);
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
    const next = pair % names.length;
    const key = pairKey(names[(pair - next) / names.length] ?? "", names[next] ?? "");
    const places: Place[] = [];
    for (const index of order.subarray(starts[number], starts[number + 1]))
      add(places, found.page[index] ?? 0, found.location[index] ?? 0, longer.get(index) ?? 1);
    yield [key, lineOf(key, places)];
  }
}

/**
 * The files of places. Two words of which each is in every post would take a hundred KB to find side by side, so what
 * is common is kept by pairs.
 * @returns the words that are found only with another, and the files in their order
 */
export function writePlaces(words: readonly FoundWord[]): { common: string[]; files: string[] } {
  const placed = laidOut(byWord(words));
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
