/** What can be found of a finished page: its own text by section, and none of what stands around it. */
import { attribute, type Element, textOf } from "../finish/html";
import {
  type Child as FormulaChild,
  type Element as FormulaElement,
  element as formulaElement,
} from "../math/mathml";
import { mathmlWords } from "../math/mathml-words";
import { codeEdge, lineEnd } from "./format";
import { indexed, shown } from "./words";

/** A page of the blog, as far as its content says what it is. */
export type Found = {
  /** Without a base path. */
  path: string;
  title: string;
  excerpt: string | null;
  lang: string;
  /** `YYYY-MM-DD` or an instant; null for a page that is no post. */
  date: string | null;
  /** Their names; none for a page that is no post. */
  authors: readonly string[];
  tags: readonly { slug: string; label: string }[];
  series: { slug: string; title: string } | null;
};

function hasClass(element: Element, names: RegExp): boolean {
  return (attribute(element, "class") ?? "").split(/\s+/).some(name => names.test(name));
}

/** A term, which is a button that opens what it means; and that, which stands behind it. */
const term = /^term$/;
const definition = /^definition$/;

/** What is nobody's text: controls, drawings, what only screen readers or only eyes are told, numbers of notes. */
function isPassedOver(element: Element): boolean {
  const { tagName } = element;
  return (
    ["script", "style", "template", "svg", "input", "select", "textarea", "nav", "annotation"].includes(
      tagName,
    ) ||
    (tagName === "button" && !hasClass(element, term)) ||
    attribute(element, "hidden") !== undefined ||
    // Tokens are said to screen readers in words of ours; what is seen is the author's.
    (attribute(element, "aria-hidden") === "true" && !hasClass(element, /^token-text$/)) ||
    attribute(element, "data-footnote-ref") !== undefined ||
    attribute(element, "data-footnote-backref") !== undefined ||
    attribute(element, "role") === "doc-backlink" ||
    hasClass(element, /^(?:sr-only|code-language|token-fact|token-legend)$/)
  );
}

/** Elements in a line of text. Whatever is none of these has words of its own; tokens go on in one another. */
const inline =
  /^(?:a|abbr|b|bdi|bdo|br|button|cite|code|data|del|dfn|em|i|img|ins|kbd|mark|math|picture|q|rp|rt|ruby|s|samp|small|source|span|strong|sub|sup|time|u|var|wbr)$/;

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}

function unescaped(text: string): string {
  return text
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&amp;/g, "&");
}

/** Signs of ours in a text. */
const marks = new RegExp(`[${codeEdge}${lineEnd}]`, "g");

/** A text in one line. @param isCode whether each of its own lines has an end */
function inOneLine(text: string, isCode: boolean): string {
  const whole = text.trim();
  return (isCode && whole !== "" ? whole.replace(/\s*\n\s*|$/g, ` ${lineEnd}`) : whole).replace(/\s+/g, " ");
}

/** Gathers texts, each in an element of its own. */
class Texts {
  readonly parts: string[] = [];
  #text = "";
  #asides: string[] = [];

  add(text: string): void {
    this.#text += text.replace(marks, "");
  }

  /** Adds what is a text of its own, and stands within another. */
  addAside(text: string): void {
    this.#asides.push(text);
  }

  /** Begins or ends code in a line. */
  edge(): void {
    this.#text += codeEdge;
  }

