/** How long after the first key of two the second one counts, in milliseconds. */
const patience = 1500;

/** The first key of a shortcut of two, and when it was pressed. */
export type FirstKey = { key: string; at: number } | null;

/**
 * What a key comes to.
 * @param shortcuts every shortcut: `t`, or `g h` for one key after the other
 * @param first what was pressed before, if it may begin one
 * @param at when the key was pressed, in milliseconds
 * @returns the shortcut that is complete now, if one is, and what may begin another
 */
export function press(
  shortcuts: readonly string[],
  first: FirstKey,
  key: string,
  at: number,
): { shortcut: string | null; first: FirstKey } {
  const both = first && at - first.at < patience ? `${first.key} ${key}` : null;
  if (both !== null && shortcuts.includes(both)) return { shortcut: both, first: null };
  if (shortcuts.includes(key)) return { shortcut: key, first: null };
  return { shortcut: null, first: shortcuts.some(one => one.startsWith(`${key} `)) ? { key, at } : null };
}

/** What of a pressed key tells which it is. */
type Pressed = Pick<KeyboardEvent, "key" | "code" | "shiftKey" | "ctrlKey" | "altKey" | "metaKey"> & {
  /** With AltGr, some keyboards type what others have a key for: `[` in German. */
  altGraph: boolean;
};

/** What keys beside the letters type on a keyboard of English. */
const signs: Readonly<Record<string, string>> = { BracketLeft: "[", BracketRight: "]" };

/**
 * The sign that was typed, whether capitals are locked or not. Keys that type letters of another alphabet are known by
 * their place: in Russian `t` is the key of `е`, and `[` that of `х`.
 * @returns null where the key goes to the browser or the system, with Ctrl, Alt or Meta
 */
export function typed(pressed: Pressed): string | null {
  const { key, code, shiftKey, ctrlKey, altKey, metaKey, altGraph } = pressed;
  // Option types them on a Mac, and is told as Alt.
  const isTyped = altGraph || (altKey && !ctrlKey && (key === "[" || key === "]"));
  if (metaKey || ((ctrlKey || altKey) && !isTyped)) return null;
  const isForeign = /^(?!\p{Script=Latin})\p{L}$/u.test(key);
  const sign = isForeign ? (signs[code] ?? code.replace("Key", "")) : key;
  return shiftKey ? sign : sign.toLowerCase();
}
