import { type Codec, encode } from "@/lib/tokenizer/encode";
import type { InterfaceLang } from "@/lib/words/languages";
import { numeralsIn } from "../numerals";

/** A text cut into tokens, and what there is to count. */
export type Cut = {
  /** Ids of tokens, word by word. */
  words: readonly (readonly number[])[];
  /** Unicode code points. */
  characters: number;
  /** In UTF-8. */
  bytes: number;
  tokens: number;
  /** Bytes per token, to two places; a dash where there is no token. */
  ratio: string;
};

/**
 * @param merges how many merges are in use
 * @param lang in which the ratio is written
 */
export function cut(text: string, codec: Codec, merges: number, lang: InterfaceLang): Cut {
  const words = encode(text, codec, merges);
  const ids = words.flat();
  const bytes = ids.reduce((sum, id) => sum + (codec.bytes[id]?.length ?? 0), 0);
  return {
    words,
    characters: [...text].length,
    bytes,
    tokens: ids.length,
    ratio: ids.length === 0 ? "–" : numeralsIn(lang).decimal(bytes / ids.length, 2),
  };
}
