/** What a post may write of HTML, and what to write instead of the rest. */
import { htmlTagNames } from "html-tag-names";
import { svgTagNames } from "svg-tag-names";
import { type LocalProblem, nearest, type Place } from "../problem";
import { fault } from "./fault";
import { componentNames } from "./vocabulary";

const tagNames: readonly string[] = [...htmlTagNames, ...svgTagNames];
/** What is written as a component. A term is one to its author, and to the compiler a mark in the text. */
const writtenAsComponents: readonly string[] = [...componentNames, "Term"];

/** A heading that Markdown does not know of has no address, no place in the contents and no rank among the others. */
function headingFix(rank: number): string {
  return `write ${"#".repeat(rank)}, with an empty line before and after: then it has an address and a place in the contents`;
}

/** Tags that would load from other servers or run a script of their own. */
const forbidden: Record<string, string> = {
  script: "delete it: a page runs no script but the blog's own",
  iframe: "link to the page instead: pages load nothing from other servers",
  object: "link to the file instead",
  embed: "link to the file instead",
  link: "delete it: styles belong to the blog, not to a post",
  base: "delete it: it would change every link of the page",
  style: "delete it: styles belong to the blog, not to a post",
  meta: "delete it: front matter says what the page says of itself",
  template: "delete it: what stands in it would not be shown",
  noscript: "write its content without it: pages are read without JavaScript anyway",
  html: "delete it: the page has its own",
  head: "delete it: the page has its own",
  body: "delete it: the page has its own",
  title: "delete it: front matter gives the title",
  h1: "write ##: the page's one first heading is its title",
  ...Object.fromEntries([2, 3, 4, 5, 6].map(rank => [`h${rank}`, headingFix(rank)])),
};

/** What other tools have a component for, by its name in small letters, and how it is written here. */
const otherComponents: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ["admonition", "alert", "aside", "callout", "info", "tip", "warning"].map(name => [
      name,
      "write <Note>, or > [!NOTE]",
    ]),
  ),
  ...Object.fromEntries(["image", "img", "nextimage"].map(name => [name, 'write ![alt](src "caption")'])),
  ...Object.fromEntries(
    ["corollary", "proposition", "claim"].map(name => [name, 'write <Theorem title="…"> or <Lemma>']),
  ),
  ...Object.fromEntries(["remark", "tldr"].map(name => [name, 'write <Note title="…">'])),
  ...Object.fromEntries(["fig", "picture", "graphic"].map(name => [name, "write <Figure />"])),
  ...Object.fromEntries(["chart", "graph", "lineplot"].map(name => [name, "write <Plot />"])),
  ...Object.fromEntries(
    ["inlinetoc", "tableofcontents", "toc", "tocinline"].map(name => [
      name,
      "delete it: the contents of a post come by themselves",
    ]),
  ),
  ...Object.fromEntries(
    ["tab", "tabitem"].map(name => [name, "write <CodeTabs> around blocks of code; each is a tab"]),
  ),
  step: 'write <Steps>, and in it a numbered list, "1. ", with an item for each',
  link: "write [words](address)",
  code: "write `code`",
  codeblock: "write three backticks, and the language behind them",
  equation: "write $$ … $$ on lines of their own",
  math: "write $…$, or $$ … $$ on lines of their own",
  mermaid: "write three backticks, and mermaid behind them",
  tabs: "write <CodeTabs> around blocks of code",
  ...Object.fromEntries(
    ["accordion", "collapse", "collapsible", "expandable", "spoiler", "toggle"].map(name => [
      name,
      "write <details>, with a <summary> as its first line",
    ]),
  ),
  ...Object.fromEntries(
    ["abbreviation", "acronym"].map(name => [name, 'write <abbr title="what it stands for">']),
  ),
  ...Object.fromEntries(["footnote", "sidenote"].map(name => [name, "write [^name], and [^name]: the note"])),
  ...Object.fromEntries(["citation", "cite"].map(name => [name, "write [@key]"])),
  ...Object.fromEntries(
    ["bibliography", "citation-list", "references"].map(name => [
      name,
      "delete it: the list of works that the text cites comes by itself",
    ]),
  ),
  ...Object.fromEntries(
    ["tweet", "vimeo", "youtube"].map(name => [
      name,
      "write <Embed />, a card that links there: pages load nothing from others",
    ]),
  ),
};

function sameButForCase(name: string, names: readonly string[]): string | undefined {
  return names.find(one => one.toLowerCase() === name.toLowerCase());
}

/** Tags of HTML that authors write and may misspell with a capital. Of all there are, one is near to any short name. */
const writtenTags: readonly string[] = ["abbr", "details", "summary"];

/** What a component that the blog does not have is meant to be; undefined where it is like nothing. */
function adviceFor(name: string): string | undefined {
  const lower = name.toLowerCase();
  const component = sameButForCase(name, writtenAsComponents);
  if (component) return `did you mean <${component}>?`;
  const other = Object.hasOwn(otherComponents, lower) ? otherComponents[lower] : undefined;
  if (other) return other;
  if (Object.hasOwn(forbidden, lower)) return forbidden[lower] ?? "";
  // What begins with a capital is a component to MDX: the tags of HTML and SVG are written in their own case.
  const near =
    sameButForCase(name, tagNames) ?? nearest(name, writtenAsComponents) ?? nearest(name, writtenTags);
  return near && `did you mean <${near}>?`;
}

const anyComponent = `use one of ${writtenAsComponents.map(known => `<${known}>`).join(", ")}, HTML in lower case, or plain Markdown`;

/** What to write in the place of a component that the blog does not have. */
export function unknownComponent(name: string): string {
  return adviceFor(name) ?? anyComponent;
}

