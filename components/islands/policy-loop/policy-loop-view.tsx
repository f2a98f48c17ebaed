import type { IslandProps } from "@/lib/mdx/vocabulary";
import { policyLoopWording } from "@/lib/words/islands/policy-loop";
import type { InterfaceLang } from "@/lib/words/languages";
import { ActionButton, Choice, Controls, Slider, Status } from "../controls";
import { Fact, Facts } from "../facts";
import { numeralsIn } from "../numerals";
import { AnswerTable } from "./answer-table";
import { RewardChart } from "./reward-chart";
import { defaults, demonstratedPlace, lastStep } from "./settings";
import { type History, train } from "./training";
import { methods, type TrainingState, useTraining } from "./use-training";

/** What the author wrote. */
export type PolicyLoopViewProps = Omit<IslandProps<"PolicyLoop">, "caption"> & { lang: InterfaceLang };

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
  const training = useTraining(id, {
    method,
    "learning-rate": learningRate,
    steps: defaults.steps,
    seed,
  });
  const { state } = training;
  const rewards = answers.map(answer => answer.reward);
  const shown = demonstratedPlace(demonstrated, answers.length);
  const history = train({
    method: state.method,
    rewards,
    demonstrated: shown,
    learningRate: state["learning-rate"],
    steps: state.steps,
    seed: state.seed,
  });
  return (
    <>
      <p className="island-prompt">{prompt}</p>
      <AnswerTable
        answers={answers}
        policy={history.policies.at(-1) ?? []}
        learned={history.updates.at(-1)?.answer}
        demonstrated={shown}
        lang={lang}
      />
      <RewardChart rewards={rewards} history={history} sampling={state.method === "reinforce"} lang={lang} />
      <TrainingFacts state={state} history={history} lang={lang} />
      <TrainingControls id={id} training={training} lang={lang} />
      <Status>{training.settled ? sentence(state, history, lang) : ""}</Status>
    </>
  );
}

/** What has been learned, as one sentence to be said. */
function sentence({ steps }: TrainingState, { policies, expected, updates }: History, lang: InterfaceLang) {
  const words = policyLoopWording[lang];
  const { decimal, percent, signed } = numeralsIn(lang);
  const policy = policies.at(-1) ?? [];
  const update = updates.at(-1);
  const favourite = policy.indexOf(Math.max(...policy));
  return [
    words.atStep(steps, lastStep),
    update ? words.learned(update.answer + 1) : words.notTrained,
    update?.scored ? words.withReward(decimal(update.scored.reward, 2), signed(update.weight, 2)) : "",
    update && !update.scored ? words.theDemonstrated : "",
    words.leads(favourite + 1, percent(policy[favourite] ?? 0)),
    words.expects(decimal(expected.at(-1) ?? 0, 2)),
  ].join("");
}

/** What the last step learned from, and how the training is set. */
function TrainingFacts({
  state,
  history: { expected, updates },
  lang,
}: {
  state: TrainingState;
  history: History;
  lang: InterfaceLang;
}) {
  const words = policyLoopWording[lang];
  const { decimal, signed } = numeralsIn(lang);
  const none = "–";
  const reinforcing = state.method === "reinforce";
  const update = updates.at(-1);
  const weight = update ? signed(update.weight, 2) : none;
  function scored(name: "reward" | "baseline"): string {
    if (!reinforcing) return words.notUsed;
    return update?.scored ? decimal(update.scored[name], 2) : none;
  }
  return (
    <Facts>
      <Fact name={reinforcing ? words.sampled : words.demonstrated}>
        {update ? words.answerNumber(update.answer + 1) : none}
      </Fact>
      <Fact name={words.itsReward}>{scored("reward")}</Fact>
      <Fact name={words.baseline}>{scored("baseline")}</Fact>
      <Fact name={reinforcing ? words.advantage : words.weight}>
        {reinforcing ? weight : words.alwaysOne}
      </Fact>
      <Fact name={words.expectedReward}>{decimal(expected.at(-1) ?? 0, 2)}</Fact>
      <Fact name={words.steps} className="island-setting">
        {words.stepOf(state.steps, lastStep)}
      </Fact>
      <Fact name={words.learningRate} className="island-setting">
        {decimal(state["learning-rate"], 2)}
      </Fact>
      <Fact name={words.seed}>{reinforcing ? state.seed : words.notUsed}</Fact>
    </Facts>
  );
}

function TrainingControls({
  id,
  training: { state, changed, running, act, run, step, drawAnew, reset },
  lang,
}: {
  id: string;
  training: ReturnType<typeof useTraining>;
  lang: InterfaceLang;
}) {
  const words = policyLoopWording[lang];
  const rate = numeralsIn(lang).decimal(state["learning-rate"], 2);
  return (
    <Controls
      label={words.training}
      settings={words.settings(words.named[state.method], state.steps, lastStep, rate)}
      lang={lang}
      changed={changed}
      reset={reset}
    >
      <div className="policy-loop-method">
        <Choice
          id={`${id}_method`}
          label={words.method}
          value={state.method}
          options={methods.map(value => ({ value, label: words.methods[value] }))}
          onChange={value => act({ method: value })}
        />
      </div>
      <Slider
        id={`${id}_learning-rate`}
        label={words.learningRate}
        value={state["learning-rate"]}
        min={0.05}
        max={1}
        step={0.05}
        text={rate}
        onChange={value => act({ "learning-rate": value })}
      />
      <Slider
        id={`${id}_steps`}
        label={words.steps}
        value={state.steps}
        min={0}
        max={lastStep}
        step={1}
        text={String(state.steps)}
        onChange={value => act({ steps: value })}
      />
      <div className="island-actions">
        <ActionButton idle={state.steps === lastStep} onPress={step}>
          {words.step}
        </ActionButton>
        <ActionButton onPress={run}>{running ? words.pause : words.run}</ActionButton>
        {/* A demonstration leaves nothing to chance. */}
        <ActionButton idle={state.method !== "reinforce"} onPress={drawAnew}>
          {words.newSeed}
        </ActionButton>
      </div>
    </Controls>
  );
}
