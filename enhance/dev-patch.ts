/**
 * Development only: makes of a part of the page what the server would send now. What is the same is not touched, so that
 * what a reader has opened, played or scrolled to stays as it is.
 */

/** A node as the server sent it: our scripts change it afterwards. */
type Sent = { html: string; attributes: ReadonlyMap<string, string>; children: readonly ChildNode[] };

const sent = new WeakMap<Node, Sent>();

function htmlOf(node: Node): string {
  return node instanceof Element ? node.outerHTML : `${node.nodeType} ${node.nodeValue}`;
}

function attributesOf(node: Node): Map<string, string> {
  return new Map(node instanceof Element ? [...node.attributes].map(({ name, value }) => [name, value]) : []);
}

/** Takes note of nodes as the server sent them, before a script has been at them. */
export function remember(node: Node): void {
  const children = [...node.childNodes];
  sent.set(node, { html: htmlOf(node), attributes: attributesOf(node), children });
  for (const child of children) remember(child);
}

function isSame(live: Node | undefined, html: string | undefined): boolean {
  return live !== undefined && html !== undefined && sent.get(live)?.html === html;
}

/** Beyond so many comparisons everything in between is taken for new: an author waits, and such an edit is rare. */
const mostCompared = 250_000;

/** The longest list of nodes that stayed and stand in one order, as pairs of places in both lists. */
function longestCommon(before: readonly Node[], after: readonly string[]): [number, number][] {
  if (before.length * after.length > mostCompared) return [];
  /** How many pairs there are from one place in each list on. */
  const width = after.length + 1;
  const counts = new Uint32Array((before.length + 1) * width);
  const count = (i: number, j: number) => counts[i * width + j] ?? 0;
  const same = before.map(old => after.map(html => isSame(old, html)));
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      counts[i * width + j] = same[i]?.[j]
        ? count(i + 1, j + 1) + 1
        : Math.max(count(i + 1, j), count(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    if (same[i]?.[j]) pairs.push([i++, j++]);
    else if (count(i + 1, j) >= count(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/**
 * The nodes that stayed, as pairs of places in both lists. Most edits leave all but one as they were.
 * @param after the HTML of those that are sent now
 */
function stayed(before: readonly Node[], after: readonly string[]): [number, number][] {
  const shorter = Math.min(before.length, after.length);
  const same = (i: number, j: number) => isSame(before[i], after[j]);
  let head = 0;
  while (head < shorter && same(head, head)) head++;
  let foot = 0;
  while (foot < shorter - head && same(before.length - 1 - foot, after.length - 1 - foot)) foot++;
  const between = longestCommon(
    before.slice(head, before.length - foot),
    after.slice(head, after.length - foot),
  );
  return [
    ...Array.from({ length: head }, (_, i): [number, number] => [i, i]),
    ...between.map(([i, j]): [number, number] => [head + i, head + j]),
    ...Array.from({ length: foot }, (_, i): [number, number] => [
      before.length - foot + i,
      after.length - foot + i,
    ]),
  ];
}

function setAttributes(live: Element, next: Element): void {
  const was = sent.get(live)?.attributes ?? new Map<string, string>();
  const is = attributesOf(next);
  for (const [name, value] of is) if (was.get(name) !== value) live.setAttribute(name, value);
  for (const name of was.keys()) if (!is.has(name)) live.removeAttribute(name);
}

/** Makes one node what another is, or puts that in its place. @returns the node that is in the page */
function become(live: ChildNode, next: ChildNode): ChildNode {
  const isSameTag = live instanceof Element && next instanceof Element && live.localName === next.localName;
  if (!isSameTag) {
    remember(next);
    live.replaceWith(next);
    return next;
  }
  const html = htmlOf(next);
  setAttributes(live, next);
  const children = patchChildren(live, next);
  sent.set(live, { html, attributes: attributesOf(next), children });
  return live;
}

/** Makes one run of nodes of another. @param behind what stands behind them. @returns the nodes that stand there now */
function exchange(
  parent: Node,
  gone: readonly ChildNode[],
  come: readonly ChildNode[],
  behind: ChildNode | null,
): readonly ChildNode[] {
  if (gone.length === come.length) return gone.map((old, place) => become(old, come[place] ?? old));
  for (const node of come) {
    remember(node);
    // A script of ours may have taken it away.
    parent.insertBefore(node, behind?.parentNode === parent ? behind : null);
  }
  for (const node of gone) node.remove();
  return come;
}

/**
 * Makes what stands in a node what stands in another.
 * @param live in the page, and remembered
 * @param next as the server sends it now; its nodes may be taken over
 * @returns the nodes that come from the server, as they now stand there
 */
function patchChildren(live: Node, next: Node): ChildNode[] {
  const before = sent.get(live)?.children ?? [];
  const after = [...next.childNodes];
  const now: ChildNode[] = [];
  let [i, j] = [0, 0];
  for (const [iSame, jSame] of [
    ...stayed(before, after.map(htmlOf)),
    [before.length, after.length] as const,
  ]) {
    const same = before[iSame] ?? null;
    now.push(...exchange(live, before.slice(i, iSame), after.slice(j, jSame), same));
    if (same) now.push(same);
    [i, j] = [iSame + 1, jSame + 1];
  }
  return now;
}

/**
 * Makes what stands in an element what the server sends for it now.
 * @param live in the page, and remembered
 * @param next what its nodes come from
 */
export function patch(live: Element, next: DocumentFragment): void {
  const children = patchChildren(live, next);
  sent.set(live, { html: htmlOf(live), attributes: attributesOf(live), children });
}
