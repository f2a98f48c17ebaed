import type { IslandProps } from "@/lib/mdx/vocabulary";
import { en } from "@/lib/words/en";
import { Table } from "../../mdx/table";
import { decimal, percent } from "../numerals";
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
}: Omit<IslandProps<"PolicyLoop">, "caption">) {
  const place = demonstratedPlace(demonstrated, answers.length);
  const rewards = answers.map(answer => answer.reward);
  const runOf = (one: Method) =>
    train({ method: one, rewards, demonstrated: place, learningRate, steps: lastStep, seed });
  const imitated = runOf("imitate");
  const reinforced = runOf("reinforce");
  const drawn = stage(method === "imitate" ? imitated : reinforced, defaults.steps);
  const columns = [
    { name: "Untrained", ...stage(imitated, 0) },
    { name: `Shown, step ${defaults.steps}`, ...drawn },
    { name: "Imitated", ...stage(imitated, lastStep) },
    { name: "Reinforced", ...stage(reinforced, lastStep) },
  ];
  return (
    <>
      <p>
        {`Answers to “${prompt}”, and how likely each is before training and after ${lastStep} steps with learning ` +
          `rate ${decimal(learningRate, 2)}. Imitation pulls towards answer ${place + 1}, the demonstrated one, and ` +
          "never looks at a reward. Reinforcement samples an answer at each step and makes it more likely if its " +
          `reward is above the mean so far, less likely if it is below; its dice have seed ${seed}. The figure shows ` +
          `${method === "imitate" ? "imitation" : "reinforcement"} at step ${defaults.steps}, where the expected ` +
          `reward is ${decimal(drawn.mean, 2)}.`}
      </p>
      <Table words={en}>
        <thead>
          <tr>
            <th scope="col">Answer</th>
            <th scope="col">Reward</th>
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
            <th scope="row">Expected reward</th>
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
