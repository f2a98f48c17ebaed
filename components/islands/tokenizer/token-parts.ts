/** What a token's bytes look like, and what they are called. */
import type { SharedWords } from "@/lib/words/islands/shared";

/** What signs are called that show as nothing. */
type SignNames = SharedWords["blankNames"];

/** A piece of a token: `text` as it is, `space` drawn by the style sheet, `sign` in the place of what has no shape. */
type TokenPart = {
  kind: "text" | "space" | "sign";
  /** As shown in plain text. */
  text: string;
  /** As said. */
  name: string;
};

const blanks: ReadonlyMap<
  string,
  Pick<TokenPart, "kind" | "text"> & { name: Exclude<keyof SignNames, "byte"> }
> = new Map([
  [" ", { kind: "space", text: "␣", name: "space" }],
  ["\n", { kind: "sign", text: "↵", name: "lineBreak" }],
  ["\r", { kind: "sign", text: "␍", name: "carriageReturn" }],
  ["\t", { kind: "sign", text: "⇥", name: "tab" }],
]);

/** Characters that show as nothing, or as nothing but room. */
const unseen = /[\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}]/u;

/** Bytes as they are written down: "E2 80 94". */
export function hex(bytes: readonly number[]): string {
  return bytes.map(byte => byte.toString(16).toUpperCase().padStart(2, "0")).join(" ");
}

/** How many bytes the character has that starts with this one in UTF-8; 0 for a byte that starts none. */
function lengthAt(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte < 0xc2) return 0;
  if (byte < 0xe0) return 2;
  return byte < 0xf0 ? 3 : 4;
}

function characterPart(character: string, first: boolean, names: SignNames | undefined): TokenPart {
  const blank = blanks.get(character);
  if (blank) return { ...blank, name: names ? ` ${names[blank.name]} ` : "" };
  if (unseen.test(character)) {
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
    return { kind: "sign", text: code, name: ` ${code} ` };
  }
  // An accent without its letter sits on a dotted circle, as in tables of characters.
  const text = first && /\p{M}/u.test(character) ? `◌${character}` : character;
  return { kind: "text", text, name: character };
}

/**
 * The pieces of a token of a text in UTF-8. Bytes of a character that the token does not hold whole stand in hex.
 * @param bytes the token's
 * @param names what signs are called; not needed where nobody is told
 */
export function partsOf(bytes: readonly number[], names?: SignNames): TokenPart[] {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const parts: TokenPart[] = [];
  let at = 0;
  while (at < bytes.length) {
    const length = lengthAt(bytes[at] ?? 0);
    if (length > 0 && at + length <= bytes.length) {
      const part = characterPart(
        decoder.decode(Uint8Array.from(bytes.slice(at, at + length))),
        at === 0,
        names,
      );
      const before = parts.at(-1);
      if (part.kind === "text" && before?.kind === "text") {
        parts[parts.length - 1] = { ...before, text: before.text + part.text, name: before.name + part.name };
      } else parts.push(part);
      at += length;
    } else {
      // Up to where the next whole character could start.
      let end = at + 1;
      while (end < bytes.length && lengthAt(bytes[end] ?? 0) === 0) end++;
      const code = hex(bytes.slice(at, end));
      parts.push({ kind: "sign", text: `⟨${code}⟩`, name: names ? ` ${names.byte(code)} ` : "" });
      at = end;
    }
  }
  return parts;
}

/** A token in plain text, such as `␣the`. */
export function plainToken(bytes: readonly number[]): string {
  return partsOf(bytes)
    .map(part => part.text)
    .join("");
}

/** A token as it is said, such as `space the`. */
export function spokenToken(bytes: readonly number[], names: SignNames): string {
  return partsOf(bytes, names)
    .map(part => part.name)
    .join("")
    .replace(/ +/g, " ")
    .trim();
}
