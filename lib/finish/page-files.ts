/** Finishes the files of one page, and holds it against its budget. */
import { existsSync, readFileSync, rmSync, statSync, truncateSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Budget, PageSource } from "../budget";
import { displayPath } from "../files";
import type { LocalProblem, Problem } from "../problem";
import { textsOf } from "../search/record";
import { site } from "../site";
import { postPath } from "../url";
import { writeAtomically } from "../write";
import type { Assets } from "./assets";
import {
  budgets,
  codeWord,
  elementStyles,
  fontStyle,
  islandStyles,
  listLink,
  lists,
  marked,
  tableCell,
  wholeFont,
  withFormulas,
  withIslands,
} from "./budgets";
import { attribute, type Element, textOf } from "./html";
import { isMadeImage, ownImage } from "./images";
import { type KeptPage, postRoute } from "./kept-pages";
import { overSize } from "./list-size";
import { type BuiltPage, filesBelow } from "./next-build";
import { finishPage } from "./page";
import { upgrade } from "./page-report";
import type { PageSheets } from "./page-sheets";
import { isWhole } from "./style-sheet";
import { type FileSizes, overBudget, textSize, type Weight, weigh } from "./weigh";

/** What was done to a page. Sizes in bytes: what its files take on disk. */
export type PageReport = {
  hydrates: boolean;
  /** Addresses of the images on it that were made for this build. */
  images: string[];
  /** The texts of its body, as the search index gets them; null for a page that is a list, or is not searched. */
  texts: string | null;
  /** The address of its style sheet; null where it has none. */
  sheet: string | null;
  /** Addresses of the posts that a list shows, in its order; none of another page. */
  leads: string[];
  before: number;
  after: number;
  problems: Problem[];
};

/** What Next says of a page beside it. What it may come to say else, such as what a server has to add, is not known. */
const meta = z.strictObject({
  status: z.number().optional(),
  headers: z.record(z.string(), z.unknown()).optional(),
  routeCache: z.unknown().optional(),
  segmentPaths: z.array(z.string()).optional(),
});

function metaOf(page: BuiltPage): string {
  return page.file.replace(/\.html$/, ".meta");
}

/** Whether what Next says of a page beside it is of a form that this step knows. */
function checkMeta(page: BuiltPage): LocalProblem[] {
  const file = metaOf(page);
  if (!existsSync(file)) return [];
  const { error } = meta.safeParse(JSON.parse(readFileSync(file, "utf8")));
  return (error?.issues ?? []).map(issue => ({
    line: 1,
    column: 1,
    severity: "error",
    subject: page.address,
    expected: "what this step knows of Next's pages",
    found: `${path.basename(file)}: ${issue.message}`,
    fix: upgrade,
  }));
}

/**
 * What a page is sent with beside what Next says of it. At a post's own address its Markdown can be had as well; of
 * the settings for that Next's server heeds `Vary` on answers of route handlers alone.
 */
function headersOf({ route }: BuiltPage): Record<string, string> {
  return route === postRoute ? { vary: "Accept" } : {};
}

/**
 * Removes what only the framework's client would have asked for. The `.rsc` file stays, empty: without it the
 * server takes the page for not built, and renders it anew, unfinished.
 */
