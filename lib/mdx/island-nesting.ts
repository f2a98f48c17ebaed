/**
 * What a browser would build otherwise than it is written. A page of text shows it all the same; where an island is on
 * the page React compares the two, gives up, and no island of the page answers.
 */
import type { Nodes, Root } from "mdast";
import { isIslandName, islandsOf } from "../island";
import { isJsx } from "../jsx";
import type { LocalProblem } from "../problem";
import { fault, placeOf } from "./fault";

/** What Markdown's blocks and marks come to. */
const tags: Readonly<Record<string, string>> = {
  blockquote: "blockquote",
  code: "pre",
  delete: "del",
  emphasis: "em",
  heading: "h2",
  link: "a",
  linkReference: "a",
  list: "ul",
  paragraph: "p",
  strong: "strong",
  table: "table",
  thematicBreak: "hr",
};

/** Elements that end a paragraph where they begin (HTML Standard, "in body"). */
const blocks: readonly string[] =
  "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h2 header hgroup hr main menu nav ol p pre search section summary table ul".split(
    " ",
  );

/** Elements that hold words and what stands in a line with them. */
const inLine: readonly string[] =
  "a abbr b bdi bdo button cite code del dfn em h2 i ins kbd label mark p q s samp small span strong sub summary sup u var".split(
    " ",
  );

/** A paragraph goes on behind these, however deep it stands above them. */
const shelters: readonly string[] = ["button", "caption", "td", "th"];

/** Whether a paragraph is tags alone, which the compiler frees of it. */
export function isBare(node: Nodes): boolean {
  return (
    node.type === "paragraph" &&
    node.children.every(
      child =>
        isJsx(child) ||
        child.type === "mdxTextExpression" ||
        (child.type === "text" && child.value.trim() === ""),
    )
  );
}

function tagOf(node: Nodes): string | undefined {
  if (isJsx(node)) return node.name ?? undefined;
  return isBare(node) ? undefined : tags[node.type];
}

/** What a tag may not stand in, of what is around it. @param around the tags around it, the nearest last */
function wrongHome(tag: string, around: readonly string[]): string | undefined {
  if (isIslandName(tag)) return around.findLast(one => inLine.includes(one));
  if (tag === "a") return around.find(one => one === "a");
  if (tag === "tr") return around.at(-1) === "table" ? "table" : undefined;
  if (!blocks.includes(tag)) return undefined;
  const shelter = around.findLastIndex(one => shelters.includes(one));
  return around.slice(shelter + 1).find(one => one === "p");
}

function fixFor(tag: string, home: string): string {
  if (tag === "tr") return "write <tbody> around the rows";
  if (tag === "a") return "let one link end before the next begins";
  return isIslandName(tag) || home !== "p"
    ? "put it on a line of its own, with an empty line before and after"
    : "write <div> in the place of <p>, or leave the tag out: Markdown makes paragraphs";
}

/**
 * Tags of a body with islands that HTML does not let stand where they stand.
 * @param tree a body as lib/content parses it
 */
export function checkIslandNesting(tree: Root): LocalProblem[] {
  if (islandsOf(tree).length === 0) return [];
  const problems: LocalProblem[] = [];
  function look(node: Nodes, around: readonly string[]): void {
    const tag = tagOf(node);
    const home = tag === undefined ? undefined : wrongHome(tag, around);
    // Tags in a line of text have a check of their own.
    const isReported =
      home === "p" &&
      tag !== undefined &&
      isIslandName(tag) &&
      node.type === "mdxJsxTextElement" &&
      around.at(-1) === "p";
    if (tag !== undefined && home !== undefined && !isReported) {
      const expected = "what HTML lets stand there, since the post has an interactive figure";
      problems.push(
        fault(placeOf(node), `<${tag}>`, {
          expected,
          found: `<${tag}> inside <${home}>`,
          fix: fixFor(tag, home),
        }),
      );
    }
    if (!("children" in node)) return;
    for (const child of node.children) look(child, tag === undefined ? around : [...around, tag]);
  }
  look(tree, []);
  return problems;
}
