import { partsOf } from "./token-parts";

/** A token with all of it to be seen; said by whoever names it. */
export function TokenText({ bytes }: { bytes: readonly number[] }) {
  return partsOf(bytes).map(({ kind, text }, place) =>
    kind === "text" ? (
      text
    ) : (
      <span key={place} className={kind === "space" ? "tokenizer-space" : "tokenizer-sign"}>
        {kind === "space" ? " " : text}
      </span>
    ),
  );
}
