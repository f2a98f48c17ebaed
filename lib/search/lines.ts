/** Lines that are told into files by the hash of what they are about. */
import { Column, runsOf, sortedByKind, upTo } from "./column";
import { placesFileNumber } from "./format";

/** So many files that each hash has its own: which of fewer a line is in, the rest of it by their count says. */
const everyHash = 2 ** 32;

/**
 * Lines on their way into files. In a large blog they are hundreds of MB in millions of lines, so they are kept as bytes
 * one behind the other, outside of the heap.
 */
export class Lines {
  #bytes = Buffer.alloc(1 << 16);
  #size = 0;
  readonly #ends = new Column();
  readonly #hashes = new Column();
  #characters = 0;

  /** How many characters the lines have together, without their ends. */
  get characters(): number {
    return this.#characters;
  }

  /** @param key what the line is about, which tells its file */
  add(key: string, line: string): void {
    const start = this.#size;
    // A UTF-16 unit takes three bytes at most.
    const most = start + line.length * 3;
    if (most > this.#bytes.length) {
      const larger = Buffer.alloc(Math.max(most, Math.ceil(this.#bytes.length * 1.5)));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#size += this.#bytes.write(line, start);
    this.#ends.push(this.#size);
    this.#hashes.push(placesFileNumber(key, everyHash));
    this.#characters += line.length;
  }

  /** So many files, in their order; the lines of each as they were added. */
  *files(count: number): Generator<string> {
    const ends = this.#ends.numbers;
    const line = (index: number) => this.#bytes.toString("utf8", ends[index - 1] ?? 0, ends[index]);
    const fileOf = this.#hashes.numbers.map(hash => hash % count);
    let next = 0;
    for (const [file, run] of runsOf(sortedByKind(upTo(fileOf.length), fileOf, count), fileOf)) {
      for (; next < file; next++) yield "";
      yield Array.from(run, line).join("\n");
      next++;
    }
    for (; next < count; next++) yield "";
  }
}