function dropPayload(page: BuiltPage): void {
  const base = page.file.replace(/\.html$/, "");
  rmSync(`${base}.segments`, { recursive: true, force: true });
  if (existsSync(`${base}.rsc`)) truncateSync(`${base}.rsc`);
  const facts = metaOf(page);
  if (!existsSync(facts)) return;
  const text = readFileSync(facts, "utf8");
  const { segmentPaths: _, ...rest } = meta.parse(JSON.parse(text));
  const headers = { ...rest.headers, ...headersOf(page) };
  const finished = JSON.stringify({ ...rest, ...(Object.keys(headers).length > 0 && { headers }) });
  if (finished !== text) writeAtomically(facts, finished);
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** What a page takes on disk: HTML, payload and segments. */
function weightOnDisk({ file }: BuiltPage): number {
  const base = file.replace(/\.html$/, "");
  const segments = filesBelow(`${base}.segments`).map(name => sizeOf(path.join(`${base}.segments`, name)));
  return [sizeOf(file), sizeOf(`${base}.rsc`), ...segments].reduce((total, size) => total + size, 0);
}

/** How many elements stand within an element. */
function inner({ childNodes }: Element): number {
  return childNodes.reduce((sum, child) => sum + ("childNodes" in child ? 1 + inner(child) : 0), 0);
}

/** What a page's style sheet may weigh more for what an author has put on it, in KB. */
function styleAllowance(elements: readonly Element[], { letters }: Weight): number {
  const classes = new Set(elements.flatMap(element => attribute(element, "class")?.split(" ") ?? []));
  const islands = new Set(elements.flatMap(element => attribute(element, "data-island") ?? []));
  const ofElements = Object.entries(elementStyles)
    .filter(([name]) => classes.has(name))
    .reduce((sum, [, amount]) => sum + amount, 0);
  return ofElements + islands.size * islandStyles + letters.of.length * fontStyle;
}

/** What a page with an island may weigh: React's payload says the page's text once more. */
function withPayload(elements: readonly Element[]): Budget {
  return { ...withIslands, html: withIslands.html + textSize(elements) / 1000 };
}

/**
 * What a page may weigh: a list more, the longer it is, and every page more with more words of code in colour, with more
 * cells of tables, with more formulas, with more kinds of elements, and with what the site's settings put on it.
 */
function allowance(route: string, limits: Budget, elements: readonly Element[], weight: Weight): Budget {
  const named = (tag: string) => elements.filter(({ tagName }) => tagName === tag);
  const links = lists.includes(route) ? named("a").length : 0;
  const words = named("code").reduce((sum, code) => sum + inner(code), 0);
  const cells = named("td").length + named("th").length;
  const formulas = named("math").length;
  const { html, css, fonts, letters } = withFormulas;
  const once = (amount: number) => (formulas > 0 ? amount : 0);
  return {
    ...limits,
    html:
      limits.html +
      links * listLink +
      words * codeWord +
      cells * tableCell +
      formulas * html +
      settledAllowance(elements),
    css: limits.css + styleAllowance(elements, weight) + once(css),
    fonts: limits.fonts + once(fonts) + weight.fonts.of.filter(isWhole).length * wholeFont,
    letters: limits.letters + once(letters),
  };
}

/** What a page may weigh more for what the site's settings put on it, in KB of HTML. */
function settledAllowance(elements: readonly Element[]): number {
  const isOn = (mark: string) => elements.some(element => attribute(element, mark) !== undefined);
  return Object.entries(marked).reduce((sum, [mark, amount]) => sum + (isOn(mark) ? amount : 0), 0);
}

/** A post with the limits that it raises: it does not have to know the site's settings. */
function settled(source: PageSource, elements: readonly Element[]): PageSource {
  const { html, ...rest } = source.limits;
  return {
    ...source,
    limits: { ...rest, ...(html !== undefined && { html: html + settledAllowance(elements) }) },
  };
}

/** What of a page's HTML its settings put on it, in bytes. */
function settledBytes(elements: readonly Element[]): number {
  return elements
    .filter(element => Object.keys(marked).some(mark => attribute(element, mark) !== undefined))
    .reduce((sum, element) => sum + Buffer.byteLength(textOf(element)), 0);
}

/** What earlier builds have finished, by a page as it came from `next build`. */
export type KeptBy = {
  read(page: BuiltPage, raised: Partial<Budget>, source: string): KeptPage | undefined;
  write(page: BuiltPage, raised: Partial<Budget>, source: string, finished: KeptPage): void;
};

/** Routes of what an author wrote. */
const searched: readonly string[] = ["/posts/[slug]", "/[page]"];

/** The images of a page, wherever an element names one. */
function madeImagesOn(elements: readonly Element[]): string[] {
  const addresses = elements.flatMap(({ attrs }) =>
    attrs.flatMap(({ name, value }) => {
      if (name === "srcset") return value.split(",").map(part => part.trim().split(/\s+/)[0] ?? "");
      // What previews show elsewhere, by its whole address.
      if (name === "content") return [ownImage(value) ?? ""];
      return name === "src" || name === "href" ? [value] : [];
    }),
  );
  return [...new Set(addresses.filter(isMadeImage))];
}

/** Addresses of the posts that a page shows, in its order; a page that was finished before has its base in them. */
function postsOn(elements: readonly Element[]): string[] {
  const folder = postPath("");
  const posts = elements.flatMap(element => {
    const href = element.tagName === "a" ? (attribute(element, "href") ?? "") : "";
    const address = href.startsWith(`${site.base}/`) ? href.slice(site.base.length) : href;
    return address.startsWith(folder) && !/[./#?]/.test(address.slice(folder.length)) ? [address] : [];
  });
  return [...new Set(posts)];
}

/** A page with a problem: it stays as Next wrote it. */
function unfinished(size: number, problems: Problem[]): PageReport {
  return {
    hydrates: false,
    images: [],
    texts: null,
    sheet: null,
    leads: [],
    before: size,
    after: size,
    problems,
  };
}

/**
 * @param text what the page is made of, with the limits that it raises for itself; null for a page without a text
 * @param sheets where the page's style sheet goes
 * @param kept what earlier builds have finished; without it every page is finished anew
 * @throws where the page's route has no budget
 */
export function finishFiles(
  page: BuiltPage,
  text: PageSource | null,
  assets: Assets,
  files: FileSizes,
  readFilling: (name: string) => string | undefined,
  sheets: PageSheets,
  kept?: KeptBy,
): PageReport {
  const file = displayPath(page.file);
  const before = weightOnDisk(page);
  const source = readFileSync(page.file, "utf8");
  const raised = text?.limits ?? {};
  const unknown = checkMeta(page);
  const known = unknown.length === 0 && kept?.read(page, raised, source);
  if (known) {
    if (known.html !== source) writeAtomically(page.file, known.html);
    dropPayload(page);
    const { images, texts, sheet, leads } = known;
    if (sheet) sheets.place(sheet);
    const address = sheet?.address ?? null;
    return {
      hydrates: false,
      images,
      texts,
      sheet: address,
      leads,
      before,
      after: weightOnDisk(page),
      problems: [],
    };
  }
  const result = finishPage(source, page.address, assets, readFilling);
  const problems = [...result.problems, ...unknown].map(problem => ({ ...problem, file }));
  if (result.html === null || problems.length > 0) return unfinished(before, problems);
  const { sheet, made } = result;
  if (made) sheets.place(made);
  const limits = budgets[page.route];
  if (!limits) throw new Error(`The route ${page.route} has no budget: add it to lib/finish/budgets.ts.`);
  const weight = weigh(result, [assets.enhance.to, assets.enhance.from], files);
  const kind = result.hydrates ? withPayload(result.elements) : limits;
  const budget = allowance(page.route, kind, result.elements, weight);
  const own = text ? settled(text, result.elements) : undefined;
  const over = overBudget({ address: page.address, file }, weight, budget, own);
  if (lists.includes(page.route)) {
    const tooLong = overSize(page.address, result.html, settledBytes(result.elements));
    over.push(...tooLong.map(problem => ({ ...problem, file })));
  }
  if (result.html !== source) writeAtomically(page.file, result.html);
  dropPayload(page);
  const images = madeImagesOn(result.elements);
  const texts = searched.includes(page.route) ? textsOf(result.elements) : null;
  const leads = lists.includes(page.route) ? postsOn(result.elements) : [];
  if (over.length === 0 && !result.hydrates) {
    const whole = made ?? (sheet === null ? null : sheets.read(sheet));
    kept?.write(page, raised, source, { html: result.html, images, texts, sheet: whole, leads });
  }
  return {
    hydrates: result.hydrates,
    images,
    texts,
    sheet,
    leads,
    before,
    after: weightOnDisk(page),
    problems: over,
  };
}
