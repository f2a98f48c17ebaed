/** Holds a component of a body against its schema: its attributes, and whether something may stand inside it. */
import type { Nodes } from "mdast";
import { z } from "zod";
import { captionIn, isCaption } from "../caption";
import { isDiagram } from "../diagram";
import { captionedNames, imagesIn } from "../figure";
import { isIslandName } from "../island";
import { hasAttribute, isBlank, isJsx, type Jsx } from "../jsx";
import { andMore, describe, type LocalProblem, type Place, valueAt } from "../problem";
import { readAttributes } from "./attributes";
import { emptyElements } from "./elements";
import { fault, placeOf } from "./fault";
import { meantName, wordFor } from "./other-words";
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
    return [fault(placeOf(node), `<${name}>`, { expected: "something inside it", found: "nothing", fix })];
  }
  if (name === "Audio" && node.children.every(isCaption) && !("wordless" in props)) {
    const fix = "write what is said between <Audio …> and </Audio>, or `wordless` where no word is";
    return [fault(placeOf(node), "<Audio>", { expected: "a transcript inside it", found: "nothing", fix })];
  }
  const plot = name === "Plot" ? plotProps.safeParse(props).data : undefined;
  if (!plot || typeof plot.data === "string") return [];
  return tableFaults(inlineTable(plot.data), plot, null).map(({ expected, found, fix, attribute = "data" }) =>
    fault(places.get(attribute) ?? placeOf(node), "<Plot>", { expected, found, fix }),
  );
}

/** A component as an author wrote it: the attributes that could be computed, and the schema that they have to meet. */
type Written = { name: ComponentName; schema: z.ZodType; props: object };

/** Attributes, or fields inside one, that the schema does not have. @param placeOfKey where an attribute stands */
function unknownKeys(
  { name, schema }: Written,
  { path, keys }: z.core.$ZodIssueUnrecognizedKeys,
  placeOfKey: (key: string) => Place,
): [key: string, LocalProblem][] {
  const isAttribute = path.length === 0;
  const known = keysAt(schema, path);
  const owner = isAttribute ? `<${name}>` : pathText(path);
  const expected = isAttribute ? "an attribute it has" : `${owner}: ${ruleAt(schema, path)}`;
  return keys.map(key => {
    const near = meantName(key, known);
    const fix = near ? `did you mean "${near}"?` : `delete it; ${owner} has ${known.join(", ") || "none"}`;
    const found = `an unknown ${isAttribute ? "attribute" : "field"} "${key}"`;
    return [key, fault(placeOfKey(key), `<${name}>`, { expected, found, fix })];
  });
}

/** An attribute that is missing, or whose value breaks a rule of the schema. */
function valueFault({ name, schema, props }: Written, issue: z.core.$ZodIssue, place: Place): LocalProblem {
  const { path } = issue;
  const attribute = String(path[0] ?? "");
  const rule = issue.code === "custom" ? issue.message : ruleAt(schema, path);
  const expected = `${pathText(path)}: ${rule}`;
  if (!(attribute in props)) {
    const sample = isText(schema, attribute) ? '"…"' : "{…}";
    const fix = `write <${name} ${attribute}=${sample}>`;
    return fault(place, `<${name}>`, { expected, found: "no such attribute", fix });
  }
  const value = valueAt(props, path);
  const isAbsent = path.length > 1 && value === undefined;
  const fix =
    ownFix.safeParse(issue).data?.params.fix ??
    inItsKind(value, typeAt(schema, path), keysAt(schema, path), path) ??
    wordFor(value, choicesAt(schema, path), `mend ${pathText(path)}`);
  // What is quoted of a long text does not show that it is too long.
  const length = issue.code === "too_big" && typeof value === "string" ? `, ${value.length} characters` : "";
  const found = isAbsent ? "nothing there" : `${describe(value)}${length}`;
  return fault(place, `<${name}>`, { expected, found, fix });
}