/** What a tag that the blog does not have is meant to be; undefined where there is such a tag, or none is like it. */
export function meantTag(name: string): string | undefined {
  if (writtenAsComponents.includes(name) || tagNames.includes(name)) return undefined;
  if (/^[A-Z]/.test(name)) return adviceFor(name);
  const near = nearTag(name);
  return near && `did you mean <${near}>?`;
}

function nearTag(name: string): string | undefined {
  return sameButForCase(name, tagNames) ?? nearest(name, [...htmlTagNames, ...writtenAsComponents]);
}

/** Why a tag in lower case cannot be shown; undefined for one of HTML or SVG that a post may have. */
export function tagFault(name: string, place: Place): LocalProblem | undefined {
  const refused = Object.hasOwn(forbidden, name) ? forbidden[name] : undefined;
  if (refused)
    return fault(place, `<${name}>`, { expected: "text and figures", found: `<${name}>`, fix: refused });
  if (tagNames.includes(name)) return undefined;
  // Distill's tags: <d-cite>, <d-footnote>.
  const [, ofDistill] = /^dt?-([a-z-]+)$/.exec(name) ?? [];
  const advice = ofDistill && adviceFor(ofDistill);
  if (advice)
    return fault(place, `<${name}>`, { expected: "a tag of HTML", found: `<${name}>`, fix: advice });
  const near = nearTag(name);
  const fix = near ? `did you mean <${near}>?` : "write \\< for the sign itself, or use a tag of HTML";
  return fault(place, `<${name}>`, { expected: "a tag of HTML", found: `<${name}>`, fix });
}

/** Attributes that HTML's own element has not, and the component of the same name has. */
const ofComponents: Readonly<Record<string, { component: string; attributes: readonly string[] }>> = {
  figure: { component: "Figure", attributes: ["src", "alt", "caption", "wide"] },
  table: { component: "Table", attributes: ["src", "caption"] },
  video: { component: "Video", attributes: ["caption", "captions"] },
  audio: { component: "Audio", attributes: ["caption", "wordless"] },
};

/** The component that an author meant by a tag in lower case, and the attribute that tells. */
export function meantComponent(
  tag: string,
  has: (attribute: string) => boolean,
): { component: string; attribute: string } | undefined {
  const known = Object.hasOwn(ofComponents, tag) ? ofComponents[tag] : undefined;
  const attribute = known?.attributes.find(has);
  return known && attribute !== undefined ? { component: known.component, attribute } : undefined;
}

/** An address on another server where a list of addresses may stand (`srcset` has several). */
const address = /(?:^|[\s,])(?:https?:)?\/\//i;
/** The same in CSS, and in the attributes of SVG that take it: `fill`, `mask`, `filter`. */
const cssAddress = /(?:url|image|image-set|src)\(\s*["']?\s*(?:https?:)?\/\//i;

/** Whether an attribute makes a page load from another server. A link only leads there. */
function loadsElsewhere(tag: string, attribute: string, value: unknown): boolean {
  if (typeof value === "object" && value !== null) {
    return Object.values(value).some(one => loadsElsewhere(tag, attribute, one));
  }
  if (typeof value !== "string") return false;
  const isAddress =
    /^(?:src|srcset|poster|data)$/i.test(attribute) ||
    (/^(?:href|xlinkHref|xlink:href)$/i.test(attribute) && tag !== "a" && tag !== "area");
  return (isAddress && address.test(value)) || cssAddress.test(value);
}

/** Marks that the blog itself puts on what is not the author's, and ids by which React sends a page in parts. */
const reservedMarks: readonly string[] = [
  "data-own",
  "data-sheet",
  "data-island",
  "data-note",
  "data-problems",
  "data-version",
];
const reservedId = /^[BPS]:[0-9a-f]+$/;

/** Attributes that HTML has and React refuses or drops, and those by which a page would load from others. */
export function refusedAttribute(
  tag: string,
  name: string,
  value: unknown,
): { found: string; fix: string } | undefined {
  if (name === "style" && typeof value === "string") {
    return { found: `style="${value}"`, fix: 'write style={{ color: "red" }}, an object' };
  }
  if (name === "ref") return { found: name, fix: "delete it: it means something to programs only" };
  if (/^(?:background|ping)$/i.test(name)) {
    return { found: name, fix: "delete it: pages load nothing from others and tell nobody" };
  }
  if (/^on[a-z]/i.test(name)) {
    return { found: name, fix: "delete it: a post's HTML runs no script" };
  }
  if (reservedMarks.includes(name)) {
    return { found: name, fix: "delete it: the blog marks its own parts by it" };
  }
  if (name === "id" && typeof value === "string" && reservedId.test(value)) {
    return { found: `id="${value}"`, fix: "write another id: pages use this one while they are sent" };
  }
  if (name === "dangerouslySetInnerHTML") {
    return { found: name, fix: "write the HTML itself, as part of the post" };
  }
  if (loadsElsewhere(tag, name, value)) {
    const shown = typeof value === "string" ? value : name;
    const fix = "save the file under public/ and refer to it there: pages load nothing from others";
    return { found: shown, fix };
  }
  if (name === "class") return { found: "class", fix: "write className" };
  if (name === "for") return { found: "for", fix: "write htmlFor" };
  return undefined;
}

/** Attributes of elements whose source or target the check has to follow. */
export const followed: Readonly<Record<string, readonly string[]>> = {
  Figure: ["src"],
  Table: ["src"],
  img: ["src", "srcSet"],
  a: ["href"],
  video: ["src", "poster"],
  audio: ["src"],
  source: ["src", "srcSet"],
  track: ["src"],
  Audio: ["src"],
  Video: ["src", "captions", "poster"],
};
