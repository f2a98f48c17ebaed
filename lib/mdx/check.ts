/**
 * Holds a parsed body against what the compiler can draw: components and their props, HTML tags, expressions.
 * Everything that would vanish or fail in a build is named here, at its place, without compiling the body.
 */
import { htmlTagNames } from "html-tag-names";
import type { Nodes, Root } from "mdast";
import type { MdxJsxAttribute } from "mdast-util-mdx";
import { Fragment, isValidElement } from "react";
import { svgTagNames } from "svg-tag-names";
import { visit } from "unist-util-visit";
import { z } from "zod";
import { isComputed, isJsx, type Jsx } from "../jsx";
import { describe, type LocalProblem, nearest, quote } from "../problem";
import { evaluateExpression } from "./compile";
import { componentNames, componentProps } from "./vocabulary";

type Place = { line: number; column: number };

const tagNames: readonly string[] = [...htmlTagNames, ...svgTagNames];

/** Stand-ins for the blog's components, so that JSX inside an expression can be built. */
const standIns = Object.fromEntries(componentNames.map(name => [name, Fragment]));

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
};

function placeOf(node: Nodes | MdxJsxAttribute): Place {
  const start = node.position?.start;
  return { line: start?.line ?? 1, column: start?.column ?? 1 };
}

function error(place: Place, subject: string, expected: string, found: string, fix: string): LocalProblem {
  return { ...place, severity: "error", subject, expected, found, fix };
}

