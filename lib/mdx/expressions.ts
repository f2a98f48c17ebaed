/** The expressions of a post, `{…}`: each is evaluated when it is checked, so that none prints nothing in silence. */
import { Fragment, isValidElement } from "react";
import { isIslandName } from "../island";
import { type Expression, elementsIn, type InnerElement, isComment } from "../jsx";
import { type LocalProblem, type Place, quote } from "../problem";
import { inlineElements, isElementName } from "./elements";
import { evaluateExpression } from "./evaluate";
import { fault, placeOf } from "./fault";
import { refusedAttribute, tagFault, unknownComponent } from "./html";
import { componentNames } from "./vocabulary";

/** Stand-ins for the blog's components, so that JSX inside an expression can be built. */
const standIns = Object.fromEntries(componentNames.map(name => [name, Fragment]));

/** What a thrown value says, without the compiler's own way of putting it. */
function reasonOf(thrown: unknown): string {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const missing = /Expected component `([^`]+)` to be defined/.exec(message);
  if (missing) return `<${missing[1]}>, which is unknown`;
  return message.split("\n")[0] ?? message;
}

/** Evaluates an expression: what it comes to, or why it comes to nothing. */
export async function tryExpression(
  source: string,
  place: Place,
): Promise<{ value: unknown } | { problem: LocalProblem }> {
  const shown = quote(`{${source}}`);
  try {
    return await evaluateExpression(source, standIns);
  } catch (thrown) {
    const reason = reasonOf(thrown);
    const unknown = /^<([^>]+)>, which is unknown$/.exec(reason);
    const fix = unknown
      ? unknownComponent(unknown[1] ?? "")
      : "mend the expression; for the signs themselves write \\{ and \\}, or put them in `code`";
    return {
      problem: fault(place, "expression", {
        expected: "an expression that has a value",
        found: `${shown}: ${reason}`,
        fix,
      }),
    };
  }
}

/** Why React could not print a value, or anything in it; undefined where it could. */
function unprintable(value: unknown): string | undefined {
  if (typeof value === "function") return "comes to a function, which prints nothing";
  if (typeof value === "symbol") return "comes to a symbol, which cannot be printed";
  if (typeof value !== "object" || value === null) return undefined;
  if (isValidElement<{ children?: unknown }>(value)) return unprintable(value.props.children);
  if (value instanceof Date) return "comes to a Date, which cannot be printed";
  if (!(Symbol.iterator in value)) return "comes to an object, which cannot be printed";
  for (const item of Array.isArray(value) ? value : []) {
    const why = unprintable(item);
    if (why) return why;
  }
  return undefined;
}

/** Why an expression in the text prints nothing, where that cannot be meant: `{false && …}` may be. */
function emptiness(source: string, value: unknown): string | undefined {
  if (source.trim() === "") return "is empty, which prints nothing";
  if (value === undefined) return "comes to undefined, which prints nothing";
  const literal = /^(?:true|false|null|""|''|``|\[\s*\])$/.test(source.trim());
  return literal ? "prints nothing" : undefined;
}

/** What an element is called that gets its number, its size or its address from where it stands in the text. */
function kindOfPlaced(name: string): string | undefined {
  if (isIslandName(name)) return "interactive figure";
  if (name === "img" || name === "Figure") return "image";
  return /^(?:Table|Definition|Theorem|Lemma|Example)$/.test(name) ? name.toLowerCase() : undefined;
}

/** What is wrong with an element inside an expression, as far as it can be read without its values. */
function checkInner({ name, place, attributes }: InnerElement): LocalProblem[] {
  const kind = kindOfPlaced(name);
  if (kind !== undefined) {
    const fix = `write the ${kind} outside the braces: in them it gets no number, no size and no address of its own`;
    return [
      fault(place, `<${name}>`, { expected: `no ${kind} inside an expression`, found: `<${name}>`, fix }),
    ];
  }
  if (isElementName(name) && !inlineElements.includes(name)) {
    const fix = "write it outside the braces: what stands in them is not checked";
    return [
      fault(place, `<${name}>`, { expected: `no <${name}> inside an expression`, found: `<${name}>`, fix }),
    ];
  }
  if (/^[A-Z]/.test(name) && !componentNames.includes(name)) {
    const found = `an unknown component <${name}>`;
    return [
      fault(place, `<${name}>`, { expected: "a component of this blog", found, fix: unknownComponent(name) }),
    ];
  }
  const wrongTag = /^[a-z]/.test(name) ? tagFault(name, place) : undefined;
  if (wrongTag) return [wrongTag];
  return attributes.flatMap(attribute => {
    const wrong = refusedAttribute(name, attribute.name, attribute.value);
    if (!wrong) return [];
    return [
      fault(place, `<${name}>`, {
        expected: "an attribute that a post may have",
        found: wrong.found,
        fix: wrong.fix,
      }),
    ];
  });
}

/** Every problem of an expression in the text: of the elements in it, and of what it comes to. */
export async function checkExpression(node: Expression): Promise<LocalProblem[]> {
  const place = placeOf(node);
  const source = node.value;
  if (source.trim() !== "" && isComment(source)) return [];
  const inner = elementsIn(node).flatMap(checkInner);
  if (inner.length > 0) return inner;
  const result = source.trim() === "" ? { value: undefined } : await tryExpression(source, place);
  if ("problem" in result) return [result.problem];
  const why = emptiness(source, result.value) ?? unprintable(result.value);
  if (!why) return [];
  const fix =
    "write an expression that comes to text, a number or an element; for the signs themselves \\{ and \\}";
  return [
    fault(place, "expression", {
      expected: "something to print",
      found: `${quote(`{${source}}`)} ${why}`,
      fix,
    }),
  ];
}
