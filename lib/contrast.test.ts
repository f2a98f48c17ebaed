/**
 * Holds the colours of `app/tokens.css` to the contrast that WCAG 2.2 asks for: 7:1 for body text (1.4.6, AAA),
 * 4.5:1 for other words (1.4.3), 3:1 for signs and the edges of controls (1.4.11), in both themes.
 */
import { readFileSync } from "node:fs";
import postcss from "postcss";
import { describe, expect, test } from "vitest";
import { paper } from "./paper";

type Theme = "light" | "dark";
type Colours = ReadonlyMap<string, Readonly<Record<Theme, string>>>;

const sheet = postcss.parse(readFileSync("app/tokens.css", "utf8"));

/** The custom properties of `:root` that hold a colour, by theme; inside a media query where one is named. */
function coloursOf(media: string | null): Colours {
  const colours = new Map<string, Record<Theme, string>>();
  sheet.walkRules(":root", rule => {
    const around = rule.parent?.type === "atrule" && "params" in rule.parent ? rule.parent.params : null;
    if (around !== media) return;
    rule.walkDecls(/^--/, ({ prop, value }) => {
      const [light, dark] = value.match(/oklch\([^)]*\)/g) ?? [];
      if (light !== undefined) colours.set(prop, { light, dark: dark ?? light });
    });
  });
  return colours;
}

/**
 * A colour's part of the three lights of sRGB, each from 0 to 1, before gamma.
 * The matrices are those of Björn Ottosson, "A perceptual color space for image processing" (2020), which CSS Color 4
 * takes over.
 */
function linear(colour: string): readonly number[] {
  if (colour.startsWith("#")) {
    const values = [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
    return values.map(value => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  }
  const [lightness = 0, chroma = 0, hue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map(light => Math.min(1, Math.max(0, light)));
}

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const usual = coloursOf(null);
const asked = new Map([...usual, ...coloursOf("(prefers-contrast: more)")]);

/** Colours of `app/code.css`: of each kind of word, by its class, and of each ground that words stand on. */
function codeColours(): { words: Colours; grounds: Colours } {
  const words = new Map<string, Record<Theme, string>>();
  const grounds = new Map<string, Record<Theme, string>>();
  postcss.parse(readFileSync("app/code.css", "utf8")).walkDecls(/^(?:--word|background)$/, declaration => {
    const { prop, value, parent } = declaration;
    const [light, dark] = value.match(/#[0-9a-f]{6}/g) ?? [];
    if (light === undefined || dark === undefined) return;
    const selector = parent && "selector" in parent ? String(parent.selector) : "";
    const name = selector.replace(/\s+/g, " ");
    if (prop === "--word") words.set(name, { light, dark });
    else grounds.set(name, { light, dark });
  });
  return { words, grounds };
}

function ratio(colours: Colours, theme: Theme, ink: string, ground: string): number {
  const [one, other] = [colours.get(ink)?.[theme], colours.get(ground)?.[theme]];
  if (one === undefined || other === undefined) throw new Error(`app/tokens.css has no ${ink} or ${ground}.`);
  return contrast(one, other);
}

/** The colours of plots' series, which their names have too: light and dark, on the ground of the page. */
const plotColours = [
  ...readFileSync("app/elements.css", "utf8").matchAll(
    /(--plot-\d): light-dark\((oklch\([^)]*\)), (oklch\([^)]*\))\)/g,
  ),
];

test("every series of a plot has 4.5:1 on the ground, in both themes", () => {
  expect(plotColours).toHaveLength(8);
  for (const [, name = "", light = "", dark = ""] of plotColours) {
    const paper = usual.get("--paper");
    expect(contrast(light, paper?.light ?? ""), `${name}, light`).toBeGreaterThanOrEqual(4.5);
    expect(contrast(dark, paper?.dark ?? ""), `${name}, dark`).toBeGreaterThanOrEqual(4.5);
  }
});

test("contrast is counted as WCAG counts it", () => {
  expect(contrast("oklch(0 0 0)", "oklch(1 0 0)")).toBeCloseTo(21, 2);
  // #767676 on white, the grey that just passes: oklch(0.5657 0 0).
  expect(contrast("oklch(0.5657 0 0)", "oklch(1 0 0)")).toBeCloseTo(4.54, 1);
});

describe.each(["light", "dark"] as const)("%s", theme => {
  // A part of sRGB may be a step of 255 off, which changes the contrast of dark colours by about 1 %.
  test("the paper in sRGB is that of the style sheet, and that of feeds", () => {
    expect(contrast(paper[theme], usual.get("--paper")?.[theme] ?? "")).toBeLessThan(1.015);
    expect(readFileSync("public/feed.css", "utf8")).toContain(paper[theme]);
  });

  test.each([
    ["--ink", "--paper", 7],
    ["--ink", "--raised", 7],
    ["--marker-ink", "--marker", 7],
    ["--soft", "--paper", 4.5],
    ["--soft", "--raised", 4.5],
  ])("%s on %s has %d:1", (ink, ground, least) => {
    expect(ratio(usual, theme, ink, ground)).toBeGreaterThanOrEqual(least);
  });

  test.each([
    ["--ink", "--paper", 7],
    ["--ink", "--raised", 7],
    ["--soft", "--paper", 7],
    ["--soft", "--raised", 7],
    ["--line", "--paper", 3],
    ["--line", "--raised", 3],
  ])("where more contrast is asked for, %s on %s has %d:1", (ink, ground, least) => {
    expect(ratio(asked, theme, ink, ground)).toBeGreaterThanOrEqual(least);
  });
});

describe("words of code", () => {
  const { words, grounds } = codeColours();
  const raised = usual.get("--raised");
  const everywhere = new Map([...grounds, ...(raised ? [["--raised", raised] as const] : [])]);

  test("are of six kinds, on five grounds", () => {
    expect([...words.keys()]).toEqual(
      [".kw", ".st", ".nu", ".fn", ".ty", ".rm"].map(name => `.code ${name}`),
    );
    expect([...everywhere.keys()]).toEqual([
      ".prose .code mark",
      ".prose .code mark.ln, .code .hi",
      ".prose .code ins.ln",
      ".prose .code del.ln",
      "--raised",
    ]);
  });

  test.each(["light", "dark"] as const)("have 7:1 in the %s theme, and soft ones 4.5:1", theme => {
    const all = new Map([...usual, ...words, ...everywhere]);
    for (const ground of everywhere.keys()) {
      for (const word of [...words.keys(), "--ink"]) {
        expect(ratio(all, theme, word, ground), `${word} on ${ground}`).toBeGreaterThanOrEqual(7);
      }
      expect(ratio(all, theme, "--soft", ground), `--soft on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});
