import { Fragment, useMemo, useState } from "react";
import type { IslandProps } from "@/lib/mdx/vocabulary";
import { byteTokens, type Codec, createCodec, mostMerges, type Vocabulary } from "@/lib/tokenizer/encode";
import { type SharedWords, sharedWords } from "@/lib/words/islands/shared";
import { type TokenizerWording, tokenizerWording } from "@/lib/words/islands/tokenizer";
import type { InterfaceLang } from "@/lib/words/languages";
import { Controls, Slider, Status } from "../controls";
import { Fact, Facts } from "../facts";
import { integerField, textField } from "../state-fields";
import { useIslandState } from "../use-island-state";
import { type Cut, cut } from "./count";
import { TokenList } from "./token-list";
import { hex, spokenToken } from "./token-parts";
import { TokenText } from "./token-text";

/** What the author wrote, and what has been learned: one object for all the tokenizers of a page. */
export type TokenizerViewProps = Omit<IslandProps<"Tokenizer">, "caption"> & {
  vocabulary: Vocabulary;
  lang: InterfaceLang;
};

/** Characters (UTF-16 units) that the text may have. */
const mostText = 600;

const fields = {
  text: textField(mostText),
  merges: integerField(0, mostMerges),
  /** The chosen token's place in the text, from 1; 0 for none. A UTF-16 unit has three bytes at most. */
  token: integerField(0, mostText * 3),
};

/** What a reader has set; `token` is that of `fields`. */
type TokenizerState = { text: string; merges: number; token: number };

/** A text to type, the tokens it is cut into, and how many of the learned merges are in use. */
export function TokenizerView({ id, text, merges, vocabulary, lang }: TokenizerViewProps) {
  const own = tokenizerWording[lang];
  const signs = sharedWords[lang].blankNames;
  const codec = useMemo(() => createCodec(vocabulary), [vocabulary]);
  const learned = codec.merges.length;
  const { state, change, reset, changed } = useIslandState(id, fields, {
    text,
    merges: Math.min(merges ?? learned, learned),
    token: 0,
  });
  const [acted, setActed] = useState(false);
  const [pointed, setPointed] = useState(0);

  const used = Math.min(state.merges, learned);
  const { words, ...counts } = useMemo(
    () => cut(state.text, codec, used, lang),
    [state.text, codec, used, lang],
  );
  const ids = useMemo(() => words.flat(), [words]);
  const here = pointed > 0 ? pointed : state.token;
  const shown = ids[here - 1];
  const chosen = ids[state.token - 1];

  function said(): string {
    if (chosen !== undefined) return describe(chosen, codec, own, signs);
    if (ids.length === 0) return own.none;
    return own.counts(own.tokens(counts.tokens), own.bytes(counts.bytes), counts.ratio);
  }

  function act(some: Partial<TokenizerState>): void {
    setActed(true);
    setPointed(0);
    change(some);
  }

  return (
    <>
      <TokenizerControls
        id={id}
        text={state.text}
        used={used}
        learned={learned}
        changed={changed}
        act={act}
        reset={() => {
          setActed(true);
          reset();
        }}
        lang={lang}
      />

      <TokenizerFacts counts={counts} used={used} codec={codec} lang={lang} />

      {ids.length === 0 ? (
        <p className="tokenizer-none">{own.none}</p>
      ) : (
        <TokenList
          id={id}
          label={own.tokensName}
          words={words}
          codec={codec}
          signs={signs}
          chosen={state.token}
          here={here}
          onChoose={place => act({ token: place })}
          onPoint={setPointed}
        />
      )}

      <p className="tokenizer-note">
        {shown === undefined ? (
          <span className="tokenizer-hint">{own.hint}</span>
        ) : (
          <Note codec={codec} own={own} token={shown} times={ids.filter(token => token === shown).length} />
        )}
      </p>

      <Status>{acted ? said() : ""}</Status>
    </>
  );
}

