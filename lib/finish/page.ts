/** What the finishing step does to one page. */
import { type LocalProblem, quote } from "../problem";
import { site } from "../site";
import type { Assets } from "./assets";
import { withBase } from "./base";
import { settleBoundaries } from "./boundaries";
import { isEmptyOutlet, type Sorted, sortElements } from "./element-kinds";
import { clientModulesOf, isPayload } from "./flight";
import { attribute, Edits, type Element, type Page, parseFinished, parsePage, rangeOf, textOf } from "./html";
import { misplaced } from "./nesting";
import { fillingOf, hole, openUp } from "./page-filling";
import { type Report, reporter, upgrade } from "./page-report";
import { isOwnLink, isOwnSheet, linkStyles, type PageStyles, stylesOf, stylesThere } from "./page-styles";
import { policyOf, violationsOf } from "./policy";
import { fontAhead } from "./used";

/** A page that is finished. */
export type FinishedPage = PageStyles & {
  html: string;
  /** Whether it keeps the framework, since a client component of ours is on it. */
  hydrates: boolean;
  /** Its elements, without those that were taken out. */
  elements: readonly Element[];
  problems: [];
};

/** Why a page cannot be finished. Places are those of the page's file as Next wrote it. */
type FaultyPage = { html: null; problems: LocalProblem[] };

/**
 * The name of the list of the framework's scripts, which enhance/start-islands.ts loads when an island comes near. It
 * is a `<meta>`, since React, when it hydrates the head, passes over one that it does not know.
 */
export const runtimeName = "runtime";

/** Whether a client component of ours is on the page: by its payload, with which its islands have to agree. */
function hydrates(page: Page, sorted: Sorted, assets: Assets, report: Report): boolean {
  const island = page.elements.find(element => attribute(element, "data-island") !== undefined);
  const payload = sorted.framework.map(textOf).filter(isPayload);
  const modules = clientModulesOf(payload);
  if (!modules) {
    report.fault(null, "React's payload in the form that this step reads", "another form", upgrade);
    return true;
  }
  const own = modules.some(id => assets.ownModules.has(id));
  // A page that was finished before has no payload, and no island.
  if (own !== (island !== undefined)) {
    const found = own ? "a client component outside an island" : "an island without its client component";
    const fix = "put client components into components/islands/, inside <Island>";
    report.fault(island ? rangeOf(island) : null, "client components in islands alone", found, fix);
  }
  return own;
}

/** Whether React finds on an interactive page what it wrote. */
function checkNesting(page: Page, report: Report): void {
  const element = misplaced(page.elements);
  if (!element) return;
  const range = rangeOf(element);
  report.fault(
    range,
    "elements that a browser leaves where they are written, since the page has an interactive figure",
    `${quote(range ? page.html.slice(range.start, range.start + 60) : `<${element.tagName}>`)}, which it ends early, moves or adds`,
    "look in the post for a block in <p> or in a line, a <tr> without <tbody> around it, or a link in a link",
  );
}

/**
 * Puts a list of the framework's scripts where they stood: the text of the page and its fonts come first, and who
 * does not read as far as the island never fetches them. What must run before them, as inline scripts, stays.
 */
function holdBack(framework: readonly Element[], edits: Edits): void {
  const scripts = framework.filter(
    element => attribute(element, "src") !== undefined && attribute(element, "nomodule") === undefined,
  );
  const preloads = framework.filter(({ tagName }) => tagName === "link");
  for (const element of [...scripts, ...preloads]) {
    const range = rangeOf(element);
    if (!range) continue;
    const list = scripts.map(script => attribute(script, "src")).join(" ");
    edits.replace(range, element === scripts[0] ? `<meta name="${runtimeName}" content="${list}">` : "");
  }
}

/** Gives the document the language of what is on it: the layout, which all pages share, knows the site's alone. */
function setLanguage({ elements }: Page, edits: Edits): void {
  const main = elements.find(({ tagName }) => tagName === "main");
  const lang = main && attribute(main, "lang");
  const place = elements.find(({ tagName }) => tagName === "html")?.sourceCodeLocation?.attrs?.lang;
  if (lang && place) edits.replace({ start: place.startOffset, end: place.endOffset }, `lang="${lang}"`);
}

/** Takes elements and comments out. */
function removeAll(nodes: readonly (Element | Page["comments"][number])[], edits: Edits): void {
  for (const node of nodes) {
    const range = rangeOf(node);
    if (range) edits.remove(range);
  }
}

/**
 * What asks for fonts that a page has nothing in: the layout fetches ahead what all pages show, and a page may have a
 * file that holds that and more.
 */
function unusedFonts({ elements }: Page, style: string): Element[] {
  return elements.filter(element => {
    const font = fontAhead(element);
    return font !== undefined && !style.includes(font);
  });
}

