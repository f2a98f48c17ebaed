/** What the elements of a page are to the finishing step: it knows all that Next writes, and reports the rest. */
import { quote } from "../problem";
import { mainId } from "../url";
import type { Assets } from "./assets";
import { isPayload } from "./flight";
import { attribute, type Element, type Page, rangeOf, textOf } from "./html";
import { type Report, upgrade } from "./page-report";
import { isPageSheet } from "./page-sheets";
import { isOwnLink, isOwnSheet } from "./page-styles";
import { blocked, isInlineScript } from "./policy";

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

/** The empty place of streamed metadata: a hidden element with nothing but React's comments in it. */
export function isEmptyOutlet(element: Element): boolean {
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

/** The elements of a page, by what they are to the finishing step. */
export type Sorted = Record<Kind, Element[]>;

/** Sorts what is on a page, and reports what the step does not know or the policy would block. */
export function sortElements(page: Page, assets: Assets, report: Report): Sorted {
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