/** What the text comes to, and the last of the merges in use. */
function TokenizerFacts({
  counts,
  used,
  codec,
  lang,
}: {
  counts: Omit<Cut, "words">;
  /** Merges in use. */
  used: number;
  codec: Codec;
  lang: InterfaceLang;
}) {
  const own = tokenizerWording[lang];
  const merge = codec.merges[used - 1];
  return (
    <Facts className="tokenizer-facts">
      <Fact name={own.mergesName} className="island-setting">
        {own.usedOf(used, codec.merges.length)}
      </Fact>
      <Fact name={own.tokensName}>{counts.tokens}</Fact>
      <Fact name={own.bytesPerToken}>{counts.ratio}</Fact>
      <Fact name={own.charactersName}>{counts.characters}</Fact>
      <Fact name={own.bytesInUtf8}>{counts.bytes}</Fact>
      <Fact name={own.lastMerge} className="tokenizer-merge">
        {merge ? <Join codec={codec} merge={merge} /> : own.noMerge}
      </Fact>
    </Facts>
  );
}

/** The text, and how many merges it is cut by. */
function TokenizerControls({
  id,
  text,
  used,
  learned,
  changed,
  act,
  reset,
  lang,
}: {
  /** The island's. */
  id: string;
  text: string;
  /** Merges in use, of those that were learned. */
  used: number;
  learned: number;
  /** Whether there is something to go back to. */
  changed: boolean;
  act: (some: Partial<TokenizerState>) => void;
  reset: () => void;
  lang: InterfaceLang;
}) {
  const own = tokenizerWording[lang];
  return (
    <Controls
      label={own.controls}
      settings={own.usedOf(used, own.merges(learned))}
      lang={lang}
      changed={changed}
      reset={reset}
    >
      <div className="tokenizer-text">
        <label htmlFor={`${id}_text`}>{own.text}</label>
        <textarea
          id={`${id}_text`}
          value={text}
          maxLength={mostText}
          dir="auto"
          spellCheck={false}
          onChange={event => act({ text: event.currentTarget.value, token: 0 })}
        />
      </div>
      <Slider
        id={`${id}_merges`}
        label={own.mergesName}
        value={used}
        min={0}
        max={learned}
        step={1}
        text={own.usedOf(used, learned)}
        onChange={value => act({ merges: value, token: 0 })}
      />
    </Controls>
  );
}

/** What a merge joins. */
function Join({ codec, merge }: { codec: Codec; merge: readonly number[] }) {
  return merge.map((token, place) => (
    <Fragment key={place}>
      {place > 0 && " + "}
      <span className="tokenizer-part" translate="no">
        <TokenText bytes={codec.bytes[token] ?? []} />
      </span>
    </Fragment>
  ));
}

/** What a token is: its id, its bytes, the merge that made it, and how often the text has it. */
function Note({
  codec,
  own,
  token,
  times,
}: {
  codec: Codec;
  own: TokenizerWording;
  token: number;
  times: number;
}) {
  const bytes = codec.bytes[token] ?? [];
  const rank = token - byteTokens;
  const merge = codec.merges[rank];
  return (
    <>
      <span className="tokenizer-part" data-mark="here" translate="no">
        <TokenText bytes={bytes} />
      </span>{" "}
      {`${own.token(token)}\u00a0· ${own.itsBytes(bytes.length, hex(bytes))}\u00a0· `}
      {merge ? (
        <>
          {own.mergeNumber(rank + 1)} <Join codec={codec} merge={merge} />
        </>
      ) : (
        own.before
      )}
      {times > 1 && `\u00a0· ${own.times(times)}`}
    </>
  );
}

/** The same as one sentence to be said. */
function describe(
  token: number,
  codec: Codec,
  own: TokenizerWording,
  signs: SharedWords["blankNames"],
): string {
  const said = (id: number) => spokenToken(codec.bytes[id] ?? [], signs);
  const rank = token - byteTokens;
  const merge = codec.merges[rank];
  const origin = merge ? own.joined(rank + 1, said(merge[0]), said(merge[1])) : own.before;
  return own.describe(token, said(token), origin);
}
