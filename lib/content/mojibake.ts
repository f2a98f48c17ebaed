/**
 * Text that is UTF-8, was read as Windows-1252 and saved again: `â€”` where a dash was.
 *
 * Windows-1252 maps 27 of the bytes 80–9F to characters of its own (WHATWG Encoding Standard, index
 * windows-1252) and leaves 81, 8D, 8F, 90 and 9D undefined; those five pass through as the control character
 * of the same number. All other bytes are Latin-1.
 */

/** One damaged character: where it stands (offset in UTF-16 units), what is there, and what was meant. */
type Damage = { offset: number; found: string; meant: string };

/** The characters of bytes 80–9F, in order; undefined bytes as themselves. */
const high = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const byteOf = new Map<string, number>([...high].map((character, index) => [character, 0x80 + index]));
// A reader that took the file for Latin-1 leaves every byte of 80–9F as a control character; nobody types those.
for (let byte = 0x80; byte <= 0xff; byte++) byteOf.set(String.fromCharCode(byte), byte);

const strictUtf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * Signs that people do write right behind an accented letter: closing marks, dashes, raised signs, a fixed
 * space. A sequence that holds nothing else may be sound text (`MENÜ“`, `está»—`), so it proves no damage.
 */
const mayFollowLetter = new Set([..."‘’“”‚„‹›«»–—…™®©°ªº¹²³·•´¨\u00a0"]);

/** How many continuation bytes a UTF-8 lead byte announces; 0 for a byte that leads nothing. */
function continuations(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 1;
  if (lead >= 0xe0 && lead <= 0xef) return 2;
  if (lead >= 0xf0 && lead <= 0xf4) return 3;
  return 0;
}

type Candidate = Damage & { certain: boolean; end: number };

/** The damaged character that starts at `offset`, if its bytes spell one character of UTF-8. */
function candidateAt(text: string, offset: number): Candidate | undefined {
  const lead = byteOf.get(text.charAt(offset)) ?? 0;
  const length = 1 + continuations(lead);
  if (length === 1) return undefined;
  const found = text.slice(offset, offset + length);
  const bytes: number[] = [];
  for (const character of found) bytes.push(byteOf.get(character) ?? 0);
  let meant: string;
  try {
    meant = strictUtf8.decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
  if (found.length !== length) return undefined;
  const end = offset + length;
  const insideWord =
    length === 2 && (/\p{Ll}/u.test(text.charAt(offset - 1)) || /\p{Ll}/u.test(text.charAt(end)));
  const telling = [...found.slice(1)].some(character => !mayFollowLetter.has(character));
  return { offset, found, meant, end, certain: telling || insideWord };
}

/**
 * Every damaged character of a text. A sequence that could also be sound text counts only where the whole
 * text or its own line is damaged beyond doubt.
 */
export function findMojibake(text: string): Damage[] {
  const candidates: Candidate[] = [];
  let outside = false;
  for (let offset = 0; offset < text.length; ) {
    const candidate = text.charCodeAt(offset) < 0x80 ? undefined : candidateAt(text, offset);
    if (candidate) candidates.push(candidate);
    else if (text.charCodeAt(offset) >= 0x80) outside = true;
    offset = candidate ? candidate.end : offset + 1;
  }
  const certain = candidates.filter(candidate => candidate.certain);
  if (certain.length === 0) return [];
  const lineOf = (offset: number) => text.lastIndexOf("\n", offset - 1);
  const damagedLines = new Set(certain.map(candidate => lineOf(candidate.offset)));
  return candidates
    .filter(({ certain, offset }) => certain || !outside || damagedLines.has(lineOf(offset)))
    .map(({ offset, found, meant }) => ({ offset, found, meant }));
}

/** How often one text can have gone through the wrong reading before it is beyond recognition. */
const rounds = 3;

/**
 * The text as it was before Windows-1252 got hold of it; sound text comes back unchanged.
 * Text damaged twice over is mended twice.
 */
export function repairMojibake(text: string): string {
  let mended = text;
  for (let round = 0; round < rounds; round++) {
    const damage = findMojibake(mended);
    if (damage.length === 0) break;
    const pieces: string[] = [];
    let end = 0;
    for (const { offset, found, meant } of damage) {
      pieces.push(mended.slice(end, offset), meant);
      end = offset + found.length;
    }
    mended = pieces.join("") + mended.slice(end);
  }
  return mended;
}
