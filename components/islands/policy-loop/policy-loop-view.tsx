import { useEffect, useState } from "react";
import type { IslandProps } from "@/lib/mdx/vocabulary";
import { Bar } from "../bar";
import { ActionButton, Choice, Controls, Slider, Status } from "../controls";
import { decimal, percent, signed } from "../numerals";
import { choiceField, integerField, numberField } from "../state-fields";
import { useIslandState } from "../use-island-state";
import { RewardPlot } from "./reward-plot";
import { defaults, demonstratedPlace, lastStep } from "./settings";
import { type Method, train } from "./training";

export type PolicyLoopViewProps = Omit<IslandProps<"PolicyLoop">, "caption">;

const methods: readonly { value: Method; label: string }[] = [
  { value: "imitate", label: "Imitate" },
  { value: "reinforce", label: "Reinforce" },
];

const seeds = 10_000;

const fields = {
  method: choiceField<Method>(["imitate", "reinforce"]),
  "learning-rate": numberField(0.05, 1),
  steps: integerField(0, lastStep),
  seed: integerField(0, seeds - 1),
};

/** How long a step stays before the next while it runs, in milliseconds. */
const beat = 30;

/** One policy that imitates a demonstration or is reinforced by rewards, trained anew from its settings each time. */
export function PolicyLoopView({
  id,
  prompt,
  answers,
  demonstrated,
  method = defaults.method,
  learningRate = defaults.learningRate,
  seed = defaults.seed,
}: PolicyLoopViewProps) {
  const { state, change, reset, changed } = useIslandState(id, fields, {
    method,
    "learning-rate": learningRate,
    steps: defaults.steps,
    seed,
  });
  const [acted, setActed] = useState(false);
  const [running, setRunning] = useState(false);

  useEffect(() => {
    if (!running) return undefined;
    const timer = setTimeout(() => {
      if (state.steps + 1 >= lastStep) setRunning(false);
      change({ steps: Math.min(state.steps + 1, lastStep) });
    }, beat);
    return () => clearTimeout(timer);
    // Each step is drawn before the next one is timed.
  });

  const rewards = answers.map(answer => answer.reward);
  const shown = demonstratedPlace(demonstrated, answers.length);
  const { policies, expected, updates } = train({
    method: state.method,
    rewards,
    demonstrated: shown,
    learningRate: state["learning-rate"],
    steps: state.steps,
    seed: state.seed,
  });
  const policy = policies.at(-1) ?? [];
  const update = updates.at(-1);
  const mean = expected.at(-1) ?? 0;
  const favourite = policy.indexOf(Math.max(...policy));
  const samples = updates.flatMap(({ scored }) => (scored ? [scored.reward] : []));
  const reinforcing = state.method === "reinforce";
  const none = "–";

  function act(some: Partial<typeof state>): void {
    setActed(true);
    setRunning(false);
    change(some);
  }

  function run(): void {
    if (running) setRunning(false);
    else if (matchMedia("(prefers-reduced-motion: reduce)").matches) act({ steps: lastStep });
    else {
      // From the end it starts over.
      act({ steps: state.steps === lastStep ? 0 : state.steps });
      setRunning(true);
    }
  }

  const sentence = [
    `Step ${state.steps} of ${lastStep}. `,
    update ? `Learned from answer ${update.answer + 1}, ` : "Not trained yet. ",
    update?.scored
      ? `reward ${decimal(update.scored.reward, 2)}, advantage ${signed(update.weight, 2)}. `
      : "",
    update && !update.scored ? "the demonstrated one. " : "",
    `Answer ${favourite + 1} is the most likely, ${percent(policy[favourite] ?? 0)}. `,
    `Expected reward ${decimal(mean, 2)}.`,
  ].join("");

  return (
    <>
      <p className="island-prompt">{prompt}</p>

      <table className="island-table policy-loop-table">
        <caption className="sr-only">The policy: how likely each answer is</caption>
        <thead>
          <tr>
            <th scope="col">Answer</th>
            <th scope="col">Probability</th>
          </tr>
        </thead>
        <tbody>
          {answers.map(({ text, reward }, place) => (
            <tr key={place}>
              <th scope="row">
                <span className="policy-loop-number">{place + 1}</span>
                <span className={place === update?.answer ? "island-here" : undefined}>{text}</span>
                <span className="policy-loop-tag">
                  {`Reward ${decimal(reward, 2)}${place === shown ? ", demonstrated" : ""}`}
                </span>
              </th>
              <td>
                <div className="island-share">
                  <Bar share={policy[place] ?? 0} />
                  <span>{percent(policy[place] ?? 0)}</span>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>

      <div className="policy-loop-chart">
        <p className="island-keys" aria-hidden="true">
          <span>
            <svg aria-hidden="true">
              <path className="policy-loop-curve" d="M0 8h20" />
            </svg>
            Expected reward
          </span>
          <span className={reinforcing ? undefined : "policy-loop-absent"}>
            <svg aria-hidden="true">
              <path className="policy-loop-samples" d="M4 4v8M10 4v8M16 4v8" />
            </svg>
            Reward of a sample
          </span>
        </p>
        <RewardPlot
          rewards={rewards}
          expected={expected}
          sampled={samples}
          length={lastStep}
          label={
            `Expected reward over ${lastStep} steps of training, from 0 to 1: ${decimal(expected[0] ?? 0, 2)} before ` +
            `training, ${decimal(mean, 2)} after step ${state.steps}; the best answer has ${decimal(Math.max(...rewards), 2)}.`
          }
        />
        <p className="policy-loop-unit" aria-hidden="true">
          Steps of training
        </p>
      </div>

      <dl className="island-facts">
        <div>
          <dt>{reinforcing ? "Sampled" : "Demonstrated"}</dt>
          <dd>{update ? `answer ${update.answer + 1}` : none}</dd>
        </div>
        <div>
          <dt>Its reward</dt>
          <dd>{reinforcing ? (update?.scored ? decimal(update.scored.reward, 2) : none) : "not used"}</dd>
        </div>
        <div>
          <dt>Baseline</dt>
          <dd>{reinforcing ? (update?.scored ? decimal(update.scored.baseline, 2) : none) : "not used"}</dd>
        </div>
        <div>
          <dt>{reinforcing ? "Advantage" : "Weight"}</dt>
          <dd>{reinforcing ? (update ? signed(update.weight, 2) : none) : "always 1"}</dd>
        </div>
        <div>
          <dt>Expected reward</dt>
          <dd>{decimal(mean, 2)}</dd>
        </div>
        <div className="island-setting">
          <dt>Steps</dt>
          <dd>{`${state.steps} of ${lastStep}`}</dd>
        </div>
        <div className="island-setting">
          <dt>Learning rate</dt>
          <dd>{decimal(state["learning-rate"], 2)}</dd>
        </div>
        <div>
          <dt>Seed</dt>
          <dd>{reinforcing ? state.seed : "not used"}</dd>
        </div>
      </dl>

      <Controls
        label="Training"
        settings={`${reinforcing ? "reinforcement" : "imitation"}, step ${state.steps} of ${lastStep}, learning rate ${decimal(state["learning-rate"], 2)}`}
        changed={changed}
        reset={() => {
          setActed(true);
          setRunning(false);
          reset();
        }}
      >
        <div className="policy-loop-method">
          <Choice
            id={`${id}-method`}
            label="Method"
            value={state.method}
            options={methods}
            onChange={value => act({ method: value })}
          />
        </div>
        <Slider
          id={`${id}-learning-rate`}
          label="Learning rate"
          value={state["learning-rate"]}
          min={0.05}
          max={1}
          step={0.05}
          text={decimal(state["learning-rate"], 2)}
          onChange={value => act({ "learning-rate": value })}
        />
        <Slider
          id={`${id}-steps`}
          label="Steps"
          value={state.steps}
          min={0}
          max={lastStep}
          step={1}
          text={String(state.steps)}
          onChange={value => act({ steps: value })}
        />
        <div className="island-actions">
          <ActionButton
            idle={state.steps === lastStep}
            onPress={() => act({ steps: Math.min(state.steps + 1, lastStep) })}
          >
            Step
          </ActionButton>
          <ActionButton onPress={run}>{running ? "Pause" : "Run"}</ActionButton>
          {/* A demonstration leaves nothing to chance. */}
          <ActionButton idle={!reinforcing} onPress={() => act({ seed: (state.seed + 1) % seeds })}>
            New seed
          </ActionButton>
        </div>
      </Controls>

      <Status>{acted && !running ? sentence : ""}</Status>
    </>
  );
}
