/** Finishes the files of one page, and holds it against its budget. */
import { readFileSync } from "node:fs";
import type { Budget, PageSource } from "../budget";
import { displayPath } from "../files";
import type { LocalProblem, Problem } from "../problem";
import { writeAtomically } from "../write";
import { allowance, settled, settledBytes } from "./allowance";
import type { Assets } from "./assets";
import { budgets, lists } from "./budgets";
import type { KeptPage } from "./kept-pages";
import { overSize } from "./list-size";
import type { BuiltPage } from "./next-build";
import { checkMeta, dropPayload, weightOnDisk } from "./next-files";
import { type FinishedPage, finishPage } from "./page";
import { contentsOf, type PageContents } from "./page-contents";
import type { PageSheets } from "./page-sheets";
import { type FileSizes, overBudget, weigh } from "./weigh";

/** What was done to a page. Sizes in bytes: what its files take on disk. */
export type PageReport = PageContents & {
  hydrates: boolean;
  /** The address of its style sheet; null where it has none. */
  sheet: string | null;
  before: number;
  after: number;
  problems: Problem[];
};

/** What earlier builds have finished, by a page as it came from `next build`. */
export type KeptBy = {
  read(page: BuiltPage, raised: Partial<Budget>, source: string): KeptPage | undefined;
  write(page: BuiltPage, raised: Partial<Budget>, source: string, finished: KeptPage): void;
};

/** The build that a page is of. */
type PageSurroundings = {
  assets: Assets;
  files: FileSizes;
  /** Gives the content that goes by a name; undefined where there is none. */
  readFilling: (name: string) => string | undefined;
  /** Where the page's style sheet goes. */
  sheets: PageSheets;
  /** What earlier builds have finished; undefined where every page is finished anew. */
  kept: KeptBy | undefined;
};

/** A page that is to be finished: as Next wrote it, and what it is made of; null for a page without a text. */
type Unfinished = { page: BuiltPage; text: PageSource | null; source: string };

/** A report but for the sizes, which are measured before and after. */
type Outcome = Omit<PageReport, "before" | "after">;

function inFileOf({ file }: BuiltPage, problems: readonly LocalProblem[]): Problem[] {
  const name = displayPath(file);
  return problems.map(problem => ({ ...problem, file: name }));
}

/** Writes a finished page, and removes what only the framework's client would have asked for. */
function place(page: BuiltPage, source: string, html: string): void {
  if (html !== source) writeAtomically(page.file, html);
  dropPayload(page);
}

/** Takes over what an earlier build has made of the page. */
function takeOver({ page, source }: Unfinished, kept: KeptPage, sheets: PageSheets): Outcome {
  const { html, sheet, ...contents } = kept;
  place(page, source, html);
  if (sheet) sheets.place(sheet);
  return { ...contents, hydrates: false, sheet: sheet?.address ?? null, problems: [] };
}

/** What of a page is above its budget. @throws where its route has none */
function overLimits(
  { page, text }: Unfinished,
  finished: FinishedPage,
  { assets, files }: PageSurroundings,
): Problem[] {
  const { address, route } = page;
  const limits = budgets[route];
  if (!limits) throw new Error(`The route ${route} has no budget: add it to lib/finish/budgets.ts.`);
  const { html, elements } = finished;
  const weight = weigh(finished, [assets.enhance.to, assets.enhance.from], files);
  const budget = allowance(route, finished, limits, weight);
  const own = text ? settled(text, elements) : undefined;
  const over = overBudget({ address, file: displayPath(page.file) }, weight, budget, own);
  if (!lists.includes(route)) return over;
  return [...over, ...inFileOf(page, overSize(address, html, settledBytes(elements)))];
}

/** @param unknown what of the page's files is of no form that this step knows: then the page stays as Next wrote it */
function finishAnew(
  unfinished: Unfinished,
  unknown: readonly LocalProblem[],
  surroundings: PageSurroundings,
): Outcome {
  const { page, text, source } = unfinished;
  const { assets, readFilling, sheets, kept } = surroundings;
  const finished = finishPage(source, page.address, assets, readFilling);
  const problems = inFileOf(page, [...finished.problems, ...unknown]);
  if (finished.html === null || problems.length > 0)
    return { hydrates: false, images: [], texts: null, sheet: null, leads: [], problems };
  const { html, hydrates, made, sheet } = finished;
  if (made) sheets.place(made);
  const over = overLimits(unfinished, finished, surroundings);
  place(page, source, html);
  const contents = contentsOf(page.route, finished.elements);
  if (over.length === 0 && !hydrates) {
    const whole = made ?? (sheet === null ? null : sheets.read(sheet));
    kept?.write(page, text?.limits ?? {}, source, { html, sheet: whole, ...contents });
  }
  return { ...contents, hydrates, sheet, problems: over };
}

/**
 * @param text what the page is made of, with the limits that it raises for itself; null for a page without a text
 * @throws where the page's route has no budget
 */
export function finishFiles(
  page: BuiltPage,
  text: PageSource | null,
  surroundings: PageSurroundings,
): PageReport {
  const before = weightOnDisk(page);
  const source = readFileSync(page.file, "utf8");
  const unknown = checkMeta(page);
  const known = unknown.length === 0 ? surroundings.kept?.read(page, text?.limits ?? {}, source) : undefined;
  const unfinished = { page, text, source };
  const outcome = known
    ? takeOver(unfinished, known, surroundings.sheets)
    : finishAnew(unfinished, unknown, surroundings);
  return { ...outcome, before, after: weightOnDisk(page) };
}
