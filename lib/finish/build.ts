/** The finishing step: what it does to a whole build. */
import { existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import type { PageSource } from "../budget";
import { dropFillings, fillingsFolder } from "../filling";
import type { Problem } from "../problem";
import { writeAtomically } from "../write";
import { readBuild } from "./assets";
import { placeImages } from "./images";
import { builtPages, scriptChunks, servedCopies, staticFile } from "./next-build";
import type { PageReport } from "./page-files";
import { sheetLink } from "./page-styles";
import { type FinishPages, finishHere } from "./pages";
import { type RestoredPage, restorePages } from "./restore";
import { sheetAhead, withSheetAhead } from "./sheet-ahead";

/** What was done, for the author's eyes. Sizes in bytes. */
type FinishReport = {
  pages: number;
  /** Addresses of the pages that keep the framework. */
  hydrating: string[];
  /** What the pages' files take on disk: HTML, payload and segments. */
  before: number;
  after: number;
  problems: Problem[];
};

/** The texts that pages are made of, by the pages' addresses. */
export type PageSources = ReadonlyMap<string, PageSource>;

/**
 * Makes the search index of a build, of the texts of its pages by address.
 * @returns what has browsers find it, once the whole build is in its place
 */
export type MakeSearch = (texts: ReadonlyMap<string, string>) => Promise<{ place(): void }>;

const noSearch: MakeSearch = async () => ({ place: () => {} });

/** What is searched of a page. */
type PageTexts = readonly [address: string, texts: string];

/** Keys of pages by address, and the pages that earlier builds have finished and this one has not made. */
type TakenOver = {
  keys: Readonly<Record<string, string>>;
  /** Their texts, which are asked for first: the index takes longest. */
  texts: Iterable<PageTexts>;
  takenOver: Iterable<RestoredPage>;
};

const nothing: TakenOver = { keys: {}, texts: [], takenOver: [] };

/** What a build is finished with, where it is more than its pages one after the other in this process. */
type FinishOptions = {
  finishPages?: FinishPages;
  /** Makes the search index of the pages' texts. */
  makeSearch?: MakeSearch;
  /** What can be taken over from earlier builds, and what this one has. */
  earlier?: TakenOver;
};

/** Has each list fetch the style sheet of the posts on it, so that who opens one need not wait for that. */
function fetchSheetsAhead(dir: string, reports: readonly [address: string, report: PageReport][]): void {
  const sheets = new Map(reports.map(([address, { sheet }]) => [address, sheet]));
  const files = new Map(builtPages(dir).map(({ address, file }) => [address, file]));
  for (const [address, { sheet, leads }] of reports) {
    const file = files.get(address);
    const ahead = sheet === null ? null : sheetAhead(leads, sheets, sheet);
    if (sheet === null || ahead === null || file === undefined) continue;
    writeAtomically(file, withSheetAhead(readFileSync(file, "utf8"), sheetLink(sheet), ahead));
  }
}

/** Every page of the build by its address, in the order of Next's list, and what was done to it. */
function inOrder(dir: string, reports: ReadonlyMap<string, PageReport>): [address: string, PageReport][] {
  return builtPages(dir).map(({ address }) => {
    const report = reports.get(address);
    if (!report) throw new Error(`Nothing was said of ${address}, which was to be finished.`);
    return [address, report];
  });
}

/**
 * Puts in its place what belongs to the finished pages: those that are taken over, images, and what lists fetch ahead.
 * @returns what was done to each page of the build, and which images are missing
 */
async function completePages(
  dir: string,
  finished: ReadonlyMap<string, PageReport>,
  takenOver: Iterable<RestoredPage>,
): Promise<{ reports: [address: string, PageReport][]; problems: Problem[] }> {
  const restored = await restorePages(dir, takenOver);
  const reports = inOrder(dir, new Map([...restored, ...finished]));
  const problems = reports.flatMap(([address, { images }]) => placeImages(dir, address, images));
  if (problems.length === 0) fetchSheetsAhead(dir, reports);
  return { reports, problems };
}

function reportOf(reports: readonly [address: string, PageReport][]): FinishReport {
  const total = (size: (report: PageReport) => number) =>
    reports.reduce((sum, [, report]) => sum + size(report), 0);
  return {
    pages: reports.length,
    hydrating: reports.filter(([, { hydrates }]) => hydrates).map(([address]) => address),
    before: total(({ before }) => before),
    after: total(({ after }) => after),
    problems: reports.flatMap(([, { problems }]) => problems),
  };
}

/** No server takes a build for whole while this stands in the place of `BUILD_ID`. */
const unfinishedId = "BUILD_ID.unfinished";

/**
 * Finishes a build: every page, and what the server needs no more. While it works the build has no `BUILD_ID`, so
 * that no server starts on a build that was finished half; it can then be run again.
 * @param dir the build's folder, `.next`
 * @param sources the texts of posts and pages, with the limits that they raise for themselves
 * @returns what was done; with problems nothing can be served from the build
 * @throws where the build's own lists have a form that is not known
 */
export async function finishBuild(
  dir: string,
  sources: PageSources,
  { finishPages = finishHere, makeSearch = noSearch, earlier = nothing }: FinishOptions = {},
): Promise<FinishReport> {
  const { keys, texts, takenOver } = earlier;
  const id = path.join(dir, "BUILD_ID");
  const set = path.join(dir, unfinishedId);
  if (existsSync(id)) renameSync(id, set);
  if (!existsSync(set)) throw new Error(`There is no build in ${dir}: run next build first.`);

  rmSync(path.join(dir, "server", servedCopies), { recursive: true, force: true });
  const made = builtPages(dir);
  const finished = await finishPages({
    dir,
    buildId: readFileSync(set, "utf8"),
    keys,
    build: readBuild(dir),
    pages: made.map(page => ({ page, source: sources.get(page.address) ?? null })),
  });
  const byAddress = new Map(finished.map((report, index) => [made[index]?.address ?? "", report]));
  const faults = finished.flatMap(({ problems }) => problems);
  if (faults.length > 0) return reportOf([...byAddress]);
  const own = [...byAddress].flatMap(([address, { texts: text }]): PageTexts[] =>
    text === null ? [] : [[address, text]],
  );
  const [search, { reports, problems }] = await Promise.all([
    makeSearch(new Map([...texts, ...own])),
    completePages(dir, byAddress, takenOver),
  ]);
  const report = reportOf(reports);
  report.problems.push(...problems);
  if (report.problems.length > 0) return report;
  search.place();
  // Where no page asks for the framework, nobody fetches it.
  if (report.hydrating.length === 0) for (const one of scriptChunks(dir)) rmSync(staticFile(dir, one));
  dropFillings(fillingsFolder(dir));
  renameSync(set, id);
  return report;
}
