/** The fonts that figures are lettered with. */
import path from "node:path";
import { FigureError, readNeeded } from "./needed";

/** Fonts of figures: their rules, with the files in them, and the names that figures call them by. */
export type FigureFonts = { css: string; families: string[] };

/** Stylesheets that declare the lettering, with their woff2 files beside them. */
const fontSheets = [
  "node_modules/@fontsource/be-vietnam-pro/400.css",
  "node_modules/@fontsource/be-vietnam-pro/500.css",
  "node_modules/@fontsource/be-vietnam-pro/600.css",
  "node_modules/@fontsource-variable/jetbrains-mono/index.css",
];
const subsets = /-(?:latin|latin-ext|vietnamese)-(?:wght|\d+)-normal\.woff2$/;

/** The @font-face rules of the lettering, each file embedded, so that drawing needs no network. */
export async function embeddedFonts(): Promise<FigureFonts> {
  const rules: string[] = [];
  const families = new Set<string>();
  for (const stylesheet of fontSheets) {
    const css = (await readNeeded(stylesheet, "a font of the figures (npm install brings it)")).toString();
    for (const [rule] of css.matchAll(/@font-face\s*\{[^}]*\}/g)) {
      const file = /url\(\.\/(files\/[^)]+\.woff2)\)/.exec(rule)?.[1];
      const family = /font-family:\s*['"]([^'"]+)['"]/.exec(rule)?.[1];
      if (file === undefined || family === undefined) {
        throw new FigureError(`${stylesheet}: a @font-face without a woff2 file or a family`);
      }
      if (!subsets.test(file)) continue;
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
