import { useState } from "react";
import type { IslandProps } from "@/lib/mdx/vocabulary";
import { type NextTokenWording, nextTokenWording } from "@/lib/words/islands/next-token";
import type { InterfaceLang } from "@/lib/words/languages";
import { ActionButton, Controls, Slider, Status } from "../controls";
import { Fact, Facts } from "../facts";
import { numeralsIn } from "../numerals";
import { integerField, numberField } from "../state-fields";
import { useIslandState } from "../use-island-state";
import { BarKeys, CandidateTable } from "./candidate-table";
import { distribution, entropy, tally } from "./sampling";
import { spoken, TokenText } from "./token-text";

/** What the author wrote. */
export type NextTokenViewProps = Omit<IslandProps<"NextToken">, "caption"> & { lang: InterfaceLang };

/** Enough for frequencies to settle, and few enough to be drawn anew while a slider moves. */
const mostDraws = 5000;

const fields = {
  temperature: numberField(0, 2),
  "top-p": numberField(0.05, 1),
  draws: integerField(0, mostDraws),
};

/** What a reader has set, and how often they have drawn. */
type SamplingState = { temperature: number; "top-p": number; draws: number };

/** The candidates for the next token as temperature and top-p leave them, and draws from them. */
export function NextTokenView({
  id,
  prompt,
  candidates,
  temperature = 1,
  topP = 1,
  seed = 1,
  lang,
}: NextTokenViewProps) {
  const words = nextTokenWording[lang];
  const { decimal, percent } = numeralsIn(lang);
  const { state, change, reset, changed } = useIslandState(id, fields, {
    temperature,
    "top-p": topP,
    draws: 0,
  });
  const [acted, setActed] = useState(false);

  const sorted = [...candidates].sort((one, other) => other.logit - one.logit);
  const { tempered, kept, probabilities } = distribution(
    sorted.map(candidate => candidate.logit),
    state.temperature,
    state["top-p"],
  );
  const { counts, last } = tally(probabilities, seed, state.draws);
  const drawn = last === null ? undefined : sorted[last]?.token;
  const bits = decimal(entropy(probabilities), 2);
  const left = words.keptOf(kept.filter(Boolean).length, sorted.length);

  const leader = sorted[0]?.token ?? "";
  const sentence = [
    drawn === undefined ? "" : words.draw(state.draws, spoken(drawn, lang)),
    words.leads(spoken(leader, lang), percent(probabilities[0] ?? 0)),
    words.state(left, bits),
  ].join("");

  function act(some: Partial<SamplingState>): void {
    setActed(true);
    change(some);
  }

  function resetAll(): void {
    setActed(true);
    reset();
  }

  return (
    <>
      <p className="island-prompt">
        {prompt}
        <Slot tokens={sorted.map(candidate => candidate.token)} drawn={drawn} lang={lang} words={words} />
      </p>

      <CandidateTable
        candidates={sorted}
        tempered={tempered}
        kept={kept}
        probabilities={probabilities}
        counts={counts}
        last={last}
        draws={state.draws}
        lang={lang}
      />

      <BarKeys words={words} />

      <SamplingFacts state={state} kept={left} bits={bits} lang={lang} />

      <SamplingControls id={id} state={state} changed={changed} act={act} reset={resetAll} lang={lang} />

      <Status>{acted ? sentence : ""}</Status>
    </>
  );
}

/** What the settings come to. */
function SamplingFacts({
  state,
  kept,
  bits,
  lang,
}: {
  state: SamplingState;
  /** How many candidates are left, of how many. */
  kept: string;
  /** The entropy. */
  bits: string;
  lang: InterfaceLang;
}) {
  const words = nextTokenWording[lang];
  const { decimal } = numeralsIn(lang);
  return (
    <Facts>
      <Fact name={words.temperature} className="island-setting">
        {decimal(state.temperature, 2)}
      </Fact>
      <Fact name={words.topP} className="island-setting">
        {decimal(state["top-p"], 2)}
      </Fact>
      <Fact name={words.kept}>{kept}</Fact>
      <Fact name={words.entropy}>{words.bits(bits)}</Fact>
      <Fact name={words.drawn}>{state.draws}</Fact>
    </Facts>
  );
}

function SamplingControls({
  id,
  state,
  changed,
  act,
  reset,
  lang,
}: {
  /** The island's. */
  id: string;
  state: SamplingState;
  /** Whether there is something to go back to. */
  changed: boolean;
  act: (some: Partial<SamplingState>) => void;
  reset: () => void;
  lang: InterfaceLang;
}) {
  const words = nextTokenWording[lang];
  const { decimal } = numeralsIn(lang);
  return (
    <Controls
      label={words.sampling}
      settings={words.settings(decimal(state.temperature, 2), decimal(state["top-p"], 2))}
      lang={lang}
      changed={changed}
      reset={reset}
    >
      <Slider
        id={`${id}_temperature`}
        label={words.temperature}
        value={state.temperature}
        min={0}
        max={2}
        step={0.05}
        text={state.temperature === 0 ? words.greedy : decimal(state.temperature, 2)}
        onChange={value => act({ temperature: value })}
      />
      <Slider
        id={`${id}_top-p`}
        label={words.topP}
        value={state["top-p"]}
        min={0.05}
        max={1}
        step={0.05}
        text={decimal(state["top-p"], 2)}
        onChange={value => act({ "top-p": value })}
      />
      <div className="island-actions">
        {[1, 100].map(more => (
          <ActionButton
            key={more}
            idle={state.draws === mostDraws}
            onPress={() => act({ draws: Math.min(state.draws + more, mostDraws) })}
          >
            {words.sample(more)}
          </ActionButton>
        ))}
      </div>
    </Controls>
  );
}

/** The place of the next token in the running text: as wide as the widest candidate, so that no line moves. */
function Slot({
  tokens,
  drawn,
  lang,
  words,
}: {
  tokens: readonly string[];
  drawn: string | undefined;
  lang: InterfaceLang;
  words: NextTokenWording;
}) {
  return (
    <span className="next-token-slot">
      {/* Unseen and unread. A letter stands for each blank, which is drawn about as wide. */}
      {tokens.map((token, place) => (
        <span key={place} aria-hidden="true" data-token={token.replace(/\s/g, "n")} />
      ))}
      {drawn === undefined ? (
        <span className="sr-only">{` ${words.notDrawn}`}</span>
      ) : (
        <mark>
          <TokenText lang={lang}>{drawn}</TokenText>
        </mark>
      )}
    </span>
  );
}
