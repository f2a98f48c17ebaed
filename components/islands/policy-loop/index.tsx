import type { IslandProps } from "@/lib/mdx/vocabulary";
import type { Worded } from "../../mdx/worded";
import { Island } from "../island";
import { PolicyLoopIsland } from "./policy-loop-island";
import { PolicyLoopWords } from "./words";

/** One small policy, trained by imitation or by reinforcement, with its rewards. */
export function PolicyLoop({ caption, words, ...props }: Worded<IslandProps<"PolicyLoop">>) {
  return (
    <Island
      id={props.id}
      name="policy-loop"
      caption={caption}
      ours={words}
      words={<PolicyLoopWords {...props} words={words} />}
    >
      <PolicyLoopIsland {...props} lang={words.lang} />
    </Island>
  );
}
