/** What a finished page weighs, and whether that is within its budget. */
import { gzipSync } from "node:zlib";
import { serializeOuter } from "parse5";
import { type Budget, type BudgetName, budgetNames, type PageSource } from "../budget";
import type { Problem } from "../problem";
import { attribute, type Element, textOf } from "./html";
import { runtimeName } from "./page";
import { fontsIn } from "./style-sheet";

/** Bytes of the files that pages refer to, by address: `sent` with gzip, `stored` without. */
export type FileSizes = { sent(address: string): number; stored(address: string): number };

/** As `Budget`, in bytes; with what makes up each figure, heaviest first. */
export type Weight = { [Name in keyof Budget]: { amount: number; of: readonly string[] } };

function gzipSize(text: string): number {
  return text === "" ? 0 : gzipSync(text).length;
}

const styleSizes = new Map<string, number>();

/** As `gzipSize`, kept: many pages use the same fonts. */
function styleSize(style: string): number {
  const known = styleSizes.get(style);
  if (known !== undefined) return known;
  const size = gzipSize(style);
  styleSizes.set(style, size);
  return size;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

function sum(addresses: readonly string[], size: (address: string) => number) {
  const sizes = addresses
    .map(address => ({ address, bytes: size(address) }))
    .sort((a, b) => b.bytes - a.bytes);
  return {
    amount: sizes.reduce((total, { bytes }) => total + bytes, 0),
    of: sizes.map(({ address, bytes }) => `${address} ${kilobytes(bytes)}`),
  };
}

/** Scripts that the page fetches when an island comes near. */
function heldBack(element: Element): string[] {
  if (element.tagName !== "meta" || attribute(element, "name") !== runtimeName) return [];
  return attribute(element, "content")?.split(" ") ?? [];
}

/** What of a finished page its weight depends on. */
type Weighed = {
  html: string;
  /** The style sheet in the page. */
  style: string;
  /** The address of the one that it asks for; null where it has none. */
  sheet: string | null;
  elements: readonly Element[];
};

/** What a page's own text weighs, in bytes of gzip. */
export function textSize(elements: readonly Element[]): number {
  const body = elements.find(({ tagName }) => tagName === "body");
  return gzipSize(body ? readable(body) : "");
}

/** Whether an element is what a plot or a diagram is drawn in: told to readers as one picture. Icons are not. */
function isDrawing(element: Element): boolean {
  if (element.tagName !== "svg") return false;
  let around = element.parentNode;
  while (around && "attrs" in around) {
    if (attribute(around, "role") === "img") return true;
    around = around.parentNode;
  }
  return false;
}

/** Whether an element is a link that holds what a plot was drawn of. */
function isData(element: Element): boolean {
  return element.tagName === "a" && attribute(element, "href")?.startsWith("data:") === true;
}

/** What a page's plots and diagrams weigh, in bytes of gzip. They are what the author says, as the text is. */
function drawingSize(elements: readonly Element[]): number {
  return gzipSize(
    elements
      .filter(one => isDrawing(one) || isData(one))
      .map(one => serializeOuter(one))
      .join("\n"),
  );
}

/** What the addresses of other sites that a page leads to weigh, each once, in bytes of gzip: the author has written them. */
function addressSize(elements: readonly Element[]): number {
  const addresses = elements.flatMap(element => {
    const href = element.tagName === "a" ? attribute(element, "href") : undefined;
    return href !== undefined && /^https?:/.test(href) ? [href] : [];
  });
  return gzipSize([...new Set(addresses)].join("\n"));
}

/**
 * Weighs a finished page.
 * @param enhance the addresses under which a page may ask for the enhancement script, its own first
 */
export function weigh(
  { html, style, sheet, elements }: Weighed,
  enhance: readonly [string, string],
  files: FileSizes,
): Weight {
  const scripts = elements
    // Browsers that know modules pass over `nomodule`, and every one does that this blog is for.
    .filter(element => element.tagName === "script" && attribute(element, "nomodule") === undefined)
    .flatMap(element => attribute(element, "src") ?? [])
    .concat(elements.flatMap(heldBack))
    .map(src => (enhance.includes(src) ? enhance[0] : src));
  // However many icons a page names, a browser fetches one.
  const hasIcon = elements.some(element => attribute(element, "rel") === "icon");
  const text = textSize(elements);
  const drawn = drawingSize(elements);
  const addresses = addressSize(elements);
  const bare = gzipSize(html.replace(style, () => ""));
  const fonts = fontsIn(style);
  const inPage = styleSize(style);
  const linked = sheet === null ? 0 : files.sent(sheet);
  const [own] = enhance;
  const basicFonts = fonts.filter(({ isBasic }) => isBasic).map(({ address }) => address);
  const requests = [
    "the page",
    ...(sheet === null ? [] : [sheet]),
    ...scripts,
    ...(hasIcon ? ["an icon"] : []),
    ...basicFonts,
  ];
  return {
    html: {
      amount: bare - text - drawn - addresses,
      of: [
        `HTML ${kilobytes(bare)}`,
        `its text alone ${kilobytes(text)}`,
        ...(addresses > 0 ? [`addresses of other sites alone ${kilobytes(addresses)}`] : []),
        ...(drawn > 0 ? [`its drawings alone ${kilobytes(drawn)}`] : []),
      ],
    },
    css: {
      amount: inPage + linked,
      of: [...(sheet === null ? [] : [`${sheet} ${kilobytes(linked)}`]), `in the page ${kilobytes(inPage)}`],
    },
    js: sum(
      scripts.filter(src => src === own),
      files.sent,
    ),
    framework: sum(
      scripts.filter(src => src !== own),
      files.sent,
    ),
    fonts: sum(basicFonts, files.stored),
    letters: sum(
      fonts.filter(({ isBasic }) => !isBasic).map(({ address }) => address),
      files.stored,
    ),
    requests: { amount: requests.length, of: requests },
  };
}

/** Text that a reader may read: of scripts and style sheets there is none. */
function readable(element: Parameters<typeof textOf>[0]): string {
  if (element.nodeName === "script" || element.nodeName === "style") return "";
  if (!("childNodes" in element)) return textOf(element);
  return element.childNodes.map(readable).join(" ");
}

/** How a page that is too heavy may stay so. */
function raised(name: BudgetName, needed: number, source: PageSource | undefined): string {
  if (source?.places[name]) return `write ${name}: ${needed} here`;
  if (source?.mayRaise)
    return `raise the limit in the front matter, budget: { ${name}: ${needed}, reason: "…" }`;
  return "raise the limit in lib/finish/budgets.ts";
}

/**
 * Holds a page's weight against its budget.
 * @param page its address, and its file as reports name it
 * @param source the text that it is made of, where a problem is told; without one, in the page's file
 */
export function overBudget(
  page: { address: string; file: string },
  weight: Weight,
  budget: Budget,
  source?: PageSource,
): Problem[] {
  return budgetNames.flatMap((name): Problem[] => {
    const limit = Math.max(source?.limits[name] ?? 0, budget[name]);
    const { amount, of } = weight[name];
    const isCount = name === "requests";
    const needed = isCount ? amount : Math.ceil(amount / 1000);
    if (amount <= (isCount ? limit : limit * 1000)) return [];
    return [
      {
        file: source?.file ?? page.file,
        ...(source?.places[name] ?? { line: 1, column: 1 }),
        severity: "error",
        subject: page.address,
        expected: `${name}: at most ${isCount ? limit : kilobytes(limit * 1000)}${name === "html" ? " above the size of text and drawings" : ""}`,
        found: `${isCount ? amount : kilobytes(amount)}${source ? ` in ${page.file}` : ""}: ${of.slice(0, 6).join(", ")}`,
        fix: `make it lighter, or ${raised(name, needed, source)}`,
      },
    ];
  });
}
