/** The site's fonts, read whole: what shapes a text with them, and the outlines of their letters. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Face, Font } from "harfbuzzjs";
import { decompress } from "wawoff2";
import { packageFolder } from "../package-folder";

/** The faces of a card, each a font and those that stand in for letters that it lacks. */
export type FaceName = "title" | "part" | "name" | "label";

type Source = { package: string; file: string; axes?: Readonly<Record<string, number>> };

const roman = (axes: Readonly<Record<string, number>>): Source => ({
  package: "source-serif",
  file: "VAR/SourceSerif4Variable-Roman.ttf",
  axes,
});
const italic = (axes: Readonly<Record<string, number>>): Source => ({
  package: "source-serif",
  file: "VAR/SourceSerif4Variable-Italic.ttf",
  axes,
});
const sans = ["latin", "latin-ext", "vietnamese"].map(
  (subset): Source => ({
    package: "@fontsource/be-vietnam-pro",
    file: `files/be-vietnam-pro-${subset}-400-normal.woff2`,
  }),
);
/** Arrows, operators and letters of formulas. */
const signs: Source = {
  package: "@fontsource/stix-two-math",
  file: "files/stix-two-math-latin-400-normal.woff2",
};

/** As the site sets them (app/fonts.css, scripts/subset-fonts.ts). The serif has Greek and Cyrillic, which pages cut off. */
const sources: Readonly<Record<FaceName, readonly Source[]>> = {
  title: [roman({ opsz: 40, wght: 600 }), signs],
  part: [italic({ opsz: 40, wght: 400 }), signs],
  name: [roman({ opsz: 24, wght: 600 }), signs],
  label: [...sans, roman({ opsz: 18, wght: 400 }), signs],
};

/** A letter as it is set: its outline, and where it stands. In parts of the font's size, y upwards. */
export type SetLetter = { outline: string; x: number; y: number };

/** What shapes texts. It is imported when it is needed: it awaits its program, which a bundle of commands cannot. */
type Harfbuzz = typeof import("harfbuzzjs");

/** One font, as it is set at any size. */
export class CardFont {
  private readonly outlines = new Map<number, string>();

  constructor(
    private readonly harfbuzz: Harfbuzz,
    private readonly font: Font,
    /** Units of its outlines in its size. */
    readonly unitsPerEm: number,
  ) {}

  /** Whether it has a letter for a code point. */
  has(codePoint: number): boolean {
    return this.font.nominalGlyph(codePoint) !== undefined;
  }

  private outlineOf(glyph: number): string {
    const known = this.outlines.get(glyph);
    if (known !== undefined) return known;
    // Of a variable font's outlines the parts of a unit take most of a drawing, and nobody sees them.
    const outline = this.font
      .glyphToPath(glyph)
      .replace(/-?\d+\.\d+/g, number => String(Math.round(Number(number))));
    this.outlines.set(glyph, outline);
    return outline;
  }

  /** Sets a run of text that it has all letters for. @param tracking what stands behind each letter, in parts of its size */
  set(text: string, tracking: number): { letters: SetLetter[]; width: number } {
    const buffer = new this.harfbuzz.Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    this.harfbuzz.shape(this.font, buffer);
    const letters: SetLetter[] = [];
    let at = 0;
    for (const { codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 } of buffer.getGlyphInfosAndPositions()) {
      const outline = this.outlineOf(codepoint);
      const place = { x: (at + xOffset) / this.unitsPerEm, y: yOffset / this.unitsPerEm };
      if (outline !== "") letters.push({ outline, ...place });
      // Marks have no width, and stay where they are.
      if (xAdvance > 0) at += xAdvance + tracking * this.unitsPerEm;
    }
    return { letters, width: at / this.unitsPerEm };
  }
}

/** The fonts of each face, the one to be asked first at its head. */
export type Fonts = Readonly<Record<FaceName, readonly CardFont[]>>;

async function bytesOf({ package: name, file }: Source): Promise<Uint8Array> {
  const bytes = readFileSync(path.join(packageFolder(name), file));
  return file.endsWith(".woff2") ? decompress(bytes) : bytes;
}

async function readFont(source: Source, faces: Map<string, Face>, harfbuzz: Harfbuzz): Promise<CardFont> {
  const key = `${source.package}/${source.file}`;
  const face = faces.get(key) ?? new harfbuzz.Face(new harfbuzz.Blob(await bytesOf(source)));
  faces.set(key, face);
  const font = new harfbuzz.Font(face);
  if (source.axes) {
    font.setVariations(Object.entries(source.axes).map(([tag, value]) => new harfbuzz.Variation(tag, value)));
  }
  return new CardFont(harfbuzz, font, face.upem);
}

async function readFonts(): Promise<Fonts> {
  const harfbuzz = await import("harfbuzzjs");
  const faces = new Map<string, Face>();
  const stack = async (name: FaceName): Promise<CardFont[]> => {
    const fonts: CardFont[] = [];
    for (const source of sources[name]) fonts.push(await readFont(source, faces, harfbuzz));
    return fonts;
  };
  return {
    title: await stack("title"),
    part: await stack("part"),
    name: await stack("name"),
    label: await stack("label"),
  };
}

let fonts: Promise<Fonts> | undefined;

/** The fonts, read when they are first asked for. @throws where one is not installed */
export function loadFonts(): Promise<Fonts> {
  fonts ??= readFonts();
  return fonts;
}
