import type { IslandProps } from "@/lib/mdx/vocabulary";
import type { Worded } from "../../mdx/worded";
import { Island } from "../island";
import { TokenizerIsland } from "./tokenizer-island";
import type { TokenizerViewProps } from "./tokenizer-view";
import { TokenizerWords } from "./words";

type TokenizerProps = Omit<TokenizerViewProps, "lang"> & Pick<IslandProps<"Tokenizer">, "caption">;

/** A text that the reader can change, as byte-pair encoding cuts it into tokens. */
export function Tokenizer({ caption, words, ...props }: Worded<TokenizerProps>) {
  return (
    <Island
      id={props.id}
      name="tokenizer"
      caption={caption}
      ours={words}
      words={<TokenizerWords {...props} words={words} />}
    >
      <TokenizerIsland {...props} lang={words.lang} />
    </Island>
  );
}