  /** Adds what an image says: for two themes there are two of it. */
  addOnce(text: string, said: string): void {
    if (!said.includes(text) && !this.#text.includes(text)) this.#text += ` ${text} `;
  }

  /** Ends a text. @param tag with attributes */
  end(tag: string): void {
    const written = inOneLine(this.#text, tag === "pre");
    const plain = written.replaceAll(codeEdge, "");
    // A block in the code would leave one of its edges in another text.
    const isWhole = (written.length - plain.length) % (2 * codeEdge.length) === 0;
    const text = plain.trim() && indexed(isWhole ? written : plain);
    if (text) this.parts.push(`<${tag}>${escaped(text)}</${tag.split(" ")[0]}>`);
    this.#text = "";
    for (const aside of this.#asides.splice(0)) {
      this.add(aside);
      this.end("p");
    }
  }
}

/** A formula of a page as a tree of MathML. */
function formulaOf(element: Element): FormulaElement {
  const children = element.childNodes.flatMap((node): FormulaChild[] => {
    if (node.nodeName === "#text") return [textOf(node)];
    return "tagName" in node && !isPassedOver(node) ? [formulaOf(node)] : [];
  });
  const attributes = element.attrs.map(({ name, value }): [string, string] => [name, value]);
  return formulaElement(element.tagName, children, attributes);
}

/** The children of an element that have a name. */
function childrenOf(element: Element, name: string): Element[] {
  return element.childNodes.filter((node): node is Element => node.nodeName === name);
}

/** What a figure says below itself. */
function captionsOf(figure: Element): Element[] {
  return childrenOf(figure, "figcaption");
}

/**
 * The parts of an element that are texts: of a figure that runs, what it shows first in words, and its caption; the
 * rest of it changes.
 */
function partsOf(element: Element): readonly Element["childNodes"][number][] {
  if (attribute(element, "data-island") === undefined) return element.childNodes;
  const words = childrenOf(element, "details").flatMap(({ childNodes }) => childNodes);
  return [...words.filter(({ nodeName }) => nodeName !== "summary"), ...captionsOf(element)];
}

/** Whether an element says what a block of code is called, which stands apart from sentences as the code does. */
function isNameOfCode(element: Element): boolean {
  return element.tagName === "label" || hasClass(element, /^code-head$/);
}

/**
 * @param said what is said anyway, and need not be said by an image
 * @param isCode whether the whole is code
 */
function gather(element: Element, texts: Texts, said = "", isCode = false): void {
  for (const node of partsOf(element)) {
    if (node.nodeName === "#text") texts.add(textOf(node));
    if (!("tagName" in node) || isPassedOver(node)) continue;
    const { tagName } = node;
    if (tagName === "br") texts.add(" ");
    else if (tagName === "img") texts.addOnce(attribute(node, "alt") ?? "", said);
    else if (tagName === "math") texts.add(attribute(node, "alttext") ?? mathmlWords(formulaOf(node)));
    else if (hasClass(node, definition)) texts.addAside(textOf(node));
    else if (tagName === "code" && !isCode) {
      texts.edge();
      gather(node, texts, said, true);
      texts.edge();
    } else if (inline.test(tagName) || hasClass(node, /^token$/)) gather(node, texts, said, isCode);
    else {
      texts.end("p");
      // What a caption says its image may say too.
      const caption = tagName === "figure" ? captionsOf(node).map(textOf).join(" ") : said;
      gather(node, texts, caption, isCode || tagName === "pre");
      const id = attribute(node, "id");
      if (/^h[2-6]$/.test(tagName) && id) texts.end(`${tagName} id="${escaped(id)}"`);
      else texts.end(tagName === "pre" || isNameOfCode(node) ? "pre" : "p");
    }
  }
}

/** A value of a filter that has a name for the address and one for readers. */
function named(slug: string, label: string): string {
  return `${slug}:${label}`;
}

/**
 * The texts of a finished page, by section: headings with their ids, paragraphs, and code. They are those of its body,
 * and what is said at its foot of corrections.
 * @param elements the page's elements
 * @returns HTML of these alone, in the index's spelling, code in a line between its edges, in a block with an end
 *   behind each of its lines; null where the page has no text of an author's
 */
export function textsOf(elements: readonly Element[]): string | null {
  const body = elements.find(element => hasClass(element, /^prose$/));
  if (!body) return null;
  const texts = new Texts();
  // The heading that opened the text stands above it, with the title.
  const subtitle = elements.find(element => attribute(element, "role") === "doc-subtitle");
  const corrections = elements.find(element => hasClass(element, /^corrections$/));
  for (const element of [subtitle, body, corrections]) {
    if (element) gather(element, texts);
    texts.end("p");
  }
  return texts.parts.join("\n");
}

/** A part of a page from one heading to the next. What stands before the first has neither id nor title. */
export type Section = { id: string; title: string; text: string };

/** The sections of what `textsOf` gave, as they were written; code stands between its edges, lines of it have ends. */
export function sectionsOf(texts: string): Section[] {
  const sections: Section[] = [{ id: "", title: "", text: "" }];
  for (const line of texts.split("\n")) {
    const [, tag, id, text = ""] = /^<(\w+)(?: id="(.*?)")?>(.*)<\/\w+>$/.exec(line) ?? [];
    const edge = tag === "pre" ? codeEdge : "";
    const written = edge + shown(unescaped(text)) + edge;
    const last = sections.at(-1);
    if (id !== undefined) sections.push({ id: unescaped(id), title: written, text: "" });
    else if (last) last.text += (last.text && " ") + written;
  }
  return sections;
}

/** What a page is narrowed down by: pairs of a facet and one of its values. */
export function facetsOf({ date, tags, series }: Found): [facet: string, value: string][] {
  return [
    ...(date === null ? [] : [["year", date.slice(0, 4)] satisfies [string, string]]),
    ...tags.map(({ slug, label }): [string, string] => ["tag", named(slug, label)]),
    ...(series ? [["series", named(series.slug, series.title)] satisfies [string, string]] : []),
  ];
}

/** What a page's tags and series are called: a reader who types such a name wants the posts that have it. */
export function labelsOf({ tags, series }: Found): string[] {
  return [...tags.map(({ label }) => label), ...(series ? [series.title] : [])];
}

/**
 * What Pagefind is given of a page: a document with its title, its excerpt, the texts of its body, its authors, and the
 * names of what it belongs to.
 * @param texts what `textsOf` gave for it
 */
export function recordOf(found: Found, texts: string): string {
  const { title, excerpt, lang, authors } = found;
  const head = new Texts();
  head.add(title);
  head.end("h1");
  head.add(excerpt ?? "");
  head.end("p");
  // Behind the text, so that no phrase of it goes through a name. Who looks for one wants what is by that author first.
  const foot = new Texts();
  foot.add(authors.join(", "));
  foot.end('p data-pagefind-weight="10"');
  foot.add(labelsOf(found).join(", "));
  foot.end('p data-pagefind-weight="3"');
  const parts = [...head.parts, texts.replace(marks, ""), ...foot.parts];
  const main = `<main data-pagefind-body>${parts.join("\n")}</main>`;
  return `<!DOCTYPE html><html lang="${escaped(lang)}"><body>${main}</body></html>`;
}
