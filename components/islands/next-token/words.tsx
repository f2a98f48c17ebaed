import type { IslandProps } from "@/lib/mdx/vocabulary";
import { en } from "@/lib/words/en";
import { Table } from "../../mdx/table";
import { decimal, percent } from "../numerals";
import { distribution, entropy, temper } from "./sampling";
import { TokenText } from "./token-text";

/** The figure as it starts, as a table. */
export function NextTokenWords({
  prompt,
  candidates,
  temperature = 1,
  topP = 1,
}: Omit<IslandProps<"NextToken">, "caption">) {
  const sorted = [...candidates].sort((one, other) => other.logit - one.logit);
  const logits = sorted.map(candidate => candidate.logit);
  const plain = temper(logits, 1);
  const { kept, probabilities } = distribution(logits, temperature, topP);
  const settings = `temperature ${decimal(temperature, 2)} and top-p ${decimal(topP, 2)}`;
  return (
    <>
      <p>
        {`What may follow “${prompt}”. With ${settings}, ${kept.filter(Boolean).length} of ${sorted.length} tokens ` +
          `are kept and one of them is drawn; the entropy of that draw is ${decimal(entropy(probabilities), 2)} bits. ` +
          "A lower temperature moves probability to the highest score, until at 0 it is always taken; a higher one " +
          "evens the probabilities out. Top-p keeps the fewest of the most probable tokens that together have that " +
          "much probability, and cuts the others."}
      </p>
      <Table words={en}>
        <thead>
          <tr>
            <th scope="col">Token</th>
            <th scope="col">Logit</th>
            <th scope="col">At temperature 1</th>
            <th scope="col">Drawn from</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ token, logit }, place) => (
            <tr key={place}>
              <th scope="row">
                <TokenText>{token}</TokenText>
              </th>
              <td>{decimal(logit, 1)}</td>
              <td>{percent(plain[place] ?? 0)}</td>
              <td>{kept[place] ? percent(probabilities[place] ?? 0) : "cut"}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
