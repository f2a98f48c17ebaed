/**
 * Draws the figures. Every figures/<name>.svg of the content folder (CONTENT_DIR) becomes two pictures in
 * public/posts/images, and every <name>.figure.svg beside a post two beside it: <name>.png in the light colours and
 * <name>.dark.png in the dark ones, both from the same source, which holds its two palettes in a <style> and is
 * lettered with real <text>.
 *
 *   npm run figures              measure and draw every figure
 *   npm run figures -- --check   draw nothing; fail if a picture is missing or older than its source
 *
 * A figure is refused, with the words in question and their line and column, when its lettering is too small to read
 * on a phone, leaves its margin or its box (data-in="id of a shape"), overlaps other lettering, or uses a font that
 * is not embedded here. Each picture carries a stamp, the hash of its source and of the fonts it was
 * lettered with, which is what --check compares.
 */
import "./plain-errors";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { contentDir } from "../lib/content/dir";
import { draw, launchBrowser, type Scheme, schemes } from "./figures/draw";
import { embeddedFonts, type FigureFonts } from "./figures/fonts";
import { faults } from "./figures/lettering";
import { FigureError, readNeeded, root } from "./figures/needed";
import { hasOption } from "./option";

/** A path as this command names it: from the project's folder. */
const fromRoot = (full: string): string => path.relative(root, full).split(path.sep).join("/");

const sources = fromRoot(path.join(contentDir(), "figures"));
const pictures = "public/posts/images";
/** A figure of one post lies beside it, source and pictures, and goes with it. */
const posts = fromRoot(path.join(contentDir(), "posts"));
const beside = ".figure.svg";

type Figure = {
  /** The source. */
  file: string;
  /** The picture's path without its ending. */
  picture: string;
  source: string;
  hash: string;
};

/** What a picture is stamped with. */
function hashOf(source: string, fontCss: string): string {
  return createHash("sha256").update(source).update("\0").update(fontCss).digest("hex");
}

function pictureOf({ picture }: Figure, scheme: Scheme): string {
  return `${picture}${scheme === "dark" ? ".dark" : ""}.png`;
}

/** All figures, in the order of their files. */
async function readFigures(fontCss: string): Promise<Figure[]> {
  // The folder goes when its last figure does, since git keeps no empty one.
  const below = (folder: string, recursive: boolean) =>
    existsSync(path.join(root, folder)) ? readdir(path.join(root, folder), { recursive }) : [];
  const entries = await below(sources, false);
  const shared = entries
    .filter(entry => entry.endsWith(".svg"))
    .map(entry => ({ file: `${sources}/${entry}`, picture: `${pictures}/${path.basename(entry, ".svg")}` }));
  const besidePosts = (await below(posts, true))
    .map(entry => `${posts}/${entry.split(path.sep).join("/")}`)
    .filter(file => file.endsWith(beside))
    .map(file => ({ file, picture: file.slice(0, -beside.length) }));
  const places = [...shared, ...besidePosts].sort((a, b) => (a.file < b.file ? -1 : 1));
  return Promise.all(
    places.map(async place => {
      const source = (await readNeeded(place.file, "a figure's source")).toString().replaceAll("\r\n", "\n");
      return { ...place, source, hash: hashOf(source, fontCss) };
    }),
  );
}

/** What is wrong with the pictures of a figure, without drawing them. */
async function staleness(figure: Figure): Promise<string[]> {
  const reports = await Promise.all(
    schemes.map(async scheme => {
      const picture = pictureOf(figure, scheme);
      if (!existsSync(path.join(root, picture))) return `${picture}: missing, not drawn from ${figure.file}`;
      const bytes = await readFile(path.join(root, picture));
      return bytes.includes(figure.hash) ? "" : `${picture}: older than ${figure.file} or the fonts`;
    }),
  );
  return reports.filter(Boolean);
}

/** Draws figures, and writes the pictures of those that nothing is wrong with. @returns what is wrong with the others */
async function render(figures: readonly Figure[], fonts: FigureFonts): Promise<string[]> {
  await mkdir(path.join(root, pictures), { recursive: true });
  const problems = new Set<string>();
  const browser = await launchBrowser();
  try {
    for (const figure of figures) {
      for (const scheme of schemes) {
        try {
          const { measured, png } = await draw(browser, figure.source, fonts, scheme);
          const found = faults(measured, figure.source);
          for (const fault of found) problems.add(`${figure.file}:${fault}`);
          if (found.length > 0) continue;
          const compact = await sharp(png)
            .withExif({ IFD0: { ImageDescription: `Drawn from ${figure.file}, stamp ${figure.hash}` } })
            .png({ palette: true, quality: 75, dither: 0, effort: 10, compressionLevel: 9 })
            .toBuffer();
          const picture = pictureOf(figure, scheme);
          await writeFile(path.join(root, picture), compact);
          process.stdout.write(`${picture} ${(compact.length / 1024).toFixed(1)} KB\n`);
        } catch (error) {
          if (!(error instanceof FigureError)) throw error;
          problems.add(`${figure.file}: ${error.message}`);
        }
      }
    }
  } finally {
    await browser.close();
  }
  return [...problems];
}

const onlyCheck = hasOption("--check");
const fonts = await embeddedFonts();
const figures = await readFigures(fonts.css);
const problems = onlyCheck
  ? (await Promise.all(figures.map(staleness))).flat()
  : await render(figures, fonts);
if (problems.length > 0) {
  process.stdout.write(`${problems.join("\n")}\n${onlyCheck ? "Run npm run figures.\n" : ""}`);
  process.exitCode = 1;
} else if (onlyCheck) {
  process.stdout.write(`${figures.length} figures checked, no problems.\n`);
}
