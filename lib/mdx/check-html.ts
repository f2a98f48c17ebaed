/** Holds a tag of HTML in a body against what a post may write. */
import { hasAttribute, type Jsx } from "../jsx";
import type { LocalProblem } from "../problem";
import { voidTags } from "../void-tags";
import { readAttributes } from "./attributes";
import { fault, placeOf } from "./fault";
import { meantComponent, refusedAttribute, tagFault } from "./html";

/** @param name a tag in lower case */
export async function checkHtml(name: string, node: Jsx): Promise<LocalProblem[]> {
  const wrongTag = tagFault(name, placeOf(node));
  if (wrongTag) return [wrongTag];
  if (voidTags.includes(name) && node.children.length > 0) {
    return [
      fault(placeOf(node), `<${name}>`, {
        expected: "nothing inside it",
        found: "a closing tag or a text",
        fix: `write <${name} />`,
      }),
    ];
  }
  const meant = meantComponent(name, attribute => hasAttribute(node, attribute));
  if (meant) {
    const { attribute, component } = meant;
    const found = `${attribute} on <${name}>, which shows nothing by it`;
    return [
      fault(placeOf(node), `<${name}>`, {
        expected: `<${component} />`,
        found,
        fix: `write <${component} ${attribute}="…">`,
      }),
    ];
  }
  if (name === "img" && !hasAttribute(node, "src")) {
    return [
      fault(placeOf(node), "<img>", {
        expected: "src: a path",
        found: "no such attribute",
        fix: 'write <img src="…" />',
      }),
    ];
  }
  const { props, places, problems } = await readAttributes(node);
  for (const [attribute, value] of Object.entries(props)) {
    // Where an image may come from is the business of the image check.
    if (name === "img" && attribute === "src") continue;
    const wrong = refusedAttribute(name, attribute, value);
    if (!wrong) continue;
    const place = places.get(attribute) ?? placeOf(node);
    problems.push(
      fault(place, `<${name}>`, {
        expected: "an attribute that a post may have",
        found: wrong.found,
        fix: wrong.fix,
      }),
    );
  }
  return problems;
}
