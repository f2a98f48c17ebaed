/** What the finishing step does to one page. */
import { fillingAttribute } from "../filling";
import type { LocalProblem } from "../problem";
import { lineAndColumn, quote } from "../problem";
import { site } from "../site";
import { mainId } from "../url";
import { withBase } from "./base";
import { settleBoundaries } from "./boundaries";
import { clientModulesOf, isPayload } from "./flight";
import {
  attribute,
  Edits,
  type Element,
  type Page,
  parseFinished,
  parsePage,
  parsePart,
  type Range,
  rangeOf,
  textOf,
} from "./html";
import { misplaced } from "./nesting";
import { isPageSheet, type PageSheet, pageSheet } from "./page-sheets";
import { blocked, isInlineScript, policyOf, violationsOf } from "./policy";
import type { StyleSheet } from "./style-sheet";
import { fontAhead, usedIn } from "./used";

/** What the build knows about itself, as far as pages refer to it. */
export type Assets = {
  /** The site's style sheets, by address. */
  sheets: ReadonlyMap<string, StyleSheet>;
  /** Every file of the framework's and of islands that is served as a script, by address. */
  chunks: ReadonlySet<string>;
  /** The text of the scripts that islands are made of. */
  islands: string;
  /** Ids of the client components that are ours and not the framework's. */
  ownModules: ReadonlySet<string>;
  /** The enhancement script: where pages ask for it, and its address by content; and its text. */
  enhance: { from: string; to: string; text: string };
};

/** A finished page, or why it cannot be one. Places are those of the page's file as Next wrote it. */
export type FinishedPage =
  | {
      html: string;
      /** Whether it keeps the framework, since a client component of ours is on it. */
      hydrates: boolean;
      /** The style sheet that stands in it: its fonts, and what is about it alone. */
      style: string;
      /** The address of the style sheet that it asks for; null where it has none. */
      sheet: string | null;
      /** That style sheet; null where it was made when the page was finished before. */
      made: PageSheet | null;
      /** Its elements, without those that were taken out. */
      elements: readonly Element[];
      problems: [];
    }
  | { html: null; problems: LocalProblem[] };

/** Kinds of links that a page may have. */
const knownLinks: readonly string[] = [
  "alternate",
  "apple-touch-icon",
  "author",
  "canonical",
  "icon",
  "license",
  "manifest",
  "me",
  "next",
  "prev",
  "search",
  "webmention",
];

/** What a page may say about itself: what Next writes of `metadata` and `viewport`, and what this step adds. */
const knownMetas =
  /^(?:description|robots|googlebot|viewport|theme-color|color-scheme|generator|author|keywords|referrer|creator|publisher|application-name|format-detection|runtime|(?:article|og|profile|twitter|citation):?[\w:-]*|(?:apple-)?mobile-web-app-[\w-]+)$/;

