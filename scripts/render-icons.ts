/**
 * Draws the icons that take no SVG from the one that is, `app/icon.svg`.
 *
 *   npm run icons              write them
 *   npm run icons -- --check   write nothing; fail if one is missing or shows something else
 */
import "./plain-errors";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { icoOf, picturesOf } from "../lib/ico";
import { hasOption } from "./option";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const source = "app/icon.svg";

/** The paper of the icon's ground, for those that systems cut to a shape of their own (app/icon.svg, `.paper`). */
const paper = "#fbfdfd";

/** @param share how much of the side the drawing takes; less than 1 on a ground of paper without corners */
type Icon = { file: string; sides: readonly number[]; share: number };

const icons: readonly Icon[] = [
  { file: "app/favicon.ico", sides: [16, 32, 48], share: 1 },
  // iOS cuts the corners off, and shows holes black.
  { file: "app/apple-icon.png", sides: [180], share: 0.86 },
  { file: "public/icon-192.png", sides: [192], share: 1 },
  { file: "public/icon-512.png", sides: [512], share: 1 },
  // What stands within four fifths stays, whatever shape a system cuts (W3C, Web App Manifest, "Icon masks").
  { file: "public/icon-maskable-512.png", sides: [512], share: 0.78 },
];

async function picture(side: number, share: number): Promise<Buffer> {
  const drawn = Math.round(side * share);
  // 32 units are 72 to an inch at the size that they say.
  const drawing = sharp(path.join(root, source), { density: (72 * drawn) / 32 }).resize(drawn, drawn);
  if (share === 1) return drawing.png({ compressionLevel: 9 }).toBuffer();
  const ground = { create: { width: side, height: side, channels: 3 as const, background: paper } };
  const input = await drawing.png().toBuffer();
  return sharp(ground).composite([{ input }]).png({ compressionLevel: 9 }).toBuffer();
}

/** Whether two pictures show the same. Machines round a pixel's edge one way or the other. */
async function showSame(one: Uint8Array, other: Uint8Array): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map(png => sharp(png).ensureAlpha().raw().toBuffer()));
  if (!a || !b || a.length !== b.length) return false;
  return a.reduce((sum, value, index) => sum + Math.abs(value - (b[index] ?? 0)), 0) / a.length < 1;
}

const onlyCheck = hasOption("--check");

const faults: string[] = [];
for (const { file, sides, share } of icons) {
  const full = path.join(root, file);
  const pngs = await Promise.all(sides.map(side => picture(side, share)));
  const isIco = file.endsWith(".ico");
  if (!onlyCheck) {
    const [first = Buffer.alloc(0)] = pngs;
    const bytes = isIco ? icoOf(pngs.map((png, index) => ({ side: sides[index] ?? 0, png }))) : first;
    writeFileSync(full, bytes);
    process.stdout.write(`${file}  ${(bytes.length / 1024).toFixed(1)} KB\n`);
    continue;
  }
  if (!existsSync(full)) {
    faults.push(`${file} is missing`);
    continue;
  }
  const bytes = readFileSync(full);
  const present = isIco ? picturesOf(bytes).map(({ png }) => png) : [bytes];
  const same = await Promise.all(pngs.map((png, index) => showSame(png, present[index] ?? Buffer.alloc(0))));
  if (present.length !== pngs.length || same.includes(false))
    faults.push(`${file} is not what ${source} shows`);
}

if (faults.length > 0) {
  process.stdout.write(`${faults.join("\n")}\nRun npm run icons.\n`);
  process.exitCode = 1;
} else if (onlyCheck) {
  process.stdout.write(`${icons.length} icons checked, no problems.\n`);
}
