/**
 * Draws the figures. Every content/figures/<name>.svg becomes two pictures in public/posts/images, and every
 * <name>.figure.svg beside a post two beside it: <name>.png in the light colours and <name>.dark.png in the
 * dark ones, both from the same source, which holds its two palettes in a <style> and is lettered with real
 * <text>.
 *
 *   npm run figures              measure and draw every figure
 *   npm run figures -- --check   draw nothing; fail if a picture is missing or older than its source
 *
 * A figure is refused, with the words in question, when its lettering is too small to read on a phone,
 * leaves its margin or its box (data-in="id of a shape"), overlaps other lettering, or uses a font that
 * is not embedded here. Each picture carries a stamp, the hash of its source and of the fonts it was
 * lettered with, which is what --check compares.
 */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright";
import sharp from "sharp";
import { browserFlags, findBrowser } from "./browser";

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const SOURCES = "content/figures";
const PICTURES = "public/posts/images";
/** A figure of one post lies beside it, source and pictures, and goes with it. */
const POSTS = "content/posts";
const BESIDE = ".figure.svg";

/** Units. A figure is 720 wide, so 25 units are 12.4 px where it is narrowest, 358 px on a phone. */
const WIDTH = 720;
const SCALE = 2;
const SMALLEST_LETTERING = 25;
const MARGIN = 16;
const PADDING = 12;

const SCHEMES = ["light", "dark"] as const;
type Scheme = (typeof SCHEMES)[number];

/** Stylesheets that declare the lettering, with their woff2 files beside them. */
const FONT_STYLESHEETS = [
  "node_modules/@fontsource/be-vietnam-pro/400.css",
  "node_modules/@fontsource/be-vietnam-pro/500.css",
  "node_modules/@fontsource/be-vietnam-pro/600.css",
  "node_modules/@fontsource-variable/jetbrains-mono/index.css",
];
const FONT_SUBSETS = /-(?:latin|latin-ext|vietnamese)-(?:wght|\d+)-normal\.woff2$/;

/** Grey edges, not coloured ones, and shapes that do not depend on the machine. */
const LETTERING_FLAGS = ["--disable-lcd-text", "--font-render-hinting=none"];

interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Lettering extends Rectangle {
  words: string;
  size: number;
  fontLoaded: boolean;
  font: string;
  holder: { id: string; area: Rectangle | null } | null;
}

interface Measured {
  height: number;
  lettering: Lettering[];
}

class FigureError extends Error {}

/** The file's text, or an error that names the file and says what it is for. */
async function readNeeded(file: string, purpose: string): Promise<Buffer> {
  try {
    return await readFile(path.join(ROOT, file));
  } catch {
    throw new FigureError(`${file}: not found; it is ${purpose}`);
  }
}

/** The @font-face rules of the lettering, each file embedded, so that drawing needs no network. */
async function embeddedFonts(): Promise<{ css: string; families: string[] }> {
  const rules: string[] = [];
  const families = new Set<string>();
  for (const stylesheet of FONT_STYLESHEETS) {
    const css = (await readNeeded(stylesheet, "a font of the figures (npm install brings it)")).toString();
    for (const [rule] of css.matchAll(/@font-face\s*\{[^}]*\}/g)) {
      const file = /url\(\.\/(files\/[^)]+\.woff2)\)/.exec(rule)?.[1];
      const family = /font-family:\s*['"]([^'"]+)['"]/.exec(rule)?.[1];
      if (file === undefined || family === undefined) {
        throw new FigureError(`${stylesheet}: a @font-face without a woff2 file or a family`);
      }
      if (!FONT_SUBSETS.test(file)) continue;
      const font = path.posix.join(path.posix.dirname(stylesheet), file);
      const data = await readNeeded(font, `a font that ${stylesheet} names`);
      families.add(family);
      rules.push(
        rule
          .replace(
            /src:[^;]+;/,
            `src: url(data:font/woff2;base64,${data.toString("base64")}) format("woff2");`,
          )
          .replace(/font-display:[^;]+;/, "font-display: block;"),
      );
    }
  }
  return { css: rules.join("\n"), families: [...families] };
}

function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    throw new FigureError('no browser to draw with; "npx playwright install chromium" brings one');
  }
  return chromium.launch({ executablePath, args: [...browserFlags, ...LETTERING_FLAGS] });
}

