import { type NextTokenWording, nextTokenWording } from "@/lib/words/islands/next-token";
import type { InterfaceLang } from "@/lib/words/languages";
import { Bar } from "../bar";
import { numeralsIn } from "../numerals";
import { TokenText } from "./token-text";

/** The candidates, each with its probability and how often it was drawn. */
export function CandidateTable({
  candidates,
  tempered,
  kept,
  probabilities,
  counts,
  last,
  draws,
  lang,
}: {
  /** The likeliest first; what is known of each stands at the same place in the lists below. */
  candidates: readonly { token: string; logit: number }[];
  /** Probabilities by temperature alone. */
  tempered: readonly number[];
  /** Whether top-p leaves it. */
  kept: readonly boolean[];
  /** Probabilities of those that are left. */
  probabilities: readonly number[];
  /** How often each was drawn. */
  counts: readonly number[];
  /** The place of the one that was drawn last. */
  last: number | null;
  /** How often one was drawn in all. */
  draws: number;
  lang: InterfaceLang;
}) {
  const words = nextTokenWording[lang];
  const { decimal, percent } = numeralsIn(lang);
  return (
    <table className="island-table next-token-table">
      <caption className="sr-only">{words.candidates}</caption>
      <thead>
        <tr>
          <th scope="col">{words.token}</th>
          <th scope="col">{words.logit}</th>
          <th scope="col">{words.probability}</th>
          <th scope="col">{words.drawn}</th>
        </tr>
      </thead>
      <tbody>
        {candidates.map(({ token, logit }, place) => {
          const before = tempered[place] ?? 0;
          const cut = !kept[place] && before > 0;
          return (
            <tr key={place} className={cut ? "next-token-cut" : undefined}>
              <th scope="row">
                <span className={place === last ? "island-here" : undefined}>
                  <TokenText lang={lang}>{token}</TokenText>
                </span>
              </th>
              <td>{decimal(logit, 1)}</td>
              <td>
                <div className="island-share">
                  <Bar
                    share={cut ? before : (probabilities[place] ?? 0)}
                    hollow={cut}
                    drawn={draws === 0 ? 0 : (counts[place] ?? 0) / draws}
                  />
                  <span>{cut ? words.cut : percent(probabilities[place] ?? 0)}</span>
                </div>
              </td>
              <td>
                {counts[place]}
                {draws > 0 && <span className="next-token-of">{` ${words.ofDraws(draws)}`}</span>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What the kinds of bars stand for. */
export function BarKeys({ words }: { words: NextTokenWording }) {
  const kinds = [
    { meaning: words.probability },
    { look: "island-bar-hollow", meaning: words.cutByTopP },
    { look: "island-bar-drawn", meaning: words.shareOfDraws },
  ];
  return (
    <p className="island-keys" aria-hidden="true">
      {kinds.map(({ look, meaning }) => (
        <span key={meaning}>
          <svg className="island-bar" aria-hidden="true">
            <rect className={look} width="100%" />
          </svg>
          {meaning}
        </span>
      ))}
    </p>
  );
}
