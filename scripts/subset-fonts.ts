/**
 * Cuts the fonts of the site out of those of their packages, to the letters that the rules of `app/fonts.css` name.
 *
 *   npm run fonts              write each font that a rule names, and remove what none names
 *   npm run fonts -- --check   write nothing; fail if a font is missing, left over, or not what would be cut
 *
 * The packages' own cuts carry axes of weight and optical size, ligatures of code and hints for old screens that
 * this site does not use: several times the bytes.
 */
import "./plain-errors";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import postcss, { type AtRule } from "postcss";
import subsetFont from "subset-font";
import { unicodeRange } from "../lib/finish/unicode-range";
import { hasOption } from "./option";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const sheet = "app/fonts.css";
const folder = "app/fonts";

type Cut = {
  /** The package's files, `*` standing for the name of its subset where it has any. */
  source: string;
  /** Where axes are pinned, or what is left of them. */
  axes?: Record<string, number | { min: number; max: number }>;
  /** What the face can do besides what every one can. */
  features?: readonly string[];
  /** What it can do with figures, in the file that has them. */
  figures?: readonly string[];
};

/** Adobe's own release: the cuts of Google Fonts, which others repackage, have neither old-style figures nor small capitals. */
const serif = "source-serif/WOFF2/VAR/SourceSerif4Variable-Roman.ttf.woff2";
const italic = "source-serif/WOFF2/VAR/SourceSerif4Variable-Italic.ttf.woff2";
const sans = (weight: number) => `@fontsource/be-vietnam-pro/files/be-vietnam-pro-*-${weight}-normal.woff2`;
const mono = "@fontsource-variable/jetbrains-mono/files/jetbrains-mono-*-wght-normal.woff2";

/** The one here that has the table by which browsers set formulas, with the sizes of brackets and roots. */
const math = "@fontsource/stix-two-math/files/stix-two-math-*-400-normal.woff2";

/** Optical sizes, in CSS pixels: body text is set in 17 to 20 of them, what is set in `--display` in 24 to 58. */
const text = 18;
const display = 40;

/** Figures with ascenders and descenders, each as wide as it is, for running text. */
const figures = ["onum", "pnum"];

/** The faces, by the first part of a file's name. */
const cuts: Record<string, Cut> = {
  serif: { source: serif, axes: { opsz: text, wght: { min: 400, max: 650 } }, features: ["liga"], figures },
  caps: { source: serif, axes: { opsz: text, wght: { min: 400, max: 650 } }, features: ["c2sc"] },
  "serif-italic": { source: italic, axes: { opsz: text, wght: 400 }, features: ["liga"], figures },
  "serif-italic-600": { source: italic, axes: { opsz: text, wght: 600 }, features: ["liga"], figures },
  display: { source: serif, axes: { opsz: display, wght: 600 }, features: ["liga"] },
  "display-400": { source: serif, axes: { opsz: display, wght: 400 }, features: ["liga"] },
  "sans-400": { source: sans(400), features: ["liga"] },
  "sans-600": { source: sans(600), features: ["liga"] },
  math: { source: math, features: ["ssty", "dtls", "flac"] },
  mono: { source: mono, axes: { wght: 400 } },
};

/** The packages' subset that has the letters of ours, by the second part of a file's name. */
const subsets: Record<string, string> = {
  core: "latin",
  accents: "latin",
  western: "latin",
  extended: "latin-ext",
  vietnamese: "vietnamese",
  // Only the serif is not divided by script: it comes as one file.
  whole: "latin",
  // Of the one for mathematics: what most formulas have, letters of other styles, signs that are rare.
  formulas: "latin",
  styles: "latin",
  bold: "latin",
  signs: "latin",
};

/**
 * What every face can do: kerning and marks. The ligatures of JetBrains Mono change what code says. Figures of one
 * height and one width need no feature: the serif has them from the start, and the sans has none.
 */
const features = ["kern", "ccmp", "locl", "mark", "mkmk"];

/** A font file that a rule names, and the letters that the rule gives it. */
type Wanted = { name: string; letters: string };

function declared(rule: AtRule, property: string): string {
  let value = "";
  rule.walkDecls(property, declaration => {
    value = declaration.value;
  });
  return value;
}

function wantedBy(css: string): Wanted[] {
  const wanted: Wanted[] = [];
  postcss.parse(css).walkAtRules("font-face", rule => {
    const [, name] = /url\("\.\/fonts\/([^"]+)\.woff2"\)/.exec(declared(rule, "src")) ?? [];
    if (name === undefined) return;
    const letters = unicodeRange(declared(rule, "unicode-range"))
      .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index))
      .map(point => String.fromCodePoint(point))
      .join("");
    wanted.push({ name, letters });
  });
  return wanted;
}

async function cutOf({ name, letters }: Wanted): Promise<Buffer> {
  const [face = "", subset = ""] = name.split(".");
  const cut = cuts[face];
  const origin = subsets[subset];
  if (!cut || !origin) {
    throw new Error(
      `${sheet} names ./fonts/${name}.woff2. A name is <face>.<subset>.woff2; the faces are ` +
        `${Object.keys(cuts).join(", ")}; the subsets are ${Object.keys(subsets).join(", ")}.`,
    );
  }
  const font = await readFile(path.join(root, "node_modules", cut.source.replace("*", origin)));
  return subsetFont(font, letters, {
    targetFormat: "woff2",
    variationAxes: cut.axes ?? {},
    keepFeatures: [
      ...features,
      ...(cut.features ?? []),
      ...(letters.includes("0") ? (cut.figures ?? []) : []),
    ],
    noHinting: true,
  });
}

const onlyCheck = hasOption("--check");

const wanted = wantedBy(await readFile(path.join(root, sheet), "utf8"));
await mkdir(path.join(root, folder), { recursive: true });
const present = new Set((await readdir(path.join(root, folder))).filter(name => name.endsWith(".woff2")));
const faults: string[] = [];

for (const one of wanted) {
  const name = `${one.name}.woff2`;
  const file = path.join(root, folder, name);
  const font = await cutOf(one);
  const kilobytes = (font.length / 1024).toFixed(1);
  if (!onlyCheck) {
    await writeFile(file, font);
    process.stdout.write(`${folder}/${name}  ${kilobytes} KB\n`);
  } else if (!present.has(name)) {
    faults.push(`${folder}/${name} is missing`);
  } else if (!font.equals(await readFile(file))) {
    faults.push(`${folder}/${name} is not what ${sheet} and this command say`);
  }
  present.delete(name);
}

for (const name of present) {
  if (onlyCheck) faults.push(`${folder}/${name} has no rule in ${sheet}`);
  else await rm(path.join(root, folder, name));
}

if (faults.length > 0) {
  process.stdout.write(`${faults.join("\n")}\nRun npm run fonts.\n`);
  process.exitCode = 1;
} else if (onlyCheck) {
  process.stdout.write(`${wanted.length} fonts checked, no problems.\n`);
}
