/** What of a text a card cannot show. */
import type { FaceName } from "./fonts";

/** Letters that every face has, which most texts need alone: for these no font is read. */
const certain =
  /^[ -~\u00a0-\u017f\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u2010-\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026]*$/;

/** @returns letters and emoji, each once; nothing where all can be drawn */
export async function unsetIn(text: string, face: FaceName): Promise<string[]> {
  if (certain.test(text.normalize("NFC"))) return [];
  const { loadFonts } = await import("./fonts");
  const { missingFrom } = await import("./setting");
  return missingFrom(text, face, await loadFonts());
}
