import { type Jsx, spreadName } from "../jsx";
import type { LocalProblem, Place } from "../problem";
import { tryExpression } from "./expressions";
import { fault, placeOf } from "./fault";

function spreadFault(node: Jsx, name: string): LocalProblem {
  const found = `{...${name}}, a spread attribute, which would stand for all fields of ${name}`;
  const fix =
    'write each attribute out, name="…" or name={…}: nothing is handed to a post, and it names no values';
  return fault(placeOf(node), `<${node.name}>`, { expected: "attributes written one by one", found, fix });
}

/** The values of an element's attributes, each with its place; `props` lacks those that could not be computed. */
export async function readAttributes(node: Jsx) {
  const props: Record<string, unknown> = {};
  const places = new Map<string, Place>();
  const problems: LocalProblem[] = [];
  let complete = true;
  for (const attribute of node.attributes) {
    if (attribute.type === "mdxJsxExpressionAttribute") {
      complete = false;
      const name = spreadName(attribute);
      if (name !== undefined) {
        problems.push(spreadFault(node, name));
        continue;
      }
      const result = await tryExpression(`{${attribute.value}}`, placeOf(node));
      if ("problem" in result) problems.push(result.problem);
      else if (typeof result.value === "object") Object.assign(props, result.value);
      continue;
    }
    const place = attribute.position ? placeOf(attribute) : placeOf(node);
    if (places.has(attribute.name)) {
      const found = `a second ${attribute.name}`;
      problems.push(
        fault(place, `<${node.name}>`, {
          expected: "each attribute once",
          found,
          fix: "delete one of the two",
        }),
      );
    }
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