/** What becomes of a thing that stands in a figure of images, which holds nothing else. */
function figureFix(other: Nodes): string {
  if (isDiagram(other)) return 'write caption="…" behind ```mermaid: a diagram is a figure by itself';
  if (other.type === "code")
    return 'write title="…" id="lst:name" behind its language: a listing has its number';
  if (other.type === "table") return 'write <Table caption="…"> around it: a table has its number';
  if (isJsx(other) && captionedNames.includes(other.name ?? ""))
    return `write caption="…" on <${other.name}>, without <Figure>: it is a figure by itself`;
  return "take it out; what a figure says stands in its caption, what an image says in the image's";
}

/** Faults of a value, of which one that many items of a list have is told once, at the first. */
class Gathered {
  readonly #counts = new Map<string, { problem: LocalProblem; more: number }>();

  /** @param kind what is the same for faults that are one */
  add(kind: string, problem: LocalProblem): void {
    const known = this.#counts.get(kind);
    if (known) known.more++;
    else this.#counts.set(kind, { problem, more: 0 });
  }

  problems(): LocalProblem[] {
    return [...this.#counts.values()].map(({ problem, more }) => ({
      ...problem,
      found: andMore(problem.found, more),
    }));
  }
}

/** Every problem of a component's attributes, and of what stands inside it by its attributes. */
export async function checkComponent(name: ComponentName, node: Jsx): Promise<LocalProblem[]> {
  const figure = name === "Figure" ? imagesIn(node) : { images: [], others: [] };
  const several = figure.images.length > 0;
  const schema = several ? severalImages : componentProps[name];
  const [other] = figure.others;
  if (other && (several || !hasAttribute(node, "src")))
    return [
      fault(placeOf(other), "<Figure>", {
        expected: "images alone",
        found: "something else",
        fix: figureFix(other),
      }),
    ];
  const inside = captionIn(node.children) ? 1 : 0;
  const { props, places, problems, complete } = await readAttributes(node);
  if (holdsNothing(name) && !several && node.children.length > inside) {
    const fix = `write <${name} … />, and what it says in its attributes`;
    const found = "a text that would not be shown";
    const told = fault(placeOf(node), `<${name}>`, { expected: "nothing inside it", found, fix });
    // What it says stands inside it: that its attributes are missing is no second mistake.
    if (node.attributes.length === 0) return [told];
    problems.unshift(told);
  }
  const result = schema.safeParse(props);
  if (result.success) return [...problems, ...checkContent(name, node, result.data, places)];
  const written = { name, schema, props };
  const told = new Set<string>();
  const gathered = new Gathered();
  const issues = result.error.issues.flatMap(innermost);
  const meant = issues.flatMap(issue =>
    issue.code === "unrecognized_keys"
      ? issue.keys.flatMap(key => {
          const name = meantName(key, keysAt(schema, issue.path));
          return name === undefined ? [] : [pathText([...issue.path, name])];
        })
      : [],
  );
  for (const issue of issues) {
    const attribute = String(issue.path[0] ?? "");
    const place = places.get(attribute) ?? placeOf(node);
    const kind = [issue.code, ...issue.path.map(key => (typeof key === "number" ? "[]" : String(key)))];
    if (issue.code === "unrecognized_keys") {
      const placeOfKey = (key: string) => places.get(key) ?? place;
      for (const [key, problem] of unknownKeys(written, issue, placeOfKey))
        gathered.add([...kind, key].join(" "), problem);
      continue;
    }
    // What could not be computed, or has a misspelt name, is missing, and has been told.
    if (!(attribute in props) && !complete) continue;
    const where = pathText(issue.path);
    if (valueAt(props, issue.path) === undefined && meant.includes(where)) continue;
    // A value of the wrong kind breaks rules about its size too; one report says it.
    if (told.has(where)) continue;
    told.add(where);
    const type = typeof valueAt(props, issue.path);
    gathered.add([...kind, type].join(" "), valueFault(written, issue, place));
  }
  return [...problems, ...gathered.problems()];
}
