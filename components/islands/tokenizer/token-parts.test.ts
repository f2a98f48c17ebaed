import { expect, test } from "vitest";
import { bytesOf } from "../../../lib/tokenizer/encode";
import { sharedWords } from "../../../lib/words/islands/shared";
import { plainToken, spokenToken } from "./token-parts";

test.each([
  [bytesOf(" the"), "␣the", "space the"],
  [bytesOf("\n\n"), "↵↵", "line break line break"],
  [bytesOf("ế"), "ế", "ế"],
  [[0xe1, 0xba], "⟨E1 BA⟩", "byte E1 BA"],
  [[0x20, 0xe1], "␣⟨E1⟩", "space byte E1"],
  [[0xbf, 0x74], "⟨BF⟩t", "byte BF t"],
  [[0xbf, 0xe1, 0xbb], "⟨BF⟩⟨E1 BB⟩", "byte BF byte E1 BB"],
  [bytesOf("\u0301a"), "◌\u0301a", "\u0301a"],
  [bytesOf("\u200D"), "U+200D", "U+200D"],
  [bytesOf("😀"), "😀", "😀"],
])("shows the bytes %j as %s", (bytes, plain, spoken) => {
  expect(plainToken(bytes)).toBe(plain);
  expect(spokenToken(bytes, sharedWords.en.blankNames)).toBe(spoken);
});