/** Inline scripts of the framework's, by how they begin. */
const frameworkScripts: readonly RegExp[] = [/^\(globalThis\["TURBOPACK"\]/, /^\(self\["TURBOPACK"\]/];

/** Comments by which React finds text and boundaries again when it hydrates. */
const reactComments: readonly string[] = ["$", "/$", " "];

/** The mark on what the layout puts into the head itself. */
const ownMark = "data-own";

/** The mark of the two style sheets that this step has put into a page: the linked one, and the one in the page. */
const styleMark = "data-sheet";

/**
 * The name of the list of the framework's scripts, which enhance/start-islands.ts loads when an island comes near. It
 * is a `<meta>`, since React, when it hydrates the head, passes over one that it does not know.
 */
export const runtimeName = "runtime";

/** How the style sheet of Next's own page for faults begins. */
const errorPageStyle = ":root {--next-error-";

type Kind = "framework" | "sheet" | "ahead" | "enhance" | "policy" | "ours";

/** What an element is to this step; text where it is something that the step does not know. */
function kindOf(element: Element, assets: Assets): { kind: Kind } | { unknown: string } {
  const { tagName } = element;
  if (tagName === "script") {
    const src = attribute(element, "src");
    if (src === assets.enhance.from || src === assets.enhance.to) return { kind: "enhance" };
    if (src !== undefined) {
      return assets.chunks.has(src) ? { kind: "framework" } : { unknown: `a script ${quote(src)}` };
    }
    if (!isInlineScript(element) || attribute(element, ownMark) !== undefined) return { kind: "ours" };
    const text = textOf(element);
    if (isPayload(text) || frameworkScripts.some(start => start.test(text))) return { kind: "framework" };
    return { unknown: `an inline script ${quote(text)}` };
  }
  if (tagName === "link") {
    const rel = attribute(element, "rel") ?? "";
    const href = attribute(element, "href") ?? "";
    const as = attribute(element, "as");
    if (rel === "preload" && as === "script" && assets.chunks.has(href)) return { kind: "framework" };
    // Next warms up a connection for fonts, to the server that the page itself came from.
    if (rel === "preconnect" && href === "/") return { kind: "framework" };
    if (rel === "expect" && href === `#${mainId}`) return { kind: "ours" };
    if (rel === "stylesheet" && assets.sheets.has(href)) return { kind: "sheet" };
    if (isOwnLink(element)) return { kind: "ours" };
    if (rel === "prefetch" && as === "style" && isPageSheet(href)) return { kind: "ahead" };
    if (rel === "preload" && (as === "font" || as === "image")) return { kind: "ours" };
    return knownLinks.includes(rel) ? { kind: "ours" } : { unknown: `<link rel="${rel}" href="${href}">` };
  }
  if (tagName === "meta") {
    if (attribute(element, "name") === "next-size-adjust") return { kind: "framework" };
    const header = attribute(element, "http-equiv");
    if (header === undefined) {
      const name = attribute(element, "name") ?? attribute(element, "property") ?? "";
      const isKnown = attribute(element, "charset") !== undefined || knownMetas.test(name);
      return isKnown ? { kind: "ours" } : { unknown: `<meta name="${name}">` };
    }
    return header.toLowerCase() === "content-security-policy"
      ? { kind: "policy" }
      : { unknown: `<meta http-equiv="${header}">` };
  }
  if (tagName === "style" && !isOwnSheet(element) && !textOf(element).startsWith(errorPageStyle)) {
    return { unknown: `a style sheet ${quote(textOf(element))}` };
  }
  if (tagName === "template") return { unknown: `<template id="${attribute(element, "id") ?? ""}">` };
  return { kind: "ours" };
}

/** The link to a page's style sheet that this step has put into it. */
function isOwnLink(element: Element): boolean {
  return (
    element.tagName === "link" &&
    attribute(element, "rel") === "stylesheet" &&
    attribute(element, styleMark) !== undefined &&
    isPageSheet(attribute(element, "href") ?? "")
  );
}

/** A link to a page's style sheet. */
export function sheetLink(address: string): string {
  return `<link rel="stylesheet" href="${address}" ${styleMark}>`;
}

/** The style sheet that this step has put into a page. */
function isOwnSheet(element: Element): boolean {
  return element.tagName === "style" && attribute(element, styleMark) !== undefined;
}

/** The empty place of streamed metadata: a hidden element with nothing but React's comments in it. */
function isEmptyOutlet(element: Element): boolean {
  return (
    element.tagName === "div" &&
    element.attrs.length === 1 &&
    attribute(element, "hidden") !== undefined &&
    element.childNodes.length > 0 &&
    element.childNodes.every(child => child.nodeName === "#comment")
  );
}

/** The rest of a segment that was sent behind the page and not put in its place. */
function isLeftSegment(element: Element): boolean {
  return element.tagName === "div" && /^S:[0-9a-f]+$/.test(attribute(element, "id") ?? "");
}

/** What to do where Next has written something that this step does not know. */
export const upgrade =
  "this step knows what Next 16.4 writes; after an update compare docs/decisions/0009 with what is there now";

/** Gathers what is wrong with one page. */
function reporter(html: string, address: string) {
  const problems: LocalProblem[] = [];
  function fault(range: Range | null, expected: string, found: string, fix: string): void {
    const place = lineAndColumn(html, range?.start ?? 0);
    problems.push({ ...place, severity: "error", subject: address, expected, found, fix });
  }
  return { problems, fault };
}

type Sorted = Record<Kind, Element[]>;

function sortElements(page: Page, assets: Assets, report: ReturnType<typeof reporter>): Sorted {
  const sorted: Sorted = { framework: [], sheet: [], ahead: [], enhance: [], policy: [], ours: [] };
  for (const element of page.elements) {
    const range = rangeOf(element);
    const result = kindOf(element, assets);
    if ("unknown" in result) {
      report.fault(range, "what this step knows of Next's pages", result.unknown, upgrade);
    } else if (isLeftSegment(element)) {
      report.fault(
        range,
        "a segment with a script that puts it in its place",
        "a segment without one",
        upgrade,
      );
    } else sorted[result.kind].push(element);
    const why = blocked(element);
    const fix = "take it out, or serve it as a file of the blog's own";
    if (why) report.fault(range, "nothing that the page's policy would block", why, fix);
  }
  for (const comment of page.comments) {
    if (reactComments.includes(comment.data)) continue;
    report.fault(rangeOf(comment), "a comment of React's", quote(`<!--${comment.data}-->`), upgrade);
  }
  return sorted;
}

/** Whether a client component of ours is on the page: by its payload, with which its islands have to agree. */
function hydrates(page: Page, sorted: Sorted, assets: Assets, report: ReturnType<typeof reporter>): boolean {
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
function checkNesting(page: Page, report: ReturnType<typeof reporter>): void {
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

/**
 * The page's title, for the rules of `@page` that print it at the head of each sheet (app/print.css): they see no part
 * of the page but the root's custom properties.
 */
function runningTitle(page: Page, rules: string): string {
  const heading = page.elements.find(({ tagName }) => tagName === "h1");
  if (!heading || !rules.includes("var(--running-title")) return "";
  const text = textOf(heading).replace(/["\\<\n]/g, sign => `\\${sign.codePointAt(0)?.toString(16)} `);
  return `:root{--running-title:"${text}"}`;
}

/** A link to a style sheet that is not fetched: React looks for it when it hydrates, and would fetch the sheet else. */
function disabled(sheet: Element): string {
  const attributes = sheet.attrs.map(({ name, value }) => ` ${name}="${value}"`).join("");
  return `<link${attributes} disabled="">`;
}

/** Gives the document the language of what is on it: the layout, which all pages share, knows the site's alone. */
function setLanguage({ elements }: Page, edits: Edits): void {
  const main = elements.find(({ tagName }) => tagName === "main");
  const lang = main && attribute(main, "lang");
  const place = elements.find(({ tagName }) => tagName === "html")?.sourceCodeLocation?.attrs?.lang;
  if (lang && place) edits.replace({ start: place.startOffset, end: place.endOffset }, `lang="${lang}"`);
}

/** What stands where a page's content comes in, while the rest of it is finished. */
const hole = "<!--filling-->";

/** The content of a page, which was kept apart from it, and where it goes. */
type Filling = Page & { place: Element };

/** Reads what a page is to be filled with; null for a page that is whole. */
function fillingOf(
  page: Page,
  read: (name: string) => string | undefined,
  report: ReturnType<typeof reporter>,
): Filling | null {
  const place = page.elements.find(element => attribute(element, fillingAttribute) !== undefined);
  if (!place) return null;
  const name = attribute(place, fillingAttribute) ?? "";
  const html = read(name);
  if (html === undefined) {
    const fix = "run npm run build: the page's content is made with it";
    report.fault(
      rangeOf(place),
      "the page's content, kept beside it",
      `none by the name ${quote(name)}`,
      fix,
    );
  }
  return { ...parsePart(html ?? "", place), place };
}

/** Makes room for a page's content. */
function openUp({ place }: Filling, edits: Edits): void {
  const range = rangeOf(place);
  const attributes = place.attrs
    .filter(({ name }) => name !== fillingAttribute)
    .map(({ name, value }) => ` ${name}="${value}"`);
  if (range) edits.replace(range, `<${place.tagName}${attributes.join("")}>${hole}</${place.tagName}>`);
}

/** What stands in a page of its style sheets, what goes into a file, and where that is. */
type Styles = Pick<Extract<FinishedPage, { problems: [] }>, "style" | "sheet" | "made">;

/** The style sheets of a page that is finished for the first time. */
function stylesOf(page: Page, linked: readonly Element[], keeps: boolean, assets: Assets): Styles {
  const used = usedIn(page, [assets.enhance.text], keeps ? assets.islands : "");
  const cuts = linked.flatMap(link => assets.sheets.get(attribute(link, "href") ?? "")?.cut(used) ?? []);
  const rules = cuts.map(cut => cut.rules).join("");
  const made = rules === "" ? null : pageSheet(rules);
  const style = cuts.map(({ fonts }) => fonts).join("") + runningTitle(page, rules);
  return { style, sheet: made?.address ?? null, made };
}

/** Those of a page that was finished before: it has them. Where it keeps a link to a whole sheet, for React, that is no other. */
function stylesThere(inPage: Element | undefined, link: Element | undefined): Styles {
  const sheet = link && attribute(link, "href");
  return { style: inPage ? textOf(inPage) : "", sheet: sheet ?? null, made: null };
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
): FinishedPage {
  const html = settleBoundaries(source);
  const shell = parsePage(html);
  const report = reporter(html, address);
  const filling = fillingOf(shell, readFilling, report);
  const page: Page = {
    html: html + (filling?.html ?? ""),
    elements: [...shell.elements, ...(filling?.elements ?? [])],
    comments: [...shell.comments, ...(filling?.comments ?? [])],
  };
  const sorted = sortElements(page, assets, report);
  const keeps = hydrates(page, sorted, assets, report);
  if (keeps) checkNesting(shell, report);
  const edits = new Edits();
  setLanguage(shell, edits);
  if (filling) openUp(filling, edits);
  const remove = (element: Element | Page["comments"][number]): void => {
    const range = rangeOf(element);
    if (range) edits.remove(range);
  };

  const inPage = page.elements.find(isOwnSheet);
  const link = page.elements.find(isOwnLink);
  const isFinished = inPage !== undefined || link !== undefined;
  const styles = isFinished ? stylesThere(inPage, link) : stylesOf(page, sorted.sheet, keeps, assets);
  const { style } = styles;
  sorted.sheet.forEach((sheet, index) => {
    const range = rangeOf(sheet);
    if (!range || isFinished) return;
    const linked = styles.sheet === null ? "" : sheetLink(styles.sheet);
    const inline = style === "" ? "" : `<style ${styleMark}>${style}</style>`;
    const own = index === 0 ? linked + inline : "";
    edits.replace(range, keeps ? own + disabled(sheet) : own);
  });
  // The layout fetches ahead what all pages show, and a page may have a file that holds that and more.
  for (const element of isFinished ? [] : page.elements) {
    const font = fontAhead(element);
    if (font !== undefined && !style.includes(font)) remove(element);
  }
  // It depends on other pages, and comes when all of them are there (build.ts).
  for (const element of sorted.ahead) remove(element);
  if (keeps) holdBack(sorted.framework, edits);
  else {
    for (const element of sorted.framework) remove(element);
    for (const element of page.elements) if (isEmptyOutlet(element)) remove(element);
    for (const comment of page.comments) remove(comment);
  }

  for (const script of sorted.enhance) {
    const range = rangeOf(script);
    if (!range) continue;
    const tag = html.slice(range.start, range.end);
    edits.replace(range, tag.replace(`"${assets.enhance.from}"`, `"${assets.enhance.to}"`));
  }

  const staying = keeps
    ? page.elements
    : page.elements.filter(element => !sorted.framework.includes(element));
  for (const element of sorted.policy) remove(element);
  const charset = page.elements.find(
    element => element.tagName === "meta" && attribute(element, "charset") !== undefined,
  );
  const place = charset && rangeOf(charset);
  if (!place) {
    report.fault(null, 'a page with <meta charset="utf-8">', "none", upgrade);
  } else {
    const policy = policyOf(staying, style === "" ? [] : [style]);
    edits.insert(place.end, `<meta http-equiv="Content-Security-Policy" content="${policy}">`);
  }

  if (report.problems.length > 0) return { html: null, problems: report.problems };
  const finished = edits.apply(html);
  const violations = violationsOf([...parseFinished(finished).elements, ...(filling?.elements ?? [])]);
  for (const found of violations) {
    report.fault(
      null,
      "a finished page that its own policy allows",
      found,
      "a fault of this step: see lib/finish/policy.ts",
    );
  }
  if (violations.length > 0) return { html: null, problems: report.problems };
  const filled = filling ? finished.replace(hole, () => filling.html) : finished;
  // A page that was finished before has its base.
  const placed = sorted.policy.length > 0 ? filled : withBase(filled, site.base);
  return { html: placed, hydrates: keeps, ...styles, elements: staying, problems: [] };
}
