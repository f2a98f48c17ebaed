/**
 * Whole numbers from 0 to 2^32 - 1, one behind the other. The places of all words of a large blog are tens of millions:
 * here each takes four bytes, none of them of the heap, which Node keeps below some 4 GB.
 */
export class Column {
  #numbers = new Uint32Array(1024);
  #length = 0;

  /** How many there are. */
  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Uint32Array(Math.ceil(this.#length * 1.5));
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length++] = number;
  }

  /** All of them, until another is added. */
  get numbers(): Uint32Array {
    return this.#numbers.subarray(0, this.#length);
  }
}

/** The numbers from 0 to one less than this, in their order. */
export function upTo(count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  for (let number = 0; number < count; number++) numbers[number] = number;
  return numbers;
}

/**
 * Sorts by kind; those of one kind stay in the order in which they were.
 * @param things each by its number
 * @param kinds the kind of each thing, which is below `count`
 */
export function sortedByKind(things: Uint32Array, kinds: Uint32Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (const thing of things) {
    const behind = (kinds[thing] ?? 0) + 1;
    starts[behind] = (starts[behind] ?? 0) + 1;
  }
  for (let kind = 0; kind < count; kind++) starts[kind + 1] = (starts[kind + 1] ?? 0) + (starts[kind] ?? 0);
  const sorted = new Uint32Array(things.length);
  for (const thing of things) {
    const kind = kinds[thing] ?? 0;
    const at = starts[kind] ?? 0;
    sorted[at] = thing;
    starts[kind] = at + 1;
  }
  return sorted;
}

/** Things side by side that are of one kind, together. @param kinds the kind of each thing */
export function* runsOf(
  things: Uint32Array,
  kinds: Uint32Array,
): Generator<[kind: number, run: Uint32Array]> {
  let start = 0;
  while (start < things.length) {
    const kind = kinds[things[start] ?? 0] ?? 0;
    let end = start + 1;
    while (end < things.length && kinds[things[end] ?? 0] === kind) end++;
    yield [kind, things.subarray(start, end)];
    start = end;
  }
}
