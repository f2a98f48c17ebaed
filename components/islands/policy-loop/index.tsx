import type { IslandProps } from "@/lib/mdx/vocabulary";
import { Island } from "../island";
import { PolicyLoopIsland } from "./policy-loop-island";
import { PolicyLoopWords } from "./words";

/** One small policy, trained by imitation or by reinforcement, with its rewards. */
export function PolicyLoop({ caption, ...props }: IslandProps<"PolicyLoop">) {
  return (
    <Island id={props.id} name="policy-loop" caption={caption} words={<PolicyLoopWords {...props} />}>
      <PolicyLoopIsland {...props} />
    </Island>
  );
}
