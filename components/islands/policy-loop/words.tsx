import type { IslandProps } from "@/lib/mdx/vocabulary";
import { Table } from "../../mdx/table";
import { decimal, percent } from "../numerals";
import { defaults, demonstratedPlace, lastStep } from "./settings";
import { type Method, train } from "./training";

/** Where each method leads from the author's settings, as a table. */
export function PolicyLoopWords({
  prompt,
  answers,
  demonstrated,
  learningRate = defaults.learningRate,
  seed = defaults.seed,
}: Omit<IslandProps<"PolicyLoop">, "caption">) {
  const place = demonstratedPlace(demonstrated, answers.length);
  const rewards = answers.map(answer => answer.reward);
  const runOf = (method: Method) =>
    train({ method, rewards, demonstrated: place, learningRate, steps: lastStep, seed });
  const imitated = runOf("imitate");
  const reinforced = runOf("reinforce");
  const ends = [imitated.expected[0], imitated.expected.at(-1), reinforced.expected.at(-1)];
  return (
    <>
      <p>
        {`Answers to “${prompt}”, and how likely each is before training and after ${lastStep} steps with learning ` +
          `rate ${decimal(learningRate, 2)}. Imitation pulls towards answer ${place + 1}, the demonstrated one, and ` +
          "never looks at a reward. Reinforcement samples an answer at each step and makes it more likely if its " +
          `reward is above the mean so far, less likely if it is below; its dice have seed ${seed}.`}
      </p>
      <Table>
        <thead>
          <tr>
            <th scope="col">Answer</th>
            <th scope="col">Reward</th>
            <th scope="col">Untrained</th>
            <th scope="col">Imitated</th>
            <th scope="col">Reinforced</th>
          </tr>
        </thead>
        <tbody>
          {answers.map(({ text, reward }, index) => (
            <tr key={index}>
              <th scope="row">{`${index + 1}. ${text}`}</th>
              <td>{decimal(reward, 2)}</td>
              <td>{percent(imitated.policies[0]?.[index] ?? 0)}</td>
              <td>{percent(imitated.policies.at(-1)?.[index] ?? 0)}</td>
              <td>{percent(reinforced.policies.at(-1)?.[index] ?? 0)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Expected reward</th>
            <td />
            {ends.map((mean, column) => (
              <td key={column}>{decimal(mean ?? 0, 2)}</td>
            ))}
          </tr>
        </tfoot>
      </Table>
    </>
  );
}