/** Whether an expression is nothing but comments, which print nothing on purpose. */
function isComment(source: string): boolean {
  return (
    source
      .replace(/\/\*[\s\S]*?\*\//g, "")
      .replace(/\/\/[^\n]*/g, "")
      .trim() === ""
  );
}

function unknownComponent(name: string): string {
  const near = nearest(name, componentNames);
  if (near) return `did you mean <${near}>?`;
  return `use one of ${componentNames.map(known => `<${known}>`).join(", ")}, or plain Markdown`;
}

/** What a thrown value says, without the compiler's own way of putting it. */
function reasonOf(thrown: unknown): string {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const missing = /Expected component `([^`]+)` to be defined/.exec(message);
  if (missing) return `<${missing[1]}>, which is unknown`;
  return message.split("\n")[0] ?? message;
}

/** Evaluates an expression: what it comes to, or why it comes to nothing. */
async function tryExpression(
  source: string,
  place: Place,
): Promise<{ value: unknown } | { problem: LocalProblem }> {
  const shown = quote(`{${source}}`);
  try {
    return { value: await evaluateExpression(source, standIns) };
  } catch (thrown) {
    const reason = reasonOf(thrown);
    const unknown = /^<([^>]+)>, which is unknown$/.exec(reason);
    const fix = unknown
      ? unknownComponent(unknown[1] ?? "")
      : "mend the expression; for the signs themselves write \\{ and \\}, or put them in `code`";
    return {
      problem: error(place, "expression", "an expression that has a value", `${shown}: ${reason}`, fix),
    };
  }
}

/** Why a value of an expression in the text would not be printed; undefined where it would, or is meant not to. */
function unprintable(value: unknown): string | undefined {
  if (value === undefined) return "comes to undefined, which prints nothing";
  if (typeof value === "function") return "comes to a function, which prints nothing";
  if (typeof value === "object" && value !== null && !isValidElement(value) && !(Symbol.iterator in value)) {
    return `comes to ${value instanceof Date ? "a Date" : "an object"}, which cannot be printed`;
  }
  return undefined;
}

async function checkExpression(source: string, place: Place): Promise<LocalProblem[]> {
  if (isComment(source)) return [];
  const result = await tryExpression(source, place);
  if ("problem" in result) return [result.problem];
  const why = unprintable(result.value);
  if (!why) return [];
  const fix = "write an expression that comes to text, a number or an element";
  return [error(place, "expression", "something to print", `${quote(`{${source}}`)} ${why}`, fix)];
}

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
          error(places.get(key) ?? placeOf(node), `<${name}>`, "an attribute it has", found, fix),
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
    problems.push(error(places.get(prop) ?? placeOf(node), `<${name}>`, expected, found, fix));
  }
  return problems;
}

/** Whether a value leads to another server: an address, or a `url(…)` in a style. */
function isElsewhere(value: unknown): boolean {
  if (typeof value === "string")
    return /^\s*(?:https?:)?\/\//i.test(value) || /url\(\s*['"]?\s*(?:https?:)?\/\//i.test(value);
  return typeof value === "object" && value !== null && Object.values(value).some(isElsewhere);
}

/** Attributes by which an element loads something, other than a link, which only leads there. */
function loads(tag: string, attribute: string): boolean {
  if (/^(?:src|srcset|poster|style|data)$/i.test(attribute)) return true;
  return /^(?:href|xlinkHref|xlink:href)$/i.test(attribute) && tag !== "a" && tag !== "area";
}

/** Attributes that HTML has and React refuses or drops, and those by which a page would load from others. */
function refusedAttribute(
  tag: string,
  name: string,
  value: unknown,
): { found: string; fix: string } | undefined {
  if (name === "style" && typeof value === "string") {
    return { found: `style="${value}"`, fix: 'write style={{ color: "red" }}, an object' };
  }
  if (/^on[a-z]/i.test(name)) {
    return { found: name, fix: "delete it: a post's HTML runs no script" };
  }
  if (loads(tag, name) && isElsewhere(value)) {
    const shown = typeof value === "string" ? value : name;
    const fix = "save the file under public/ and refer to it there: pages load nothing from others";
    return { found: shown, fix };
  }
  if (name === "class") return { found: "class", fix: "write className" };
  if (name === "for") return { found: "for", fix: "write htmlFor" };
  return undefined;
}

async function checkHtml(name: string, node: Jsx): Promise<LocalProblem[]> {
  const refused = forbidden[name];
  if (refused) return [error(placeOf(node), `<${name}>`, "text and figures", `<${name}>`, refused)];
  if (!tagNames.includes(name)) {
    const near = nearest(name, [...htmlTagNames, ...componentNames]);
    const fix = near ? `did you mean <${near}>?` : "write \\< for the sign itself, or use a tag of HTML";
    return [error(placeOf(node), `<${name}>`, "a tag of HTML", `<${name}>`, fix)];
  }
  const { props, places, problems } = await readAttributes(node);
  for (const [attribute, value] of Object.entries(props)) {
    // Where an image may come from is the business of the image check.
    if (name === "img" && attribute === "src") continue;
    const wrong = refusedAttribute(name, attribute, value);
    if (!wrong) continue;
    const place = places.get(attribute) ?? placeOf(node);
    problems.push(error(place, `<${name}>`, "an attribute that a post may have", wrong.found, wrong.fix));
  }
  return problems;
}

/** Elements whose source or target the check has to follow. */
const followed: Record<string, string> = {
  Figure: "src",
  img: "src",
  a: "href",
  video: "src",
  audio: "src",
  source: "src",
};

/** A source or target that only running the post would tell. */
function checkFollowed(name: string, node: Jsx): LocalProblem[] {
  const attribute = followed[name];
  if (attribute === undefined || !isComputed(node, attribute)) return [];
  const found = `${attribute} as an expression, which the check cannot follow`;
  const fix = `write ${attribute}="…", the address itself`;
  return [error(placeOf(node), `<${name}>`, `${attribute} as text in quotation marks`, found, fix)];
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
    error(placeOf(node), `<${name}>`, expected, `an unknown component <${name}>`, unknownComponent(name)),
    ...problems,
  ];
}

/** `import` and `export`, which a post cannot have: what to do instead. */
function checkModule(source: string, place: Place): LocalProblem {
  const isImport = /^\s*import\b/.test(source);
  const fix = isImport
    ? `delete the line: ${componentNames.map(name => `<${name}>`).join(", ")} are there without it; a new component goes into components/mdx/`
    : "write the value where it is used, as {value}; facts about the post go into front matter";
  return error(
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
  visit(tree, node => {
    const place = placeOf(node);
    if (node.type === "mdxjsEsm") checks.push(async () => [checkModule(node.value, place)]);
    else if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression") {
      checks.push(() => checkExpression(node.value, place));
    } else if (isJsx(node)) {
      checks.push(() => checkElement(node));
    }
  });
  const problems: LocalProblem[] = [];
  for (const check of checks) problems.push(...(await check()));
  return problems;
}
