/** Texts as they are sent, compressed when they are first asked for and kept in memory. */
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** How a text is sent, by the name that HTTP has for it; `identity` is as it is. */
export const encodings = ["br", "gzip", "identity"] as const;
export type Encoding = (typeof encodings)[number];

/** The last tenth that Brotli could still take off costs ten times as long as all the others. */
const brotliQuality = 9;

/** Bytes of texts that are kept. A thousand posts fit in, compressed one way. */
const capacity = 32 * 1024 * 1024;

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

async function encode(text: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === "identity") return text;
  if (encoding === "gzip") return asGzip(text, { level: 9 });
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  return asBrotli(text, {
    params: { [BROTLI_PARAM_QUALITY]: brotliQuality, [BROTLI_PARAM_SIZE_HINT]: text.length },
  });
}

/** Those that were asked for last, up to so many bytes. */
export class Bodies {
  #kept = new Map<string, Buffer>();
  #coming = new Map<string, Promise<Buffer>>();
  #bytes = 0;

  constructor(private readonly most = capacity) {}

  /**
   * @param file where the text is
   * @param hash of its content
   * @throws where the file cannot be read
   */
  get(file: string, hash: string, encoding: Encoding): Buffer | Promise<Buffer> {
    const key = `${hash} ${encoding}`;
    const kept = this.#kept.get(key);
    if (kept) {
      this.#kept.delete(key);
      this.#kept.set(key, kept);
      return kept;
    }
    // Several requests may ask for it before it has been read.
    const coming = this.#coming.get(key) ?? this.#make(key, file, encoding);
    this.#coming.set(key, coming);
    return coming;
  }

  async #make(key: string, file: string, encoding: Encoding): Promise<Buffer> {
    try {
      const body = await encode(await readFile(file), encoding);
      this.#keep(key, body);
      return body;
    } finally {
      this.#coming.delete(key);
    }
  }

  #keep(key: string, body: Buffer): void {
    this.#kept.set(key, body);
    this.#bytes += body.length;
    for (const [oldest, { length }] of this.#kept) {
      if (this.#bytes <= this.most) break;
      this.#kept.delete(oldest);
      this.#bytes -= length;
    }
  }
}
