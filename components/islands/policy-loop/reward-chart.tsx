import { policyLoopWording } from "@/lib/words/islands/policy-loop";
import type { InterfaceLang } from "@/lib/words/languages";
import { numeralsIn } from "../numerals";
import { RewardPlot } from "./reward-plot";
import { lastStep } from "./settings";
import type { History } from "./training";

/** The expected reward as it grew, and the rewards of what was sampled, with a key to both. */
export function RewardChart({
  rewards,
  history: { expected, updates },
  sampling,
  lang,
}: {
  rewards: readonly number[];
  history: History;
  /** Whether answers are sampled, and not shown. */
  sampling: boolean;
  lang: InterfaceLang;
}) {
  const words = policyLoopWording[lang];
  const { decimal } = numeralsIn(lang);
  return (
    <div className="policy-loop-chart">
      <p className="island-keys" aria-hidden="true">
        <span>
          <svg aria-hidden="true">
            <path className="policy-loop-curve" d="M0 8h20" />
          </svg>
          {words.expectedReward}
        </span>
        <span className={sampling ? undefined : "policy-loop-absent"}>
          <svg aria-hidden="true">
            <path className="policy-loop-samples" d="M4 4v8M10 4v8M16 4v8" />
          </svg>
          {words.rewardOfSample}
        </span>
      </p>
      <RewardPlot
        rewards={rewards}
        expected={expected}
        sampled={updates.flatMap(({ scored }) => (scored ? [scored.reward] : []))}
        length={lastStep}
        label={words.described({
          steps: lastStep,
          before: decimal(expected[0] ?? 0, 2),
          now: decimal(expected.at(-1) ?? 0, 2),
          step: updates.length,
          best: decimal(Math.max(...rewards), 2),
        })}
        answer={words.answerNumber}
      />
      <p className="policy-loop-unit" aria-hidden="true">
        {words.stepsOfTraining}
      </p>
    </div>
  );
}
