/**
 * Holds a parsed body against what the compiler can draw: components and their props, HTML tags, expressions.
 * Everything that would vanish or fail in a build is named here, at its place, without compiling the body.
 */
import type { Heading, Nodes, Paragraph, Root } from "mdast";
import { z } from "zod";
import { captionIn, isCaption } from "../caption";
import { fenceOf } from "../diagram";
import { imagesIn } from "../figure";
import { isFormula } from "../formula";
import { isIslandName, islandsOf } from "../island";
import { hasAttribute, isBlank, isComputed, isExpression, isJsx, type Jsx, textAttribute } from "../jsx";
import { anchorOf, numberedOf } from "../labels";
import { formulaFaults } from "../math/faults";
import { outlineOf } from "../outline";
import { describe, type LocalProblem, nearest, quote, suggest, type UnclosedTag, valueAt } from "../problem";
import { walk } from "../tree";
import { voidTags } from "../void-tags";
import { readAttributes } from "./attributes";
import { checkLabels } from "./check-labels";
import { checkTable } from "./check-tables";
import { checkCode, checkCodeTabs } from "./code/check";
import { checkDiagram } from "./diagram/check";
import { checkElements } from "./element-rules";
import { emptyElements, inlineElements } from "./elements";
import { checkExpression } from "./expressions";
import { fault, type Place, placeOf } from "./fault";
import { followed, meantComponent, refusedAttribute, tagFault, unknownComponent } from "./html";
import { checkIslandNesting, isBare } from "./island-nesting";
import { plotProps } from "./plot/props";
import { inlineTable, tableFaults } from "./plot/table";
import { choicesAt, isText, keysAt, ruleAt, typeAt } from "./rules";
import { type ComponentName, componentProps, isComponent, severalImages } from "./vocabulary";

/** Components that are whole by themselves: a text inside them would not be shown. */
function holdsNothing(name: ComponentName): boolean {
  return name === "Figure" || isIslandName(name) || emptyElements.includes(name);
}

/** Whether an element stands between paragraphs. What `<CodeTabs>` and `<Table>` hold does too, and is missed there. */
function isBlock({ name, children }: Jsx): boolean {
  if (name === null || !isComponent(name) || inlineElements.includes(name)) return false;
  return name !== "CodeTabs" && (name !== "Table" || children.length === 0);
}

/** Where in a value a problem is, as it is written: `candidates[1].logit`. Lists count from 0, as in JavaScript. */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => (typeof key === "number" ? `[${key}]` : `${index > 0 ? "." : ""}${String(key)}`))
    .join("");
}

/** What others call what this blog has: roles as model providers name them, kinds of notes as other tools do. */
const otherWords: Readonly<Record<string, string>> = {
  assistant: "model",
  ai: "model",
  bot: "model",
  human: "user",
  developer: "system",
  function: "tool",
  info: "note",
  danger: "caution",
  scatter: "dot",
};

/** What to write in the place of a word that is none of the choices. */
function wordFor(value: unknown, choices: readonly string[], otherwise: string): string {
  const [first] = choices;
  if (first === undefined) return otherwise;
  const any = `write "${first}", or another of them`;
  if (typeof value !== "string") return any;
  const other = otherWords[value.toLowerCase()];
  if (other && choices.includes(other)) return `write "${other}"`;
  // An unfinished word is far from the whole one by its letters.
  const begun = value === "" ? undefined : choices.find(choice => choice.startsWith(value.toLowerCase()));
  return begun ? `did you mean "${begun}"?` : suggest(value, choices, any);
}

/** How to write a value that is right but for its kind, or an empty one; undefined where it is otherwise wrong. */
function inItsKind(
  value: unknown,
  type: string | undefined,
  [prop, ...inside]: readonly PropertyKey[],
): string | undefined {
  if (value === undefined || value === "")
    return `write it, as ${inside.length > 0 ? "a field of its group" : `${String(prop)}=…`}`;
  if (type === undefined && Number.isNaN(value)) return "write null where there is no value";
  if (inside.length > 0) return undefined;
  const name = String(prop);
  const isNumber = type === "number" || type === "integer";
  if (isNumber && typeof value === "string" && Number.isFinite(Number(value)))
    return `write ${name}={${value}}`;
  if (type === "string" && typeof value === "number") return `write ${name}="${value}"`;
  if (type === "boolean" && typeof value === "string") return `write ${name} alone, or leave it out`;
  return undefined;
}

/**
 * What is wrong inside a value that may be of several kinds, where it is of one of them but for a part of it: rows of
 * a plot, which may be a path too. Else the fault itself.
 */
