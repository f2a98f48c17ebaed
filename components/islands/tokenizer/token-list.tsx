import { Fragment, type KeyboardEvent, memo, type PointerEvent, useMemo } from "react";
import type { Codec } from "@/lib/tokenizer/encode";
import type { SharedWords } from "@/lib/words/islands/shared";
import { spokenToken } from "./token-parts";
import { TokenText } from "./token-text";

/** The different tints; each word has the next one. */
const tints = 5;

const lineBreak = 0x0a;

/** The tokens of a text, of which one can be chosen, by its place from 1. */
export function TokenList({
  id,
  label,
  words,
  codec,
  signs,
  chosen,
  here,
  onChoose,
  onPoint,
}: {
  /** The island's. */
  id: string;
  label: string;
  /** The tokens of each word. */
  words: readonly (readonly number[])[];
  codec: Codec;
  signs: SharedWords["blankNames"];
  /** 0 for none. */
  chosen: number;
  /** The one under the mouse, else the chosen one; 0 for none. */
  here: number;
  onChoose: (place: number) => void;
  onPoint: (place: number) => void;
}) {
  const ids = useMemo(() => words.flat(), [words]);
  const placed = useMemo(() => withStarts(words), [words]);
  const shown = ids[here - 1];
  return (
    <div
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={ids[chosen - 1] === undefined ? undefined : `${id}_token-${chosen}`}
      className="tokenizer-tokens"
      dir="auto"
      translate="no"
      onKeyDown={event => {
        const place = placeAfter(event, chosen, ids.length);
        if (place === undefined) return;
        event.preventDefault();
        onChoose(place);
        document.getElementById(`${id}_token-${place}`)?.scrollIntoView({ block: "nearest" });
      }}
      onClick={event => onChoose(placeOf(event.target))}
      onPointerOver={event => onPoint(pointsAt(event))}
      onPointerLeave={() => onPoint(0)}
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
                chosen={start + at === chosen}
                mark={markOf(start + at === here, token === shown)}
              />
            ))}
          </span>
          {/* A line of the text is a line here. */}
          {codec.bytes[word.at(-1) ?? 0]?.at(-1) === lineBreak && <br />}
        </Fragment>
      ))}
    </div>
  );
}

/** Each word with the place of its first token, from 1. */
function withStarts(words: readonly (readonly number[])[]): { word: readonly number[]; start: number }[] {
  let next = 1;
  return words.map(word => {
    const start = next;
    next += word.length;
    return { word, start };
  });
}

/** What a token is to the one that is shown: itself, or the same elsewhere. */
function markOf(isHere: boolean, isSame: boolean): "here" | "same" | undefined {
  if (isHere) return "here";
  return isSame ? "same" : undefined;
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
      id={`${id}_token-${place}`}
      data-place={place}
      data-mark={mark}
      className="tokenizer-token"
    >
      <TokenText bytes={bytes} />
    </span>
  );
});
