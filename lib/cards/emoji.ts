/** Emoji as drawings: Noto's, and flags of countries, which Noto's set lacks. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { packageFolder } from "../package-folder";

/**
 * A drawing: what stands in its `<svg>`, the box that it is drawn in, and what stays free at its sides where it fills
 * that box, in parts of its width.
 */
export type Picture = { key: string; box: string; body: string; inset: number };

const charsSchema = z.record(z.string(), z.string());
const iconsSchema = z.object({
  icons: z.record(z.string(), z.object({ body: z.string() })),
  aliases: z.record(z.string(), z.object({ parent: z.string() })),
});

function readNoto<T>(file: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readFileSync(path.join(packageFolder("@iconify-json/noto"), file), "utf8")));
}

let chars: Readonly<Record<string, string>> | undefined;
let icons: z.infer<typeof iconsSchema> | undefined;

/** Names by code points. */
function notoNames(): Readonly<Record<string, string>> {
  chars ??= readNoto("chars.json", charsSchema);
  return chars;
}

/** All drawings: 25 MB, which are read for the first emoji that is drawn. */
function notoBody(name: string): string | undefined {
  icons ??= readNoto("icons.json", iconsSchema);
  return icons.icons[icons.aliases[name]?.parent ?? name]?.body;
}

const skinTones = /[\u{1f3fb}-\u{1f3ff}]/gu;
const variant = /\ufe0f/g;
const joiner = "\u200d";

/** The keys of a telephone, which Noto's list does not have by their code points. */
const keycaps: Readonly<Record<string, string>> = { "#": "keycap-pound", "*": "keycap-asterisk" };

/** The name of Noto's drawing for exactly this sequence. */
function notoName(sequence: string): string | undefined {
  const bare = sequence.replace(variant, "");
  const [, keycap] = /^([\d#*])\u20e3$/u.exec(bare) ?? [];
  if (keycap !== undefined) return keycaps[keycap] ?? `keycap-${keycap}`;
  return notoNames()[[...bare].map(one => one.codePointAt(0)?.toString(16)).join("-")];
}

/** The code of a country or a part of one by its flag (UTS #51, sections 1.4.4 and C.1), such as `vn` or `gb-sct`. */
function flagCode(sequence: string): string | undefined {
  const points = [...sequence].map(one => one.codePointAt(0) ?? 0);
  if (points.length === 2 && points.every(point => point >= 0x1f1e6 && point <= 0x1f1ff)) {
    return String.fromCharCode(...points.map(point => point - 0x1f1e6 + 97));
  }
  if (points[0] !== 0x1f3f4 || points.at(-1) !== 0xe007f) return undefined;
  const letters = String.fromCharCode(...points.slice(1, -1).map(point => point - 0xe0000));
  return /^[a-z]{2}[a-z\d]+$/.test(letters) ? `${letters.slice(0, 2)}-${letters.slice(2)}` : undefined;
}

function flagFile(sequence: string): string | undefined {
  const code = flagCode(sequence);
  if (code === undefined) return undefined;
  const file = path.join(packageFolder("flag-icons"), "flags/4x3", `${code}.svg`);
  return existsSync(file) ? file : undefined;
}

/**
 * The sequences that stand for an emoji: itself where it is known, else without its tone of skin, else what it is
 * joined of, one beside the other, as the standard would have it (UTS #51, section 2.2).
 * @returns nothing where a part of it is not known either
 */
function knownSequences(emoji: string): string[] {
  const isKnown = (one: string) => flagFile(one) !== undefined || notoName(one) !== undefined;
  for (const one of [emoji, emoji.replace(skinTones, "")]) if (one !== "" && isKnown(one)) return [one];
  const parts = emoji.split(joiner);
  if (parts.length < 2) return [];
  const known = parts.map(knownSequences);
  return known.every(part => part.length > 0) ? known.flat() : [];
}

/** Whether a cluster is one of the emoji that can be drawn. */
export function isKnownEmoji(emoji: string): boolean {
  return knownSequences(emoji).length > 0;
}

/**
 * Whether a cluster asks to be shown as an emoji: by its nature, by a sign behind it, or as a sequence. Others, such as
 * ↔ or ©, are letters where a font has them.
 */
export function asksForEmoji(cluster: string): boolean {
  return /\p{Emoji_Presentation}|\ufe0f|\u20e3/u.test(cluster);
}

function pictureOf(sequence: string): Picture[] {
  const file = flagFile(sequence);
  if (file !== undefined) {
    const text = readFileSync(file, "utf8");
    const [, box = "0 0 640 480"] = /viewBox="([^"]+)"/.exec(text) ?? [];
    const body = text.replace(/^.*?<svg\b[^>]*>/s, "").replace(/<\/svg>\s*$/, "");
    return [{ key: `flag ${path.basename(file)}`, box, body, inset: 0.05 }];
  }
  const name = notoName(sequence);
  const body = name === undefined ? undefined : notoBody(name);
  return name === undefined || body === undefined ? [] : [{ key: name, box: "0 0 128 128", body, inset: 0 }];
}

/** An emoji's drawings, from left to right: one, or those of its parts. */
export function emojiPictures(emoji: string): Picture[] {
  return knownSequences(emoji).flatMap(pictureOf);
}
