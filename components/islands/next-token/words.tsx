import type { IslandProps } from "@/lib/mdx/vocabulary";
import { nextTokenWording } from "@/lib/words/islands/next-token";
import { Table } from "../../mdx/table";
import type { Worded } from "../../mdx/worded";
import { numeralsIn } from "../numerals";
import { distribution, entropy, temper } from "./sampling";
import { TokenText } from "./token-text";

/** The figure as it starts, as a table. */
export function NextTokenWords({
  prompt,
  candidates,
  temperature = 1,
  topP = 1,
  words,
}: Worded<Omit<IslandProps<"NextToken">, "caption">>) {
  const own = nextTokenWording[words.lang];
  const { decimal, percent } = numeralsIn(words.lang);
  const sorted = [...candidates].sort((one, other) => other.logit - one.logit);
  const logits = sorted.map(candidate => candidate.logit);
  const plain = temper(logits, 1);
  const { kept, probabilities } = distribution(logits, temperature, topP);
  return (
    <>
      <p>
        {words.nextToken.inWords({
          prompt,
          temperature: decimal(temperature, 2),
          topP: decimal(topP, 2),
          kept: kept.filter(Boolean).length,
          all: sorted.length,
          bits: decimal(entropy(probabilities), 2),
        })}
      </p>
      <Table words={words}>
        <thead>
          <tr>
            <th scope="col">{own.token}</th>
            <th scope="col">{own.logit}</th>
            <th scope="col">{words.nextToken.atTemperatureOne}</th>
            <th scope="col">{words.nextToken.drawnFrom}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ token, logit }, place) => (
            <tr key={place}>
              <th scope="row">
                <TokenText lang={words.lang}>{token}</TokenText>
              </th>
              <td>{decimal(logit, 1)}</td>
              <td>{percent(plain[place] ?? 0)}</td>
              <td>{kept[place] ? percent(probabilities[place] ?? 0) : own.cut}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
