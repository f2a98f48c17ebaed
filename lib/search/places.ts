/** Where words stand, in files for who asks for a phrase (lib/search/format.ts). */
import { Column, runsOf, sortedByKind, upTo } from "./column";
import { fieldEnd, pairKey, writePlaces } from "./format";
import { Lines } from "./lines";

/** A word on a page, without its marks, and where it is. */
type FoundWord = { plain: string; locations: readonly number[] };

/** A word whose places take more characters has none by itself, only with each word beside it: 7 KB as they are sent. */
const mostOfOne = 16_000;

/** About so many characters go into a file: 3 KB as they are sent. */
const charactersPerFile = 8_000;

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

/** Whatever marks a word has, it is one to a phrase. @returns each word once, and all of its places */
function byWord(words: readonly FoundWord[]): Map<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  for (const { plain, locations } of words) {
    const known = found.get(plain);
    found.set(plain, known ? [...new Set([...known, ...locations])] : locations);
  }
  return found;
}

/** What stands in a page: the words of each location, in the order of the locations. */
function* textOf(
  words: ReadonlyMap<string, readonly number[]>,
): Generator<[location: number, here: string[]]> {
  const names = [...words.keys()];
  // As numbers, which are sorted faster than anything else: `location * count + word` is less than 2^53.
  const text = Float64Array.from(
    [...words.values()].flatMap((locations, word) =>
      locations.map(location => location * names.length + word),
    ),
  ).sort();
  let here: string[] = [];
  let last = 0;
  for (const one of text) {
    const word = one % names.length;
    const location = (one - word) / names.length;
    if (location !== last && here.length > 0) {
      yield [last, here];
      here = [];
    }
    last = location;
    here.push(names[word] ?? "");
  }
  if (here.length > 0) yield [last, here];
}

/** Where the words of all pages are, and where each two of them stand side by side. */
export class Places {
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [];
  // What stands where, page by page in the order of the text: a column has a number for each place of a word.
  readonly #word = new Column();
  readonly #page = new Column();
  readonly #location = new Column();
  /** How many words it goes over: more than one where it is a compound. */
  readonly #span = new Column();
  /** How many places there are up to the end of each page. */
  readonly #ends = new Column();

  #add(name: string, location: number, span: number): void {
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.#names.push(name) - 1;
      this.#numbers.set(name, number);
    }
    this.#word.push(number);
    this.#page.push(this.#ends.length);
    this.#location.push(location);
    this.#span.push(span);
  }

  /**
   * Adds the next page. The parts of compounds stand one behind the other, as if spaces were between them, and the
   * compound over all of them: so a phrase finds `post-training` by two words, and by one.
   * @param words in an order that tells nothing of other pages; their locations ascend
   */
  addPage(words: readonly FoundWord[]): void {
    let shift = 0;
    for (const [location, here] of textOf(byWord(words))) {
      const start = location + shift;
      const [only, ...more] = here;
      if (only !== undefined && more.length === 0) {
        this.#add(only, start, 1);
        continue;
      }
      const whole = here.reduce((longest, one) => (one.length > longest.length ? one : longest));
      const parts = partsOf(
        whole,
        here.filter(one => one !== whole),
      );
      const span = Math.max(1, parts.length);
      for (const one of here) if (!parts.includes(one)) this.#add(one, start, span);
      for (const [index, part] of parts.entries()) this.#add(part, start + index, 1);
      shift += span - 1;
    }
    this.#ends.push(this.#word.length);
  }

  /** What gives the line of a word or a pair, and its places in their order. */
  #liner(): (key: string, places: Uint32Array) => string {
    const columns = {
      pages: this.#page.numbers,
      locations: this.#location.numbers,
      spans: this.#span.numbers,
    };
    return (key, places) => [key, ...writePlaces(places, columns)].join(fieldEnd);
  }

  /** The line of each word. */
  *#wordLines(): Generator<[name: string, line: string]> {
    const words = this.#word.numbers;
    const line = this.#liner();
    for (const [word, places] of runsOf(sortedByKind(upTo(words.length), words, this.#names.length), words)) {
      const name = this.#names[word] ?? "";
      yield [name, line(name, places)];
    }
  }

  /** Calls with the places of each two words of which one stands behind the other. */
  #eachPair(call: (place: number, next: number) => void): void {
    const [locations, spans] = [this.#location.numbers, this.#span.numbers];
    let place = 0;
    for (const end of this.#ends.numbers) {
      const isBefore = (one: number, location: number) => one < end && (locations[one] ?? 0) < location;
      let behind = place;
      for (; place < end; place++) {
        const location = locations[place] ?? 0;
        const last = location + (spans[place] ?? 1);
        while (isBefore(behind, location + 1)) behind++;
        let next = behind;
        while (isBefore(next, last)) next++;
        // The parts of a compound word share one location.
        for (; isBefore(next, last + 1); next++) call(place, next);
      }
    }
  }

  /** The line of each pair of words side by side of which one is common. */
  *#pairLines(common: ReadonlySet<string>): Generator<[key: string, line: string]> {
    const words = this.#word.numbers;
    const isCommon = this.#names.map(name => common.has(name));
    // Of each pair the place, its word, and the word behind it.
    const [place, first, next] = [new Column(), new Column(), new Column()];
    this.#eachPair((one, other) => {
      const [word = 0, behind = 0] = [words[one], words[other]];
      if (!isCommon[word] && !isCommon[behind]) return;
      place.push(one);
      first.push(word);
      next.push(behind);
    });
    const [places, firsts, nexts] = [place.numbers, first.numbers, next.numbers];
    const count = this.#names.length;
    const byBoth = sortedByKind(sortedByKind(upTo(places.length), nexts, count), firsts, count);
    const line = this.#liner();
    for (const [word, pairs] of runsOf(byBoth, firsts)) {
      for (const [behind, run] of runsOf(pairs, nexts)) {
        const key = pairKey(this.#names[word] ?? "", this.#names[behind] ?? "");
        const ofPair = run.map(pair => places[pair] ?? 0);
        yield [key, line(key, ofPair)];
      }
    }
  }

  /**
   * The files of places. Two words of which each is in every post would take a hundred KB to find side by side, so what
   * is common is kept by pairs.
   * @returns the words that are found only with another; how many files there are, and each of them in its order
   */
  write(): { common: string[]; count: number; files: Iterable<string> } {
    const common = new Set<string>();
    const lines = new Lines();
    for (const [name, line] of this.#wordLines()) {
      if (line.length > mostOfOne) common.add(name);
      else lines.add(name, line);
    }
    if (common.size > 0) for (const [key, line] of this.#pairLines(common)) lines.add(key, line);
    const count = Math.max(1, Math.ceil(lines.characters / charactersPerFile));
    return { common: [...common], count, files: lines.files(count) };
  }
}
