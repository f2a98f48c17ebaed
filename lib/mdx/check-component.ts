/** Holds a component of a body against its schema: its attributes, and whether something may stand inside it. */
import { z } from "zod";
import { captionIn, isCaption } from "../caption";
import { imagesIn } from "../figure";
import { isIslandName } from "../island";
import { isBlank, type Jsx } from "../jsx";
import { noteKindFor } from "../label-words";
import { describe, type LocalProblem, nearest, suggest, valueAt } from "../problem";
import { readAttributes } from "./attributes";
import { emptyElements } from "./elements";
import { fault, type Place, placeOf } from "./fault";
import { plotProps } from "./plot/props";
import { inlineTable, tableFaults } from "./plot/table";
import { choicesAt, isText, keysAt, ruleAt, typeAt } from "./rules";
import { type ComponentName, componentProps, severalImages } from "./vocabulary";

/** Components that are whole by themselves: a text inside them would not be shown. */
function holdsNothing(name: ComponentName): boolean {
  return name === "Figure" || isIslandName(name) || emptyElements.includes(name);
}

/** Where in a value a problem is, as it is written: `candidates[1].logit`. Lists count from 0, as in JavaScript. */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => (typeof key === "number" ? `[${key}]` : `${index > 0 ? "." : ""}${String(key)}`))
    .join("");
}

/** What others call what this blog has: roles as model providers name them, marks as other tools for plots do. */
const otherWords: Readonly<Record<string, string>> = {
  assistant: "model",
  ai: "model",
  bot: "model",
  human: "user",
  developer: "system",
  function: "tool",
  scatter: "dot",
};

/** What others call an attribute or a field that this blog calls otherwise. */
const otherNames: Readonly<Record<string, string>> = {
  group: "color",
  hue: "color",
  series: "color",
  heading: "title",
  name: "title",
  of: "title",
  type: "kind",
  link: "href",
  url: "href",
  prob: "p",
  probability: "p",
  token: "text",
};

/** The name among those that there are that an unknown one is meant as. */
function meantName(name: string, names: readonly string[]): string | undefined {
  const other = Object.hasOwn(otherNames, name) ? otherNames[name] : undefined;
  return other !== undefined && names.includes(other) ? other : nearest(name, names);
}

/** What to write in the place of a word that is none of the choices. */
function wordFor(value: unknown, choices: readonly string[], otherwise: string): string {
  const [first] = choices;
  if (first === undefined) return otherwise;
  const any = `write "${first}", or another of them`;
  if (typeof value !== "string") return any;
  const other = otherWords[value.toLowerCase()] ?? noteKindFor(value);
  if (other && choices.includes(other)) return `write "${other}"`;
  // An unfinished word is far from the whole one by its letters.
  const begun = value === "" ? undefined : choices.find(choice => choice.startsWith(value.toLowerCase()));
  return begun ? `did you mean "${begun}"?` : suggest(value, choices, any);
}

/** How to write a value that is right but for its kind, or an empty one; undefined where it is otherwise wrong. */
function inItsKind(
  value: unknown,
  type: string | undefined,
  fields: readonly string[],
  [prop, ...inside]: readonly PropertyKey[],
): string | undefined {
  if (value === undefined || value === "")
    return `write it, as ${inside.length > 0 ? "a field of its group" : `${String(prop)}=…`}`;
  if (type === undefined && Number.isNaN(value)) return "write null where there is no value";
  const [field] = fields;
  if (field !== undefined && typeof value === "string") return `write { ${field}: ${JSON.stringify(value)} }`;
  const isNumber = type === "number" || type === "integer";
  if (inside.length > 0) {
    const field = String(inside.at(-1));
    if (isNumber && typeof value === "string" && Number.isFinite(Number(value)))
      return `write ${field}: ${value}`;
    if (type === "string" && typeof value === "number") return `write ${field}: "${value}"`;
    return undefined;
  }
  const name = String(prop);
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

/** Every problem of a component's attributes, and of what stands inside it by its attributes. */
export async function checkComponent(name: ComponentName, node: Jsx): Promise<LocalProblem[]> {
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
  const { props, places, problems, complete } = await readAttributes(node);
  if (holdsNothing(name) && !several && node.children.length > inside) {
    const fix = `write <${name} … />, and what it says in its attributes`;
    problems.unshift(
      fault(placeOf(node), `<${name}>`, "nothing inside it", "a text that would not be shown", fix),
    );
  }
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
        const near = meantName(key, names);
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
        inItsKind(value, typeAt(schema, issue.path), keysAt(schema, issue.path), issue.path) ??
        wordFor(value, choicesAt(schema, issue.path), `mend ${where}`));
    problems.push(fault(place, `<${name}>`, `${pathText(issue.path)}: ${rule}`, found, fix));
  }
  return problems;
}
