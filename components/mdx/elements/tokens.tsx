import type { ElementProps } from "@/lib/mdx/elements";
import type { Words } from "@/lib/words/words";
import { numeralsIn } from "../../islands/numerals";
import { partsOf, plainToken, spokenToken } from "../../islands/tokenizer/token-parts";
import { withCaption } from "../caption";
import type { Worded } from "../worded";
import { Captioned } from "./captioned";

const encoder = new TextEncoder();

/** A token as it is shown, `␣the`, and as it is said, `space the`. */
export function readToken(text: string, words: Words): { shown: string; said: string } {
  const bytes = [...encoder.encode(text)];
  return { shown: plainToken(bytes), said: spokenToken(bytes, words.tokens.signs) };
}

const levels = 5;

/** The shade of a probability, from 0 to 4: one for each fifth. */
function levelOf(p: number): number {
  return Math.min(levels - 1, Math.floor(p * levels));
}

type Token = ElementProps<"Tokens">["tokens"][number];

/** One token. @param hasIds whether any of the text has an id. @param hasShares whether any has a probability */
function TokenItem({
  token: { text, id, p },
  hasIds,
  hasShares,
  words: all,
}: {
  token: Token;
  hasIds: boolean;
  hasShares: boolean;
  words: Words;
}) {
  const words = all.tokens;
  const { percent } = numeralsIn(all.lang);
  return (
    <li className="token" data-level={p === undefined ? undefined : levelOf(p)}>
      <span className="token-text" aria-hidden="true">
        {partsOf([...encoder.encode(text)]).map((part, place) =>
          // The faces have no sign for it: the style sheet draws one.
          part.kind === "space" ? (
            <span key={place} className="token-space">
              {"\u00a0"}
            </span>
          ) : (
            part.text
          ),
        )}
      </span>
      <span className="sr-only">{readToken(text, all).said}</span>
      {hasIds && (
        <span className="token-fact">
          {id !== undefined && <span className="sr-only">{words.saidId}</span>}
          {id}
        </span>
      )}
      {hasShares && (
        <span className="token-fact">
          {p !== undefined && <span className="sr-only">{words.saidProbability}</span>}
          {p !== undefined && percent(p)}
        </span>
      )}
    </li>
  );
}

/** What the numbers and the shades are. */
function TokenLegend({
  hasIds,
  hasShares,
  words,
}: {
  hasIds: boolean;
  hasShares: boolean;
  words: Words["tokens"];
}) {
  return (
    <p className="token-legend">
      {hasIds && `${words.idLegend} `}
      {hasShares && `${words.shadeLegend} `}
      {hasShares && (
        <>
          <span className="token-key" data-level={0}>
            0–20&nbsp;%
          </span>{" "}
          {words.to}{" "}
          <span className="token-key" data-level={4}>
            80–100&nbsp;%
          </span>
        </>
      )}
    </p>
  );
}

/** A text in tokens. Numbers say what shades say. */
export function Tokens({
  tokens,
  children,
  caption: written,
  words,
  ...own
}: Worded<ElementProps<"Tokens">>) {
  const { caption } = withCaption(children, written);
  const hasIds = tokens.some(({ id }) => id !== undefined);
  const hasShares = tokens.some(({ p }) => p !== undefined);
  return (
    <Captioned {...own} caption={caption} className="tokens" name={words.tokens.name}>
      <ol className="token-list" translate="no">
        {tokens.map((token, index) => (
          <TokenItem key={index} token={token} hasIds={hasIds} hasShares={hasShares} words={words} />
        ))}
      </ol>
      {(hasIds || hasShares) && <TokenLegend hasIds={hasIds} hasShares={hasShares} words={words.tokens} />}
    </Captioned>
  );
}
