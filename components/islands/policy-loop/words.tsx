import type { IslandProps } from "@/lib/mdx/vocabulary";
import { policyLoopWording } from "@/lib/words/islands/policy-loop";
import { Table } from "../../mdx/table";
import type { Worded } from "../../mdx/worded";
import { numeralsIn } from "../numerals";
import { defaults, demonstratedPlace, lastStep } from "./settings";
import { type History, type Method, train } from "./training";

/** The policy after some steps of a run, for a column of the table. */
function stage({ policies, expected }: History, steps: number) {
  return { policy: policies[steps] ?? [], mean: expected[steps] ?? 0 };
}

/** The figure as it starts, and where each method leads from the author's settings, as a table. */
export function PolicyLoopWords({
  prompt,
  answers,
  demonstrated,
  method = defaults.method,
  learningRate = defaults.learningRate,
  seed = defaults.seed,
  words,
}: Worded<Omit<IslandProps<"PolicyLoop">, "caption">>) {
  const own = policyLoopWording[words.lang];
  const { decimal, percent } = numeralsIn(words.lang);
  const place = demonstratedPlace(demonstrated, answers.length);
  const rewards = answers.map(answer => answer.reward);
  const runOf = (one: Method) =>
    train({ method: one, rewards, demonstrated: place, learningRate, steps: lastStep, seed });
  const imitated = runOf("imitate");
  const reinforced = runOf("reinforce");
  const drawn = stage(method === "imitate" ? imitated : reinforced, defaults.steps);
  const columns = [
    { name: words.policyLoop.columns.untrained, ...stage(imitated, 0) },
    { name: words.policyLoop.columns.shown(defaults.steps), ...drawn },
    { name: words.policyLoop.columns.imitated, ...stage(imitated, lastStep) },
    { name: words.policyLoop.columns.reinforced, ...stage(reinforced, lastStep) },
  ];
  return (
    <>
      <p>
        {words.policyLoop.inWords({
          prompt,
          steps: lastStep,
          rate: decimal(learningRate, 2),
          demonstrated: place + 1,
          seed,
          method: own.named[method],
          step: defaults.steps,
          reward: decimal(drawn.mean, 2),
        })}
      </p>
      <Table words={words}>
        <thead>
          <tr>
            <th scope="col">{own.answer}</th>
            <th scope="col">{own.reward}</th>
            {columns.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answers.map(({ text, reward }, index) => (
            <tr key={index}>
              <th scope="row">{`${index + 1}. ${text}`}</th>
              <td>{decimal(reward, 2)}</td>
              {columns.map(({ name, policy }) => (
                <td key={name}>{percent(policy[index] ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{own.expectedReward}</th>
            <td />
            {columns.map(({ name, mean }) => (
              <td key={name}>{decimal(mean, 2)}</td>
            ))}
          </tr>
        </tfoot>
      </Table>
    </>
  );
}