function innermost(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union") return [issue];
  const within = issue.errors.find(
    issues => issues.length > 0 && issues.every(({ path }) => path.length > 0),
  );
  if (!within) return [issue];
  return within.flatMap(inner => innermost({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** The fix that a rule of a schema brings along (`params`). */
const ownFix = z.looseObject({ params: z.looseObject({ fix: z.string() }) });

/** Components that are nothing without what stands in them, and are told of nowhere else where it is missing. */
const textHolders: readonly ComponentName[] = [
  "Note",
  "Definition",
  "Theorem",
  "Lemma",
  "Example",
  "Proof",
  "Turn",
  "Before",
  "After",
  "Kbd",
];

/** What of a component's props and content no schema says. */
function checkContent(
  name: ComponentName,
  node: Jsx,
  props: object,
  places: ReadonlyMap<string, Place>,
): LocalProblem[] {
  if (textHolders.includes(name) && node.children.every(child => isBlank(child) || isCaption(child))) {
    const fix = `write <${name}>…</${name}>, or delete it`;
    return [fault(placeOf(node), `<${name}>`, "something inside it", "nothing", fix)];
  }
  if (name === "Audio" && node.children.every(isCaption) && !("wordless" in props)) {
    const fix = "write what is said between <Audio …> and </Audio>, or `wordless` where no word is";
    return [fault(placeOf(node), "<Audio>", "a transcript inside it", "nothing", fix)];
  }
  const plot = name === "Plot" ? plotProps.safeParse(props).data : undefined;
  if (!plot || typeof plot.data === "string") return [];
  const place = places.get("data") ?? placeOf(node);
  return tableFaults(inlineTable(plot.data), plot, null).map(({ expected, found, fix }) =>
    fault(place, "<Plot>", expected, found, fix),
  );
}

async function checkComponent(name: ComponentName, node: Jsx): Promise<LocalProblem[]> {
  const several = name === "Figure" && imagesIn(node).images.length > 0;
  const schema = several ? severalImages : componentProps[name];
  if (several) {
    const [other] = imagesIn(node).others;
    if (other) {
      const fix = "take it out; what a figure says stands in its caption, what an image says in the image's";
      return [fault(placeOf(other), "<Figure>", "images alone", "something else", fix)];
    }
  }
  const inside = captionIn(node.children) ? 1 : 0;
  if (holdsNothing(name) && !several && node.children.length > inside) {
    const fix = `write <${name} … />, and what it says in its attributes`;
    return [fault(placeOf(node), `<${name}>`, "nothing inside it", "a text that would not be shown", fix)];
  }
  const { props, places, problems, complete } = await readAttributes(node);
  const result = schema.safeParse(props);
  if (result.success) return [...problems, ...checkContent(name, node, result.data, places)];
  const known = Object.keys(schema.shape);
  const told = new Set<string>();
  for (const issue of result.error.issues.flatMap(innermost)) {
    const [prop = "", ...inside] = issue.path.map(key => (typeof key === "symbol" ? String(key) : key));
    const place = places.get(String(prop)) ?? placeOf(node);
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) {
        const names = issue.path.length === 0 ? known : keysAt(schema, issue.path);
        const near = nearest(key, names);
        const of = issue.path.length === 0 ? `<${name}>` : pathText(issue.path);
        const fix = near ? `did you mean "${near}"?` : `delete it; ${of} has ${names.join(", ") || "none"}`;
        const found = `an unknown ${issue.path.length === 0 ? "attribute" : "field"} "${key}"`;
        const expected =
          issue.path.length === 0 ? "an attribute it has" : `${of}: ${ruleAt(schema, issue.path)}`;
        problems.push(fault(places.get(key) ?? place, `<${name}>`, expected, found, fix));
      }
      continue;
    }
    const missing = !(prop in props);
    if (missing && !complete) continue;
    // A value of the wrong kind breaks rules about its size too; one report says it.
    const where = pathText(issue.path);
    if (told.has(where)) continue;
    told.add(where);
    const rule = issue.code === "custom" ? issue.message : ruleAt(schema, issue.path);
    const value = valueAt(props, issue.path);
    const sample = isText(schema, prop) ? '"…"' : "{…}";
    const found = missing
      ? "no such attribute"
      : inside.length > 0 && value === undefined
        ? "nothing there"
        : describe(value);
    const fix = missing
      ? `write <${name} ${prop}=${sample}>`
      : (ownFix.safeParse(issue).data?.params.fix ??
        inItsKind(value, typeAt(schema, issue.path), issue.path) ??
        wordFor(value, choicesAt(schema, issue.path), `mend ${where}`));
    problems.push(fault(place, `<${name}>`, `${pathText(issue.path)}: ${rule}`, found, fix));
  }
  return problems;
}

async function checkHtml(name: string, node: Jsx): Promise<LocalProblem[]> {
  const wrongTag = tagFault(name, placeOf(node));
  if (wrongTag) return [wrongTag];
  if (voidTags.includes(name) && node.children.length > 0) {
    return [
      fault(placeOf(node), `<${name}>`, "nothing inside it", "a closing tag or a text", `write <${name} />`),
    ];
  }
  const meant = meantComponent(name, attribute => hasAttribute(node, attribute));
  if (meant) {
    const { attribute, component } = meant;
    const found = `${attribute} on <${name}>, which shows nothing by it`;
    return [
      fault(placeOf(node), `<${name}>`, `<${component} />`, found, `write <${component} ${attribute}="…">`),
    ];
  }
  if (name === "img" && !hasAttribute(node, "src")) {
    return [fault(placeOf(node), "<img>", "src: a path", "no such attribute", 'write <img src="…" />')];
  }
  const { props, places, problems } = await readAttributes(node);
  for (const [attribute, value] of Object.entries(props)) {
    // Where an image may come from is the business of the image check.
    if (name === "img" && attribute === "src") continue;
    const wrong = refusedAttribute(name, attribute, value);
    if (!wrong) continue;
    const place = places.get(attribute) ?? placeOf(node);
    problems.push(fault(place, `<${name}>`, "an attribute that a post may have", wrong.found, wrong.fix));
  }
  return problems;
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
      return fault(placeOf(node), `<${name}>`, `${attribute} as text in quotation marks`, found, fix);
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
  return [fault(placeOf(block), tag, expected, found, fix)];
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
    fault(placeOf(node), `<${name}>`, expected, `an unknown component <${name}>`, unknownComponent(name)),
    ...problems,
  ];
}

/** What a page has of its own that an author could name: the heading of its notes. The rest has a `_` (lib/url.ts). */
const idsOfPage: readonly string[] = ["footnote-label"];

/** Ids of islands: each written as text, and no other id of the page. */
function checkIslandIds(tree: Root): LocalProblem[] {
  const taken = new Set([
    ...idsOfPage,
    ...outlineOf(tree).headings.map(({ id }) => id),
    ...numberedOf(tree).map(({ label }) => anchorOf(label)),
  ]);
  walk(tree, node => {
    const id = isJsx(node) && !isIslandName(node.name) ? textAttribute(node, "id") : undefined;
    if (id !== undefined) taken.add(id);
  });
  return islandsOf(tree).flatMap(({ node, name, id }): LocalProblem[] => {
    const expected = "id: a name of its own in the post, in quotation marks";
    if (isComputed(node, "id")) {
      const fix = 'write id="…", or leave it out';
      return [fault(placeOf(node), `<${name}>`, expected, "an id that has to be computed", fix)];
    }
    if (taken.has(id)) {
      const found = `${quote(id)}, which something else in the post has`;
      return [fault(placeOf(node), `<${name}>`, expected, found, 'write another id="…"')];
    }
    taken.add(id);
    return [];
  });
}

/** `import` and `export`, which a post cannot have: what to do instead. */
function checkModule(source: string, place: Place): LocalProblem {
  const isImport = /^\s*import\b/.test(source);
  const fix = isImport
    ? "delete the line: <Figure>, <Note> and the others are there without it; a new component goes into components/mdx/"
    : "write the value where it is used, as {value}; facts about the post go into front matter";
  return fault(
    place,
    isImport ? "import" : "export",
    "Markdown, components and {expressions}",
    quote(source),
    fix,
  );
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
  walk(tree, (node, parent) => {
    const place = placeOf(node);
    const fence = fenceOf(node);
    // The title of a drawing is no title of the page.
    if (isJsx(node) && node.name === "title" && parent && isJsx(parent)) return;
    if (node.type === "mdxjsEsm") checks.push(async () => [checkModule(node.value, place)]);
    else if (isFormula(node)) checks.push(async () => formulaFaults(node));
    else if (isExpression(node)) checks.push(() => checkExpression(node));
    else if (node.type === "paragraph" || node.type === "heading") {
      // What a tag that is open has made of its paragraph is no second mistake.
      const isTorn = unclosed.some(
        ({ line }) => line >= place.line && line <= (node.position?.end.line ?? 0),
      );
      if (!isTorn) checks.push(async () => checkBlockInLine(node));
    } else if (node.type === "code") checks.push(() => checkCode(node, body));
    else if (fence) checks.push(async () => checkDiagram(fence, body));
    else if (isJsx(node)) {
      checks.push(() => checkElement(node));
      if (node.name === "CodeTabs") checks.push(async () => checkCodeTabs(node));
    }
  });
  const problems: LocalProblem[] = [
    ...checkIslandIds(tree),
    ...checkIslandNesting(tree),
    ...checkLabels(tree),
    ...checkElements(tree, unclosed),
  ];
  for (const check of checks) problems.push(...(await check()));
  return problems;
}
