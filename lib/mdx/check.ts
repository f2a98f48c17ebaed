/**
 * Holds a parsed body against what the compiler can draw: components and their props, HTML tags, expressions.
 * Everything that would vanish or fail in a build is named here, at its place, without compiling the body.
 */
import type { Heading, Nodes, Paragraph, Root } from "mdast";
import { isCaption } from "../caption";
import { fenceOf } from "../diagram";
import { isFormula } from "../formula";
import { isIslandName } from "../island";
import { attributePlace, isComputed, isExpression, isJsx, type Jsx } from "../jsx";
import { formulaFaults } from "../math/faults";
import { type LocalProblem, type Place, quote, type UnclosedTag } from "../problem";
import { walk } from "../tree";
import { readAttributes } from "./attributes";
import { checkComponent } from "./check-component";
import { checkGlued } from "./check-glued";
import { checkHtml } from "./check-html";
import { checkLabels } from "./check-labels";
import { checkTable } from "./check-tables";
import { checkCode, checkCodeTabs } from "./code/check";
import { checkDiagram } from "./diagram/check";
import { checkElements } from "./element-rules";
import { inlineElements } from "./elements";
import { checkExpression } from "./expressions";
import { fault, placeOf } from "./fault";
import { followed, unknownComponent } from "./html";
import { checkIslandIds } from "./island-ids";
import { checkIslandNesting, isBare } from "./island-nesting";
import { isComponent } from "./vocabulary";

/** Whether an element stands between paragraphs. What `<CodeTabs>` and `<Table>` hold does too, and is missed there. */
function isBlock({ name, children }: Jsx): boolean {
  if (name === null || !isComponent(name) || inlineElements.includes(name)) return false;
  return name !== "CodeTabs" && (name !== "Table" || children.length === 0);
}

/** A source or target that only running the post would tell. */
function checkFollowed(name: string, node: Jsx): LocalProblem[] {
  const attributes = Object.hasOwn(followed, name) ? (followed[name] ?? []) : [];
  return attributes
    .filter(attribute => isComputed(node, attribute))
    .slice(0, 1)
    .map(attribute => {
      const found = `${attribute} as an expression, which the check cannot follow`;
      const fix = `write ${attribute}="…", the address itself`;
      return fault(attributePlace(node, attribute), `<${name}>`, {
        expected: `${attribute} as text in quotation marks`,
        found,
        fix,
      });
    });
}

/** The elements in a line of text, in what is emphasised or linked there too. */
function elementsInLine(nodes: readonly Nodes[]): Jsx[] {
  return nodes.flatMap(node => {
    if (isJsx(node)) return [node];
    const isMark = node.type === "emphasis" || node.type === "strong" || node.type === "delete";
    return isMark || node.type === "link" || node.type === "linkReference"
      ? elementsInLine(node.children)
      : [];
  });
}

/** Figures, notes and the like are blocks: in the middle of a line one would break the paragraph's HTML. */
function checkBlockInLine(line: Paragraph | Heading): LocalProblem[] {
  // Where an island stands in a heading or a mark, its own check says so.
  const block = elementsInLine(line.children).find(
    element =>
      isBlock(element) &&
      !(
        isIslandName(element.name) &&
        (line.type === "heading" || !line.children.some(one => one === element))
      ),
  );
  if (!block || isBare(line)) return [];
  const tag = `<${block.name}>`;
  const isFigure = block.name === "Figure" || isIslandName(block.name);
  const instead = block.name === "Figure" ? "; in a line, use ![…](…)" : "";
  const fix = `put it on a line of its own, with an empty line before and after${instead}`;
  const expected = `${isFigure ? "a figure" : "a block"} between paragraphs`;
  const found = `${tag} inside ${line.type === "heading" ? "a heading" : "a line of text"}`;
  return [fault(placeOf(block), tag, { expected, found, fix })];
}

async function checkElement(node: Jsx): Promise<LocalProblem[]> {
  const { name } = node;
  if (name === null || isCaption(node)) return [];
  const unfollowed = checkFollowed(name, node);
  if (unfollowed.length > 0) return unfollowed;
  if (name === "Table") return [...(await checkComponent(name, node)), ...checkTable(node)];
  if (isComponent(name)) return checkComponent(name, node);
  if (/^[a-z]/.test(name) && !name.includes(".")) return checkHtml(name, node);
  const expected = "a component of this blog";
  const { problems } = await readAttributes(node);
  return [
    fault(placeOf(node), `<${name}>`, {
      expected,
      found: `an unknown component <${name}>`,
      fix: unknownComponent(name),
    }),
    ...problems,
  ];
}

/** `import` and `export`, which a post cannot have: what to do instead. */
function checkModule(source: string, place: Place): LocalProblem {
  const isImport = /^\s*import\b/.test(source);
  const fix = isImport
    ? "delete the line: <Figure>, <Note> and the others are there without it; a new component goes into components/mdx/"
    : "write the value where it is used, as {value}; facts about the post go into front matter";
  return fault(place, isImport ? "import" : "export", {
    expected: "Markdown, components and {expressions}",
    found: quote(source),
    fix,
  });
}

/**
 * Every problem of a body that the compiler would meet, or would pass over in silence.
 * @param tree a body as lib/content parses it
 * @param body its text
 * @param unclosed the tags that it does not close, which are reported already
 */
export async function checkMdx(
  tree: Root,
  body: string,
  unclosed: readonly UnclosedTag[] = [],
): Promise<LocalProblem[]> {
  const checks: (() => Promise<LocalProblem[]>)[] = [];
  let isOpen = false;
  walk(tree, (node, parent) => {
    const place = placeOf(node);
    const fence = fenceOf(node);
    // The title of a drawing is no title of the page.
    if (isJsx(node) && node.name === "title" && parent && isJsx(parent)) return;
    if (node.type === "mdxjsEsm") checks.push(async () => [checkModule(node.value, place)]);
    else if (isFormula(node)) {
      // The $$ that ends a formula with an empty line in it, which is told where the formula begins.
      const isEnd = isOpen && node.value === "" && node.data?.formula?.isOpen === true;
      isOpen = !isEnd && node.data?.formula?.isOpen === true;
      if (!isEnd) checks.push(async () => formulaFaults(node));
    } else if (isExpression(node)) checks.push(() => checkExpression(node));
    else if (node.type === "paragraph" || node.type === "heading") {
      // What a tag that is open has made of its paragraph is no second mistake.
      const isTorn = unclosed.some(
        ({ line }) => line >= place.line && line <= (node.position?.end.line ?? 0),
      );
      if (!isTorn) checks.push(async () => checkBlockInLine(node));
    } else if (node.type === "code") checks.push(() => checkCode(node, body));
    else if (fence) checks.push(async () => checkDiagram(fence, body));
    else if (isJsx(node)) {
      checks.push(
        () => checkElement(node),
        async () => checkGlued(node, body),
      );
      if (node.name === "CodeTabs") checks.push(async () => checkCodeTabs(node));
    }
  });
  const problems: LocalProblem[] = [
    ...checkIslandIds(tree),
    ...checkIslandNesting(tree),
    ...checkLabels(tree, body),
    ...checkElements(tree, unclosed),
  ];
  for (const check of checks) problems.push(...(await check()));
  return problems;
}
