import { byteTokens, createCodec } from "@/lib/tokenizer/encode";
import { counted, cut } from "./count";
import { plainToken } from "./token-parts";
import type { TokenizerViewProps } from "./tokenizer-view";

/** The figure as it starts: the text, the counts, and the tokens with their ids. */
export function TokenizerWords({ text, merges, vocabulary }: TokenizerViewProps) {
  const codec = createCodec(vocabulary);
  const learned = codec.merges.length;
  const used = Math.min(merges ?? learned, learned);
  const { words, characters, bytes, tokens, ratio } = cut(text, codec, used);
  return (
    <>
      <p>
        {`The text “${text}” has ${counted(characters, "character")}, which are ${counted(bytes, "byte")} in UTF-8. ` +
          `With ${used} of ${counted(learned, "merge")}, learned from the posts of this blog, it is cut into ` +
          `${counted(tokens, "token")} of ${ratio} bytes on average. With no merge each byte is a token, whose id ` +
          `is its value; each merge joins one pair of neighbours into a token with the next id, from ${byteTokens} ` +
          "on. The tokens, ␣ for a space, with their ids:"}
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
