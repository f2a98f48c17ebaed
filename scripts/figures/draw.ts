/** Draws a figure in a browser, and measures it there. */
import { type Browser, chromium, type Page } from "playwright";
import { browserFlags, findBrowser, noBrowser } from "../browser";
import type { FigureFonts } from "./fonts";
import { type Lettering, type Measured, width } from "./lettering";
import { FigureError } from "./needed";

/** Pixels of a picture to a unit of its figure. */
const scale = 2;

/** The schemes that a figure is drawn in. */
export const schemes = ["light", "dark"] as const;
export type Scheme = (typeof schemes)[number];

/** Grey edges, not coloured ones, and shapes that do not depend on the machine. */
const letteringFlags = ["--disable-lcd-text", "--font-render-hinting=none"];

/** A browser that draws figures alike wherever it runs. @throws {FigureError} where there is none */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    throw new FigureError(noBrowser);
  }
  return chromium.launch({ executablePath, args: [...browserFlags, ...letteringFlags] });
}

/** Puts a figure on a page. @returns its height. @throws {FigureError} where it is none that can be drawn */
async function place(page: Page, source: string): Promise<number> {
  // No function inside the page is given a name: the compiler would mark it with a helper the page lacks.
  const placed = await page.evaluate(
    async ([text, wanted]) => {
      const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
      const fault = parsed.querySelector("parsererror");
      if (fault) return { fault: `is not well-formed XML: ${fault.textContent?.trim()}` };
      const svg = document.importNode(parsed.documentElement, true);
      if (!(svg instanceof SVGSVGElement)) return { fault: "has no <svg> as its root" };
      if (!svg.hasAttribute("viewBox")) return { fault: "has no viewBox" };
      const { x, y, width: actual, height } = svg.viewBox.baseVal;
      if (x !== 0 || y !== 0 || actual !== wanted || !(height > 0)) {
        return { fault: `needs viewBox="0 0 ${wanted} <height>", it has "${svg.getAttribute("viewBox")}"` };
      }
      for (const name of ["title", "desc"]) {
        if (!svg.querySelector(`:scope > ${name}`)?.textContent?.trim()) {
          return { fault: `needs a <${name}>, for whoever does not see the picture` };
        }
      }
      svg.setAttribute("width", String(wanted));
      svg.setAttribute("height", String(height));
      document.body.append(svg);
      await document.fonts.ready;
      return { height };
    },
    [source, width] satisfies [string, number],
  );
  if (placed.fault !== undefined) throw new FigureError(placed.fault);
  return placed.height;
}

/** Measures the lettering of the figure on a page. @param fonts the families that are embedded there */
function letteringOn(page: Page, fonts: readonly string[]): Promise<Lettering[]> {
  return page.evaluate(
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
    fonts,
  );
}

/** Puts the figure on an empty page and measures it; then takes its picture. */
export async function draw(
  browser: Browser,
  source: string,
  fonts: FigureFonts,
  scheme: Scheme,
): Promise<{ measured: Measured; png: Buffer }> {
  const context = await browser.newContext({
    colorScheme: scheme,
    deviceScaleFactor: scale,
    viewport: { width, height: width },
    offline: true,
  });
  try {
    const page = await context.newPage();
    await page.setContent(
      `<!doctype html><style>${fonts.css}\nbody{margin:0}svg{display:block}</style><body></body>`,
    );
    const height = await place(page, source);
    const lettering = await letteringOn(page, fonts.families);
    const png = await page.screenshot({
      clip: { x: 0, y: 0, width, height },
      fullPage: true,
      omitBackground: true,
      animations: "disabled",
    });
    return { measured: { height, lettering }, png };
  } finally {
    await context.close();
  }
}
