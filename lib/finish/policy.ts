/** A page's Content-Security-Policy, and what in the page it would block. */
import { createHash } from "node:crypto";
import { type Site, site } from "../site";
import { commentsServer } from "../url";
import { attribute, type Element, textOf } from "./html";

/** A source expression for one inline text (CSP Level 3, section 2.3.1). */
function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
}

/** Types of inline `<script>` that are data and never run, so that no policy is about them. */
const dataTypes: readonly string[] = ["application/ld+json", "application/json"];

/** Whether a script is one that a policy has to allow by its text. */
export function isInlineScript(element: Element): boolean {
  return (
    element.tagName === "script" &&
    attribute(element, "src") === undefined &&
    !dataTypes.includes(attribute(element, "type") ?? "")
  );
}

function sources(own: string, hashes: Iterable<string>): string {
  return [own, ...new Set(hashes)].join(" ");
}

/** The hash of each inline script, style sheet and style attribute. */
function inlineHashes(elements: readonly Element[]) {
  return {
    scripts: elements.filter(isInlineScript).map(element => hashOf(textOf(element))),
    sheets: elements.filter(({ tagName }) => tagName === "style").map(element => hashOf(textOf(element))),
    attributes: elements.flatMap(element => {
      const style = attribute(element, "style");
      return style === undefined ? [] : [hashOf(style)];
    }),
  };
}

/** What may be opened of a page, by the marks of what asks for it (components/comments.tsx, app/layout.tsx). */
type Openings = Pick<Site, "comments" | "counter">;

/**
 * What a page may load from elsewhere: the frame of its comments, and what it tells the site's counter. Nothing, where
 * the settings name neither; a mark alone, which a text may have, opens nothing.
 */
function openings(elements: readonly Element[], { comments, counter }: Openings): string[] {
  const has = (mark: string) => elements.some(element => attribute(element, mark) !== undefined);
  return [
    ...(comments && has("data-comments") ? [`frame-src ${commentsServer}`] : []),
    ...(counter && has("data-counter") ? [`connect-src 'self' ${new URL(counter.url).origin}`] : []),
  ];
}

/**
 * The policy of a page: everything from the blog's own address, and of inline scripts and styles those that are in
 * the page, each by its hash. `frame-ancestors` has no effect in a page and is for the server's headers.
 * @param elements the page's elements
 * @param styles the text of the style sheet that is about to be put into the page, where one is
 * @param settings what the site asks of others; it is opened on the pages that ask for it
 */
export function policyOf(
  elements: readonly Element[],
  styles: readonly string[],
  settings: Openings = site,
): string {
  const { scripts, sheets, attributes } = inlineHashes(elements);
  const styleHashes = [...styles.map(hashOf), ...sheets, ...attributes];
  return [
    "default-src 'self'",
    `script-src ${sources("'self'", scripts)}`,
    // Hashes of style attributes count only with 'unsafe-hashes', which is about attributes and allows no other.
    `style-src ${sources(attributes.length > 0 ? "'self' 'unsafe-hashes'" : "'self'", styleHashes)}`,
    "img-src 'self' data:",
    ...openings(elements, settings),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");
}

/** Attributes by which an element fetches or runs something at once. Links are for the reader to follow. */
const fetching: Readonly<Record<string, readonly string[]>> = {
  audio: ["src"],
  button: ["formaction"],
  embed: ["src"],
  form: ["action"],
  iframe: ["src", "srcdoc"],
  image: ["href", "xlink:href"],
  img: ["src", "srcset"],
  input: ["src", "formaction"],
  object: ["data"],
  script: ["src"],
  source: ["src", "srcset"],
  track: ["src"],
  use: ["href", "xlink:href"],
  video: ["src", "poster"],
};

/** Links that are fetched, as opposed to those that say where something is. */
const fetchedLinks =
  /(?:^|\s)(?:stylesheet|preload|modulepreload|prefetch|icon|apple-touch-icon|manifest)(?:\s|$)/i;

/** Elements that show an image, which may be written out in its address: the policy allows `data:` for images alone. */
const pictures: readonly string[] = ["img", "image", "source", "input", "link", "video"];

function isElsewhere(address: string, tagName: string): boolean {
  if (/^\s*data:image\//i.test(address) && pictures.includes(tagName)) return false;
  return /^\s*(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
}

/** An address in CSS that leads to another server. */
const foreignStyle = /(?:url|image|image-set|src)\(\s*["']?\s*(?:[a-z][a-z0-9+.-]*:)?\/\//i;

/**
 * What of an element the policy of its page would block.
 * @returns a description; null where nothing is blocked
 */
export function blocked(element: Element): string | null {
  const { tagName } = element;
  if (["base", "object", "embed"].includes(tagName)) return `<${tagName}>`;
  if (tagName === "style" && foreignStyle.test(textOf(element)))
    return "a style sheet that loads from another server";
  for (const { name, value } of element.attrs) {
    if (name === "style" && foreignStyle.test(value))
      return `<${tagName} style="${value}">, which is not the blog's own`;
    if (/^on/.test(name)) return `<${tagName} ${name}>, a script in an attribute`;
    if ((name === "href" || name === "xlink:href") && /^\s*javascript:/i.test(value)) {
      return `<${tagName} ${name}="javascript:…">`;
    }
    const fetches = fetching[tagName]?.includes(name) || (tagName === "link" && name === "href");
    if (!fetches) continue;
    if (tagName === "link" && !fetchedLinks.test(attribute(element, "rel") ?? "")) continue;
    const addresses = name === "srcset" ? value.split(",") : [value];
    const elsewhere = addresses.find(one => isElsewhere(one, tagName));
    if (elsewhere) return `<${tagName} ${name}="${elsewhere.trim()}">, which is not the blog's own`;
  }
  return null;
}

/** The sources of one directive of a policy. */
function directive(policy: string, name: string): readonly string[] {
  return (
    policy
      .split("; ")
      .find(one => one.startsWith(`${name} `))
      ?.split(" ") ?? []
  );
}

/**
 * Reads a finished page's policy back and holds the page against it, as a browser will.
 * @param elements every element of the finished page
 * @returns what its policy would block; nothing where the page and the policy agree
 */
export function violationsOf(elements: readonly Element[]): string[] {
  const policies = elements.filter(
    element => attribute(element, "http-equiv")?.toLowerCase() === "content-security-policy",
  );
  const [first, ...others] = policies;
  if (!first || others.length > 0) return [`${policies.length} policies in place of one`];
  const policy = attribute(first, "content") ?? "";
  const scripts = directive(policy, "script-src");
  const styles = directive(policy, "style-src");
  const unsafe = [...scripts, ...styles].filter(one => one === "'unsafe-inline'" || one === "'unsafe-eval'");
  const hashes = inlineHashes(elements);
  const isMissing = (allowed: readonly string[]) => (hash: string) => !allowed.includes(hash);
  return [
    ...unsafe.map(one => `${one} in the policy`),
    ...hashes.scripts.filter(isMissing(scripts)).map(hash => `an inline script without its hash ${hash}`),
    ...hashes.sheets.filter(isMissing(styles)).map(hash => `a style sheet without its hash ${hash}`),
    ...hashes.attributes.filter(isMissing(styles)).map(hash => `a style attribute without its hash ${hash}`),
    ...elements.flatMap(element => blocked(element) ?? []),
  ];
}
