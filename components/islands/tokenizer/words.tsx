import { byteTokens, createCodec } from "@/lib/tokenizer/encode";
import { tokenizerWording } from "@/lib/words/islands/tokenizer";
import type { Worded } from "../../mdx/worded";
import { cut } from "./count";
import { plainToken } from "./token-parts";
import type { TokenizerViewProps } from "./tokenizer-view";

/** The figure as it starts: the text, the counts, and the tokens with their ids. */
export function TokenizerWords({
  text,
  merges,
  vocabulary,
  words: ours,
}: Worded<Omit<TokenizerViewProps, "lang">>) {
  const own = tokenizerWording[ours.lang];
  const codec = createCodec(vocabulary);
  const learned = codec.merges.length;
  const used = Math.min(merges ?? learned, learned);
  const { words, characters, bytes, tokens, ratio } = cut(text, codec, used, ours.lang);
  return (
    <>
      <p>
        {ours.tokenizer.inWords({
          text,
          characters: own.characters(characters),
          bytes: own.bytes(bytes),
          used,
          merges: own.merges(learned),
          tokens: own.tokens(tokens),
          ratio,
          first: byteTokens,
        })}
      </p>
      <ol className="tokenizer-list">
        {words.flat().map((id, place) => (
          <li key={place}>
            <code>{plainToken(codec.bytes[id] ?? [])}</code> {id}
          </li>
        ))}
      </ol>
    </>
  );
}
