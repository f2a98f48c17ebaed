import { Fragment, type KeyboardEvent, memo, type PointerEvent, useMemo, useState } from "react";
import type { IslandProps } from "@/lib/mdx/vocabulary";
import { byteTokens, type Codec, createCodec, mostMerges, type Vocabulary } from "@/lib/tokenizer/encode";
import { type SharedWords, sharedWords } from "@/lib/words/islands/shared";
import { type TokenizerWording, tokenizerWording } from "@/lib/words/islands/tokenizer";
import type { InterfaceLang } from "@/lib/words/languages";
import { Controls, Slider, Status } from "../controls";
import { integerField, textField } from "../state-fields";
import { useIslandState } from "../use-island-state";
import { cut } from "./count";
import { hex, spokenToken } from "./token-parts";
import { TokenText } from "./token-text";

/** What the author wrote, and what has been learned: one object for all the tokenizers of a page. */
export type TokenizerViewProps = Omit<IslandProps<"Tokenizer">, "caption"> & {
  vocabulary: Vocabulary;
  lang: InterfaceLang;
};

/** Characters (UTF-16 units) that the text may have. */
const mostText = 600;

/** The different tints; each word has the next one. */
const tints = 5;

const lineBreak = 0x0a;

const fields = {
  text: textField(mostText),
  merges: integerField(0, mostMerges),
  /** The chosen token's place in the text, from 1; 0 for none. A UTF-16 unit has three bytes at most. */
  token: integerField(0, mostText * 3),
};

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
  const placed = useMemo(() => {
    const all: { word: readonly number[]; start: number }[] = [];
    let start = 1;
    for (const word of words) {
      all.push({ word, start });
      start += word.length;
    }
    return all;
  }, [words]);
  const here = pointed > 0 ? pointed : state.token;
  const shown = ids[here - 1];
  const chosen = ids[state.token - 1];
  const merge = codec.merges[used - 1];

  function said(): string {
    if (chosen !== undefined) return describe(chosen, codec, own, signs);
    if (ids.length === 0) return own.none;
    return own.counts(own.tokens(counts.tokens), own.bytes(counts.bytes), counts.ratio);
  }

  function act(some: Partial<typeof state>): void {
    setActed(true);
    setPointed(0);
    change(some);
  }

  return (
    <>
      <Controls
        label={own.controls}
        settings={own.usedOf(used, own.merges(learned))}
        lang={lang}
        changed={changed}
        reset={() => {
          setActed(true);
          reset();
        }}
      >
        <div className="tokenizer-text">
          <label htmlFor={`${id}-text`}>{own.text}</label>
          <textarea
            id={`${id}-text`}
            value={state.text}
            maxLength={mostText}
            dir="auto"
            spellCheck={false}
            onChange={event => act({ text: event.currentTarget.value, token: 0 })}
          />
        </div>
        <Slider
          id={`${id}-merges`}
          label={own.mergesName}
          value={used}
          min={0}
          max={learned}
          step={1}
          text={own.usedOf(used, learned)}
          onChange={value => act({ merges: value, token: 0 })}
        />
      </Controls>

      <dl className="island-facts tokenizer-facts">
        <div className="island-setting">
          <dt>{own.mergesName}</dt>
          <dd>{own.usedOf(used, learned)}</dd>
        </div>
        <div>
          <dt>{own.tokensName}</dt>
          <dd>{counts.tokens}</dd>
        </div>
        <div>
          <dt>{own.bytesPerToken}</dt>
          <dd>{counts.ratio}</dd>
        </div>
        <div>
          <dt>{own.charactersName}</dt>
          <dd>{counts.characters}</dd>
        </div>
        <div>
          <dt>{own.bytesInUtf8}</dt>
          <dd>{counts.bytes}</dd>
        </div>
        <div className="tokenizer-merge">
          <dt>{own.lastMerge}</dt>
          <dd>{merge ? <Join codec={codec} merge={merge} /> : own.noMerge}</dd>
        </div>
      </dl>

      {ids.length === 0 ? (
        <p className="tokenizer-none">{own.none}</p>
      ) : (
        <div
          role="listbox"
          aria-label={own.tokensName}
          tabIndex={0}
          aria-activedescendant={chosen === undefined ? undefined : `${id}-token-${state.token}`}
          className="tokenizer-tokens"
          dir="auto"
          translate="no"
          onKeyDown={event => {
            const place = placeAfter(event, state.token, ids.length);
            if (place === undefined) return;
            event.preventDefault();
            act({ token: place });
            document.getElementById(`${id}-token-${place}`)?.scrollIntoView({ block: "nearest" });
          }}
          onClick={event => act({ token: placeOf(event.target) })}
          onPointerOver={event => setPointed(pointsAt(event))}
          onPointerLeave={() => setPointed(0)}
        >
          {placed.map(({ word, start }, index) => (
            <Fragment key={start}>
              <span className={`tokenizer-word tokenizer-tint-${index % tints}`}>
                {word.map((token, at) => (
                  <Tile
                    key={at}
                    id={id}
                    codec={codec}
                    signs={signs}
                    token={token}
                    place={start + at}
                    chosen={start + at === state.token}
                    mark={start + at === here ? "here" : token === shown ? "same" : undefined}
                  />
                ))}
              </span>
              {/* A line of the text is a line here. */}
              {codec.bytes[word.at(-1) ?? 0]?.at(-1) === lineBreak && <br />}
            </Fragment>
          ))}
        </div>
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

/** The place in the text of the token that an event is about; 0 for none. */
function placeOf(target: EventTarget): number {
  const tile = target instanceof Element ? target.closest("[data-place]") : null;
  return Number(tile?.getAttribute("data-place") ?? 0);
}

/** The token under a mouse. A finger chooses; it does not hover. */
function pointsAt({ pointerType, target }: PointerEvent): number {
  return pointerType === "mouse" ? placeOf(target) : 0;
}

/** Where a key leads from the chosen token; undefined for keys that are not for tokens. */
function placeAfter(event: KeyboardEvent, place: number, count: number): number | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
  switch (event.key) {
    case "ArrowRight":
    case "ArrowDown":
      return Math.min(place + 1, count);
    case "ArrowLeft":
    case "ArrowUp":
      return Math.max(place - 1, 1);
    case "Home":
      return 1;
    case "End":
      return count;
    case "Escape":
      return 0;
    default:
      return undefined;
  }
}

/** One token. Drawn again only when something about it changes: a text in bytes has many. */
const Tile = memo(function Tile({
  id,
  codec,
  signs,
  token,
  place,
  chosen,
  mark,
}: {
  id: string;
  codec: Codec;
  signs: SharedWords["blankNames"];
  token: number;
  place: number;
  chosen: boolean;
  mark: "here" | "same" | undefined;
}) {
  const bytes = codec.bytes[token] ?? [];
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, and names this by its id
    <span
      role="option"
      aria-selected={chosen}
      aria-label={`${spokenToken(bytes, signs)}, ${token}`}
      id={`${id}-token-${place}`}
      data-place={place}
      data-mark={mark}
      className="tokenizer-token"
    >
      <TokenText bytes={bytes} />
    </span>
  );
});

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
