/** Reads Pagefind's files, which are in CBOR (RFC 8949): as much of it as they use. */

const kinds = { number: 0, negative: 1, text: 3, list: 4 } as const;

/** Reads values one after the other. Whatever is another than is asked for throws. */
export class Cbor {
  #at = 0;
  readonly #view: DataView;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly name: string,
  ) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  #unknown(expected: string): Error {
    return new Error(
      `The search index: Pagefind's ${this.name} has no ${expected} at byte ${this.#at}. Its version is another than ` +
        "the one that lib/search/pagefind-files.ts was written for.",
    );
  }

  /** The number of a head, behind its kind. */
  #count(head: number): number {
    const size = head & 31;
    if (size < 24) return size;
    const at = this.#at;
    const bytes = 2 ** (size - 24);
    if (bytes > 4) throw this.#unknown("number of 32 bits");
    this.#at += bytes;
    if (bytes === 1) return this.#view.getUint8(at);
    return bytes === 2 ? this.#view.getUint16(at) : this.#view.getUint32(at);
  }

  #head(): number {
    const head = this.bytes[this.#at++];
    if (head === undefined) throw this.#unknown("more");
    return head;
  }

  #expect(kind: keyof typeof kinds): number {
    const head = this.#head();
    if (head >> 5 !== kinds[kind]) throw this.#unknown(kind);
    return this.#count(head);
  }

  integer(): number {
    const head = this.#head();
    if (head >> 5 === kinds.negative) return -1 - this.#count(head);
    if (head >> 5 !== kinds.number) throw this.#unknown("number");
    return this.#count(head);
  }

  text(): string {
    const length = this.#expect("text");
    this.#at += length;
    return Buffer.from(this.bytes.buffer, this.bytes.byteOffset + this.#at - length, length).toString();
  }

  list<Item>(read: () => Item): Item[] {
    return Array.from({ length: this.#expect("list") }, read);
  }

  /** A list of so many values of different kinds, which are read after it. */
  fields(count: number): void {
    if (this.#expect("list") !== count) throw this.#unknown(`list of ${count}`);
  }
}
