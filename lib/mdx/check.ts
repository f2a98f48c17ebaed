/**
 * Holds a parsed body against what the compiler can draw: components and their props, HTML tags, expressions.
 * Everything that would vanish or fail in a build is named here, at its place, without compiling the body.
 */
import type { Paragraph, Root } from "mdast";
import { visit } from "unist-util-visit";
import { z } from "zod";
import { hasAttribute, isComputed, isExpression, isJsx, type Jsx } from "../jsx";
import { describe, type LocalProblem, nearest, quote } from "../problem";
import { checkExpression, tryExpression } from "./expressions";
import { fault, type Place, placeOf, unknownComponent } from "./fault";
import { followed, refusedAttribute, tagFault, voidTags } from "./html";
import { componentNames, componentProps } from "./vocabulary";

/** The values of an element's attributes, each with its place; `props` lacks those that could not be computed. */
async function readAttributes(node: Jsx) {
  const props: Record<string, unknown> = {};
  const places = new Map<string, Place>();
  const problems: LocalProblem[] = [];
  let complete = true;
  for (const attribute of node.attributes) {
    if (attribute.type === "mdxJsxExpressionAttribute") {
      complete = false;
      const result = await tryExpression(`{${attribute.value}}`, placeOf(node));
      if ("problem" in result) problems.push(result.problem);
      else if (typeof result.value === "object") Object.assign(props, result.value);
      continue;
    }
    const place = attribute.position ? placeOf(attribute) : placeOf(node);
    places.set(attribute.name, place);
    const { value } = attribute;
    if (value === null || value === undefined) props[attribute.name] = true;
    else if (typeof value === "string") props[attribute.name] = value;
    else {
      const result = await tryExpression(value.value, place);
      if ("value" in result) props[attribute.name] = result.value;
      else {
        complete = false;
        problems.push(result.problem);
      }
    }
  }
  return { props, places, problems, complete };
}

/** A prop's rule in words, from its schema. */
function expectedProp(schema: z.ZodType): string {
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  if (inner instanceof z.ZodEnum) return `one of ${inner.options.map(String).join(", ")}`;
  if (inner instanceof z.ZodBoolean) return "true or false, or the name alone";
  return inner instanceof z.ZodString ? "text in quotation marks" : "a value that fits";
}

async function checkComponent(name: keyof typeof componentProps, node: Jsx): Promise<LocalProblem[]> {
  const schema = componentProps[name];
  if (name === "Figure" && node.children.length > 0) {
    const fix = 'write <Figure … />, and what it says as caption="…"';
    return [fault(placeOf(node), "<Figure>", "nothing inside it", "a text that would not be shown", fix)];
  }
  const { props, places, problems, complete } = await readAttributes(node);
  const result = schema.safeParse(props);
  if (result.success) return problems;
  const known = Object.keys(schema.shape);
  for (const issue of result.error.issues) {
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) {
        const near = nearest(key, known);
        const fix = near ? `did you mean "${near}"?` : `delete it; <${name}> has ${known.join(", ")}`;
        const found = `an unknown attribute "${key}"`;
        problems.push(
          fault(places.get(key) ?? placeOf(node), `<${name}>`, "an attribute it has", found, fix),
        );
      }
      continue;
    }
    const prop = String(issue.path[0] ?? "");
    const missing = !(prop in props);
    if (missing && !complete) continue;
    const rule = Object.entries(schema.shape).find(([key]) => key === prop)?.[1];
    const expected = `${prop}: ${rule ? expectedProp(rule) : "a value that fits"}`;
    const found = missing ? "no such attribute" : describe(props[prop]);
    const fix = missing ? `write <${name} ${prop}="…">` : `mend ${prop}`;
    problems.push(fault(places.get(prop) ?? placeOf(node), `<${name}>`, expected, found, fix));
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
  return (followed[name] ?? [])
    .filter(attribute => isComputed(node, attribute))
    .slice(0, 1)
    .map(attribute => {
      const found = `${attribute} as an expression, which the check cannot follow`;
      const fix = `write ${attribute}="…", the address itself`;
      return fault(placeOf(node), `<${name}>`, `${attribute} as text in quotation marks`, found, fix);
    });
}

/** A figure is a block: in the middle of a line it would break the paragraph's HTML. */
function checkFigureInLine(paragraph: Paragraph): LocalProblem[] {
  // What MDX itself takes for a line of elements alone, and frees of its paragraph.
  const alone = paragraph.children.every(
    child =>
      isJsx(child) ||
      child.type === "mdxTextExpression" ||
      (child.type === "text" && child.value.trim() === ""),
  );
  const figure = paragraph.children.find(child => isJsx(child) && child.name === "Figure");
  if (alone || !figure) return [];
  const fix = "put it on a line of its own, with an empty line before and after; in a line, use ![…](…)";
  return [
    fault(placeOf(figure), "<Figure>", "a figure between paragraphs", "<Figure> inside a line of text", fix),
  ];
}

async function checkElement(node: Jsx): Promise<LocalProblem[]> {
  const { name } = node;
  if (name === null) return [];
  const unfollowed = checkFollowed(name, node);
  if (unfollowed.length > 0) return unfollowed;
  if (name === "Figure" || name === "Note") return checkComponent(name, node);
  if (/^[a-z]/.test(name) && !name.includes(".")) return checkHtml(name, node);
  const expected = "a component of this blog";
  const { problems } = await readAttributes(node);
  return [
    fault(placeOf(node), `<${name}>`, expected, `an unknown component <${name}>`, unknownComponent(name)),
    ...problems,
  ];
}

/** `import` and `export`, which a post cannot have: what to do instead. */
function checkModule(source: string, place: Place): LocalProblem {
  const isImport = /^\s*import\b/.test(source);
  const fix = isImport
    ? `delete the line: ${componentNames.map(name => `<${name}>`).join(", ")} are there without it; a new component goes into components/mdx/`
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
 */
export async function checkMdx(tree: Root): Promise<LocalProblem[]> {
  const checks: (() => Promise<LocalProblem[]>)[] = [];
  visit(tree, (node, _index, parent) => {
    const place = placeOf(node);
    // The title of a drawing is no title of the page.
    if (isJsx(node) && node.name === "title" && parent && isJsx(parent)) return;
    if (node.type === "mdxjsEsm") checks.push(async () => [checkModule(node.value, place)]);
    else if (isExpression(node)) checks.push(() => checkExpression(node));
    else if (node.type === "paragraph") checks.push(async () => checkFigureInLine(node));
    else if (isJsx(node)) {
      checks.push(() => checkElement(node));
    }
  });
  const problems: LocalProblem[] = [];
  for (const check of checks) problems.push(...(await check()));
  return problems;
}
