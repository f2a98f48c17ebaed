import { useEffect, useState } from "react";
import type { IslandProps } from "@/lib/mdx/vocabulary";
import { policyLoopWording } from "@/lib/words/islands/policy-loop";
import type { InterfaceLang } from "@/lib/words/languages";
import { Bar } from "../bar";
import { ActionButton, Choice, Controls, Slider, Status } from "../controls";
import { numeralsIn } from "../numerals";
import { choiceField, integerField, numberField } from "../state-fields";
import { useIslandState } from "../use-island-state";
import { RewardPlot } from "./reward-plot";
import { defaults, demonstratedPlace, lastStep } from "./settings";
import { type Method, train } from "./training";

export type PolicyLoopViewProps = Omit<IslandProps<"PolicyLoop">, "caption"> & { lang: InterfaceLang };

const methods: readonly Method[] = ["imitate", "reinforce"];

const seeds = 10_000;

const fields = {
  method: choiceField<Method>(methods),
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
  lang,
}: PolicyLoopViewProps) {
  const words = policyLoopWording[lang];
  const { decimal, percent, signed } = numeralsIn(lang);
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
    words.atStep(state.steps, lastStep),
    update ? words.learned(update.answer + 1) : words.notTrained,
    update?.scored ? words.withReward(decimal(update.scored.reward, 2), signed(update.weight, 2)) : "",
    update && !update.scored ? words.theDemonstrated : "",
    words.leads(favourite + 1, percent(policy[favourite] ?? 0)),
    words.expects(decimal(mean, 2)),
  ].join("");

  return (
    <>
      <p className="island-prompt">{prompt}</p>

      <table className="island-table policy-loop-table">
        <caption className="sr-only">{words.policy}</caption>
        <thead>
          <tr>
            <th scope="col">{words.answer}</th>
            <th scope="col">{words.probability}</th>
          </tr>
        </thead>
        <tbody>
          {answers.map(({ text, reward }, place) => (
            <tr key={place}>
              <th scope="row">
                <span className="policy-loop-number">{place + 1}</span>
                <span className={place === update?.answer ? "island-here" : undefined}>{text}</span>
                <span className="policy-loop-tag">{words.rewardOf(decimal(reward, 2), place === shown)}</span>
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
            {words.expectedReward}
          </span>
          <span className={reinforcing ? undefined : "policy-loop-absent"}>
            <svg aria-hidden="true">
              <path className="policy-loop-samples" d="M4 4v8M10 4v8M16 4v8" />
            </svg>
            {words.rewardOfSample}
          </span>
        </p>
        <RewardPlot
          rewards={rewards}
          expected={expected}
          sampled={samples}
          length={lastStep}
          label={words.described(
            lastStep,
            decimal(expected[0] ?? 0, 2),
            decimal(mean, 2),
            state.steps,
            decimal(Math.max(...rewards), 2),
          )}
          answer={words.answerNumber}
        />
        <p className="policy-loop-unit" aria-hidden="true">
          {words.stepsOfTraining}
        </p>
      </div>

      <dl className="island-facts">
        <div>
          <dt>{reinforcing ? words.sampled : words.demonstrated}</dt>
          <dd>{update ? words.answerNumber(update.answer + 1) : none}</dd>
        </div>
        <div>
          <dt>{words.itsReward}</dt>
          <dd>{reinforcing ? (update?.scored ? decimal(update.scored.reward, 2) : none) : words.notUsed}</dd>
        </div>
        <div>
          <dt>{words.baseline}</dt>
          <dd>
            {reinforcing ? (update?.scored ? decimal(update.scored.baseline, 2) : none) : words.notUsed}
          </dd>
        </div>
        <div>
          <dt>{reinforcing ? words.advantage : words.weight}</dt>
          <dd>{reinforcing ? (update ? signed(update.weight, 2) : none) : words.alwaysOne}</dd>
        </div>
        <div>
          <dt>{words.expectedReward}</dt>
          <dd>{decimal(mean, 2)}</dd>
        </div>
        <div className="island-setting">
          <dt>{words.steps}</dt>
          <dd>{words.stepOf(state.steps, lastStep)}</dd>
        </div>
        <div className="island-setting">
          <dt>{words.learningRate}</dt>
          <dd>{decimal(state["learning-rate"], 2)}</dd>
        </div>
        <div>
          <dt>{words.seed}</dt>
          <dd>{reinforcing ? state.seed : words.notUsed}</dd>
        </div>
      </dl>

      <Controls
        label={words.training}
        settings={words.settings(
          words.named[state.method],
          state.steps,
          lastStep,
          decimal(state["learning-rate"], 2),
        )}
        lang={lang}
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
            label={words.method}
            value={state.method}
            options={methods.map(value => ({ value, label: words.methods[value] }))}
            onChange={value => act({ method: value })}
          />
        </div>
        <Slider
          id={`${id}-learning-rate`}
          label={words.learningRate}
          value={state["learning-rate"]}
          min={0.05}
          max={1}
          step={0.05}
          text={decimal(state["learning-rate"], 2)}
          onChange={value => act({ "learning-rate": value })}
        />
        <Slider
          id={`${id}-steps`}
          label={words.steps}
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
            {words.step}
          </ActionButton>
          <ActionButton onPress={run}>{running ? words.pause : words.run}</ActionButton>
          {/* A demonstration leaves nothing to chance. */}
          <ActionButton idle={!reinforcing} onPress={() => act({ seed: (state.seed + 1) % seeds })}>
            {words.newSeed}
          </ActionButton>
        </div>
      </Controls>

      <Status>{acted && !running ? sentence : ""}</Status>
    </>
  );
}
