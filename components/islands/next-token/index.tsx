import type { IslandProps } from "@/lib/mdx/vocabulary";
import { Island } from "../island";
import { NextTokenIsland } from "./next-token-island";
import { NextTokenWords } from "./words";

/** The candidates for the next token of a prompt, and what temperature and top-p make of their scores. */
export function NextToken({ caption, ...props }: IslandProps<"NextToken">) {
  return (
    <Island id={props.id} name="next-token" caption={caption} words={<NextTokenWords {...props} />}>
      <NextTokenIsland {...props} />
    </Island>
  );
}
