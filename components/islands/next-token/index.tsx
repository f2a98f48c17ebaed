import type { IslandProps } from "@/lib/mdx/vocabulary";
import type { Worded } from "../../mdx/worded";
import { Island } from "../island";
import { NextTokenIsland } from "./next-token-island";
import { NextTokenWords } from "./words";

/** The candidates for the next token of a prompt, and what temperature and top-p make of their scores. */
export function NextToken({ caption, words, ...props }: Worded<IslandProps<"NextToken">>) {
  return (
    <Island
      id={props.id}
      name="next-token"
      caption={caption}
      ours={words}
      words={<NextTokenWords {...props} words={words} />}
    >
      <NextTokenIsland {...props} lang={words.lang} />
    </Island>
  );
}