/** Puts a page's policy as far to the front as it can stand: it holds for what comes behind it. */
function setPolicy({ elements }: Page, policy: string, edits: Edits, report: Report): void {
  const charset = elements.find(
    element => element.tagName === "meta" && attribute(element, "charset") !== undefined,
  );
  const place = charset && rangeOf(charset);
  if (!place) report.fault(null, 'a page with <meta charset="utf-8">', "none", upgrade);
  else edits.insert(place.end, `<meta http-equiv="Content-Security-Policy" content="${policy}">`);
}

/** A page together with its content, where that was kept apart. */
function wholePage(html: string, shell: Page, filling: Page | null): Page {
  return {
    html: html + (filling?.html ?? ""),
    elements: [...shell.elements, ...(filling?.elements ?? [])],
    comments: [...shell.comments, ...(filling?.comments ?? [])],
  };
}

/** The style sheets of its own that a page has already; undefined before it is finished. */
function ownStyles({ elements }: Page): PageStyles | undefined {
  const inPage = elements.find(isOwnSheet);
  const link = elements.find(isOwnLink);
  return inPage || link ? stylesThere(inPage, link) : undefined;
}

/** Gives a page style sheets of its own in the place of its links to the site's. @param keeps the framework */
function giveStyles(
  page: Page,
  { linked, keeps }: { linked: readonly Element[]; keeps: boolean },
  assets: Assets,
  edits: Edits,
): PageStyles {
  const styles = stylesOf(page, linked, keeps, assets);
  linkStyles(linked, styles, keeps, edits);
  removeAll(unusedFonts(page, styles.style), edits);
  return styles;
}

/** Holds the framework back on a page that keeps it, and takes it out of any other, with what it has left there. */
function settleFramework(page: Page, { framework }: Sorted, keeps: boolean, edits: Edits): void {
  if (keeps) holdBack(framework, edits);
  else {
    removeAll(framework, edits);
    removeAll(page.elements.filter(isEmptyOutlet), edits);
    removeAll(page.comments, edits);
  }
}

/** Lets a page ask for the enhancement script by its content's address. */
function addressScript(scripts: readonly Element[], html: string, { enhance }: Assets, edits: Edits): void {
  for (const script of scripts) {
    const range = rangeOf(script);
    if (!range) continue;
    const tag = html.slice(range.start, range.end);
    edits.replace(range, tag.replace(`"${enhance.from}"`, `"${enhance.to}"`));
  }
}

/** Reports what a finished page has that its own policy forbids. */
function reportViolations(elements: readonly Element[], report: Report): void {
  for (const found of violationsOf(elements)) {
    report.fault(
      null,
      "a finished page that its own policy allows",
      found,
      "a fault of this step: see lib/finish/policy.ts",
    );
  }
}

/**
 * Finishes a page: its content is put into it, where that was kept apart; of the style sheets it gets what it can use,
 * rules as a file and fonts in the page; without a client component of ours it loses the framework's scripts and
 * payload, and with one the scripts wait until they are wanted; every page gets the enhancement script by its content's
 * address, and a Content-Security-Policy. A finished page comes out as it went in.
 * @param source the page as `next build` wrote it
 * @param address the page's address, for reports
 * @param readFilling gives the content that goes by a name
 */
export function finishPage(
  source: string,
  address: string,
  assets: Assets,
  readFilling: (name: string) => string | undefined = () => undefined,
): FinishedPage | FaultyPage {
  const html = settleBoundaries(source);
  const shell = parsePage(html);
  const report = reporter(html, address);
  const filling = fillingOf(shell, readFilling, report);
  const page = wholePage(html, shell, filling);
  const sorted = sortElements(page, assets, report);
  const keeps = hydrates(page, sorted, assets, report);
  if (keeps) checkNesting(shell, report);

  const edits = new Edits();
  setLanguage(shell, edits);
  if (filling) openUp(filling, edits);
  const styles = ownStyles(page) ?? giveStyles(page, { linked: sorted.sheet, keeps }, assets, edits);
  // It depends on other pages, and comes when all of them are there (build.ts).
  removeAll(sorted.ahead, edits);
  settleFramework(page, sorted, keeps, edits);
  addressScript(sorted.enhance, html, assets, edits);
  const staying = keeps
    ? page.elements
    : page.elements.filter(element => !sorted.framework.includes(element));
  removeAll(sorted.policy, edits);
  setPolicy(page, policyOf(staying, styles.style === "" ? [] : [styles.style]), edits, report);
  if (report.problems.length > 0) return { html: null, problems: report.problems };

  const finished = edits.apply(html);
  reportViolations([...parseFinished(finished).elements, ...(filling?.elements ?? [])], report);
  if (report.problems.length > 0) return { html: null, problems: report.problems };
  const filled = filling ? finished.replace(hole, () => filling.html) : finished;
  // A page that was finished before has its base.
  const placed = sorted.policy.length > 0 ? filled : withBase(filled, site.base);
  return { html: placed, hydrates: keeps, ...styles, elements: staying, problems: [] };
}