/** Puts the figure on an empty page and measures it; then takes its picture. */
async function draw(
  browser: Browser,
  source: string,
  fonts: { css: string; families: string[] },
  scheme: Scheme,
): Promise<{ measured: Measured; png: Buffer }> {
  const context = await browser.newContext({
    colorScheme: scheme,
    deviceScaleFactor: SCALE,
    viewport: { width: WIDTH, height: WIDTH },
    offline: true,
  });
  try {
    const page = await context.newPage();
    await page.setContent(
      `<!doctype html><style>${fonts.css}\nbody{margin:0}svg{display:block}</style><body></body>`,
    );
    // No function inside the page is given a name: the compiler would mark it with a helper the page lacks.
    const placed = await page.evaluate(
      async ([text, width]) => {
        const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
        const fault = parsed.querySelector("parsererror");
        if (fault) return { fault: `is not well-formed XML: ${fault.textContent?.trim()}` };
        const svg = document.importNode(parsed.documentElement, true);
        if (!(svg instanceof SVGSVGElement)) return { fault: "has no <svg> as its root" };
        if (!svg.hasAttribute("viewBox")) return { fault: "has no viewBox" };
        const { x, y, width: actual, height } = svg.viewBox.baseVal;
        if (x !== 0 || y !== 0 || actual !== width || !(height > 0)) {
          return { fault: `needs viewBox="0 0 ${width} <height>", it has "${svg.getAttribute("viewBox")}"` };
        }
        for (const name of ["title", "desc"]) {
          if (!svg.querySelector(`:scope > ${name}`)?.textContent?.trim()) {
            return { fault: `needs a <${name}>, for whoever does not see the picture` };
          }
        }
        svg.setAttribute("width", String(width));
        svg.setAttribute("height", String(height));
        document.body.append(svg);
        await document.fonts.ready;
        return { height };
      },
      [source, WIDTH] satisfies [string, number],
    );
    if (placed.fault !== undefined) throw new FigureError(placed.fault);

    const lettering = await page.evaluate(
      families =>
        [...document.querySelectorAll("svg text")].map((text): Lettering => {
          const style = getComputedStyle(text);
          const words = text.textContent?.replace(/\s+/g, " ").trim() ?? "";
          const { left, top, right, bottom } = text.getBoundingClientRect();
          const first = (style.fontFamily.split(",")[0] ?? "").trim().replace(/^["']|["']$/g, "");
          const id = text.getAttribute("data-in");
          const area = id === null ? undefined : document.getElementById(id)?.getBoundingClientRect();
          return {
            words,
            left,
            top,
            right,
            bottom,
            size: Math.min(
              ...[text, ...text.querySelectorAll("tspan")].map(part =>
                Number.parseFloat(getComputedStyle(part).fontSize),
              ),
            ),
            font: `${first} ${style.fontWeight}`,
            fontLoaded:
              families.includes(first) &&
              document.fonts.check(`${style.fontWeight} ${style.fontSize} "${first}"`, words),
            holder:
              id === null
                ? null
                : {
                    id,
                    area: area
                      ? { left: area.left, top: area.top, right: area.right, bottom: area.bottom }
                      : null,
                  },
          };
        }),
      fonts.families,
    );
    const png = await page.screenshot({
      clip: { x: 0, y: 0, width: WIDTH, height: placed.height },
      fullPage: true,
      omitBackground: true,
      animations: "disabled",
    });
    return { measured: { height: placed.height, lettering }, png };
  } finally {
    await context.close();
  }
}

function leaves(inner: Rectangle, outer: Rectangle, padding: number): string[] {
  return [
    outer.left + padding > inner.left ? "left" : "",
    outer.top + padding > inner.top ? "top" : "",
    outer.right - padding < inner.right ? "right" : "",
    outer.bottom - padding < inner.bottom ? "bottom" : "",
  ].filter(Boolean);
}

/** What is wrong with a figure's lettering, in sentences. */
function faults({ height, lettering }: Measured): string[] {
  const sheet = { left: 0, top: 0, right: WIDTH, bottom: height };
  return lettering.flatMap((text, index) => {
    const found: string[] = [];
    if (!text.fontLoaded) found.push(`is set in ${text.font}, which is not an embedded font`);
    if (text.size < SMALLEST_LETTERING) found.push(`is ${text.size} units high, under ${SMALLEST_LETTERING}`);
    const sides = leaves(text, sheet, MARGIN);
    if (sides.length > 0) found.push(`leaves the ${MARGIN}-unit margin (${sides.join(", ")})`);
    if (text.holder && !text.holder.area) found.push(`names a box that is not there: ${text.holder.id}`);
    if (text.holder?.area) {
      const out = leaves(text, text.holder.area, PADDING);
      if (out.length > 0) {
        found.push(`is less than ${PADDING} units inside "${text.holder.id}" (${out.join(", ")})`);
      }
    }
    for (const other of lettering.slice(index + 1)) {
      const apart =
        text.right <= other.left ||
        other.right <= text.left ||
        text.bottom <= other.top ||
        other.bottom <= text.top;
      if (!apart) found.push(`overlaps "${other.words}"`);
    }
    return found.map(fault => `"${text.words}" ${fault}`);
  });
}

function hashOf(source: string, fontCss: string): string {
  return createHash("sha256").update(source).update("\0").update(fontCss).digest("hex");
}

function pictureOf({ picture }: Figure, scheme: Scheme): string {
  return `${picture}${scheme === "dark" ? ".dark" : ""}.png`;
}

interface Figure {
  /** The source. */
  file: string;
  /** The picture's path without its ending. */
  picture: string;
  source: string;
  hash: string;
}

async function readFigures(fontCss: string): Promise<Figure[]> {
  // The folder goes when its last figure does, since git keeps no empty one.
  const entries = existsSync(path.join(ROOT, SOURCES)) ? await readdir(path.join(ROOT, SOURCES)) : [];
  const shared = entries
    .filter(entry => entry.endsWith(".svg"))
    .map(entry => ({ file: `${SOURCES}/${entry}`, picture: `${PICTURES}/${path.basename(entry, ".svg")}` }));
  const besidePosts = (await readdir(path.join(ROOT, POSTS), { recursive: true }))
    .map(entry => `${POSTS}/${entry.split(path.sep).join("/")}`)
    .filter(file => file.endsWith(BESIDE))
    .map(file => ({ file, picture: file.slice(0, -BESIDE.length) }));
  const places = [...shared, ...besidePosts].sort((a, b) => (a.file < b.file ? -1 : 1));
  return Promise.all(
    places.map(async place => {
      const source = (await readNeeded(place.file, "a figure's source")).toString().replaceAll("\r\n", "\n");
      return { ...place, source, hash: hashOf(source, fontCss) };
    }),
  );
}

async function staleness(figure: Figure): Promise<string[]> {
  const reports = await Promise.all(
    SCHEMES.map(async scheme => {
      const picture = pictureOf(figure, scheme);
      if (!existsSync(path.join(ROOT, picture))) return `${picture}: missing, not drawn from ${figure.file}`;
      const bytes = await readFile(path.join(ROOT, picture));
      return bytes.includes(figure.hash) ? "" : `${picture}: older than ${figure.file} or the fonts`;
    }),
  );
  return reports.filter(Boolean);
}

async function render(figures: Figure[], fonts: { css: string; families: string[] }): Promise<string[]> {
  await mkdir(path.join(ROOT, PICTURES), { recursive: true });
  const problems = new Set<string>();
  const browser = await launchBrowser();
  try {
    for (const figure of figures) {
      for (const scheme of SCHEMES) {
        try {
          const { measured, png } = await draw(browser, figure.source, fonts, scheme);
          const found = faults(measured);
          for (const fault of found) problems.add(`${figure.file}: ${fault}`);
          if (found.length > 0) continue;
          const compact = await sharp(png)
            .withExif({ IFD0: { ImageDescription: `Drawn from ${figure.file}, stamp ${figure.hash}` } })
            .png({ palette: true, quality: 75, dither: 0, effort: 10, compressionLevel: 9 })
            .toBuffer();
          const picture = pictureOf(figure, scheme);
          await writeFile(path.join(ROOT, picture), compact);
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

async function main(args: string[]): Promise<string[]> {
  const unknown = args.find(arg => arg !== "--check");
  if (unknown !== undefined) throw new FigureError(`unknown option ${unknown}; there is only --check`);
  const fonts = await embeddedFonts();
  const figures = await readFigures(fonts.css);
  if (!args.includes("--check")) return render(figures, fonts);
  const stale = (await Promise.all(figures.map(staleness))).flat();
  return stale.length > 0 ? [...stale, 'draw them anew with "npm run figures"'] : [];
}

try {
  const problems = await main(process.argv.slice(2));
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof FigureError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
