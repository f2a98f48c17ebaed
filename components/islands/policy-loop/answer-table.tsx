import { policyLoopWording } from "@/lib/words/islands/policy-loop";
import type { InterfaceLang } from "@/lib/words/languages";
import { Bar } from "../bar";
import { numeralsIn } from "../numerals";

/** The answers, and how likely the policy is to give each. */
export function AnswerTable({
  answers,
  policy,
  learned,
  demonstrated,
  lang,
}: {
  answers: readonly { text: string; reward: number }[];
  /** A probability for each. */
  policy: readonly number[];
  /** The place of the one that was learned last; undefined before any. */
  learned: number | undefined;
  /** The place of the one that is shown to a policy that imitates. */
  demonstrated: number;
  lang: InterfaceLang;
}) {
  const words = policyLoopWording[lang];
  const { decimal, percent } = numeralsIn(lang);
  return (
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
              <span className={place === learned ? "island-here" : undefined}>{text}</span>
              <span className="policy-loop-tag">
                {words.rewardOf(decimal(reward, 2), place === demonstrated)}
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
  );
}
