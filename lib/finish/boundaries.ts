/**
 * React sends what stands in a `<Suspense>` behind the page, in a hidden element, with a script that puts it in
 * its place. In a page that is a file there is nothing to wait for: it is put in its place here, so that it is
 * read without JavaScript too.
 */
import { attribute, Edits, innerRange, type Page, parsePage, type Range, rangeOf, textOf } from "./html";

/** React's call that moves a segment: `$RC("B:0","S:0")`, alone or behind the functions it needs. */
const call = /(?:^|;)\$RC\("(B:[0-9a-f]+)","(S:[0-9a-f]+)"\);?$/;

/** What such a script begins with, where it brings the functions along. */
const functions = "$RB=[];$RV=function(";

/** The scripts that only serve this: the calls, and the clock that paces them. */
const clock = "requestAnimationFrame(function(){$RT=performance.now()});";

function isCall(script: string): boolean {
  return call.test(script) && (script.startsWith("$RC(") || script.startsWith(functions));
}

/** From the comment that opens a boundary to the one that closes it, around the template that stands in it. */
function boundaryAround(page: Page, template: Range): Range | null {
  const opens = page.comments.filter(({ data }) => data === "$?").map(rangeOf);
  const open = opens.find(range => range?.end === template.start);
  // What stands between the template and the end is what shows while it waits; boundaries in it are passed over.
  let depth = 0;
  for (const comment of page.comments) {
    const range = rangeOf(comment);
    if (!range || range.start < template.end) continue;
    if (comment.data === "$" || comment.data === "$?" || comment.data === "$!") depth++;
    if (comment.data !== "/$") continue;
    if (depth-- === 0) return open ? { start: open.start, end: range.end } : null;
  }
  return null;
}

/**
 * Puts every segment that React sent behind the page in its place.
 * @returns the page as a browser has it when the scripts have run; unchanged where there is nothing to move. What
 *   is not understood is left, for the caller to refuse.
 */
export function settleBoundaries(html: string): string {
  if (!html.includes('<template id="B:')) return html;
  const page = parsePage(html);
  const byId = new Map(page.elements.map(element => [attribute(element, "id"), element]));
  const edits = new Edits();
  for (const script of page.elements) {
    if (script.tagName !== "script") continue;
    const text = textOf(script);
    const whole = rangeOf(script);
    if (text === clock && whole) edits.remove(whole);
    const [, boundaryId, segmentId] = isCall(text) ? (call.exec(text) ?? []) : [];
    const template = byId.get(boundaryId);
    const segment = byId.get(segmentId);
    const place = template && rangeOf(template);
    const boundary = place && boundaryAround(page, place);
    const content = segment && innerRange(segment);
    const source = segment && rangeOf(segment);
    if (!boundary || !content || !source || !whole) continue;
    edits.replace(boundary, `<!--$-->${html.slice(content.start, content.end)}<!--/$-->`);
    edits.remove(source);
    edits.remove(whole);
  }
  return edits.apply(html);
}
