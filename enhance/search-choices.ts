/** By what results are narrowed down, and their order: on the page for searching. */
import type { ScriptPhrase } from "../lib/words/script";
import { element } from "./element";
import { say } from "./say";
import { type Facet, facets, type Option, type Query } from "./search-client";

const everything: Readonly<Record<Facet, ScriptPhrase>> = {
  tag: "All tags",
  year: "All years",
  series: "All series",
};
const names: Readonly<Record<Facet, ScriptPhrase>> = { tag: "Tag", year: "Year", series: "Series" };

/** A choice: its values with their names, the one that is chosen, and what another makes of a query. */
type Choice = {
  label: string;
  options: readonly (readonly [value: string, text: string])[];
  chosen: string;
  change(query: Query, value: string): Query;
};

/** What a facet offers. A value that is chosen is among it, though nothing has it. */
function facetChoice(facet: Facet, offered: readonly Option[], chosen: string): Choice {
  const values = offered.filter(({ value, count }) => count > 0 || value === chosen);
  const options = values.map(({ value, label, count }) => [value, `${label} (${count})`] as const);
  const isKnown = values.some(({ value }) => value === chosen);
  return {
    label: say(names[facet]),
    options: [
      ["", say(everything[facet])],
      ...options,
      ...(chosen && !isKnown ? [[chosen, `${chosen} (0)`] as const] : []),
    ],
    chosen,
    change: (query, value) => ({ ...query, [facet]: value }),
  };
}

function orderChoice(newest: boolean): Choice {
  return {
    label: say("Order"),
    options: [
      ["", say("Relevance")],
      ["newest", say("Newest first")],
    ],
    chosen: newest ? "newest" : "",
    change: (query, value) => ({ ...query, newest: value !== "" }),
  };
}

/** The choices that a query leaves. @param offered what each facet offers to it */
export function choicesOf(query: Query, offered: Readonly<Record<Facet, Option[]>>): Choice[] {
  const open = facets.filter(facet => offered[facet].length > 0 || query[facet]);
  return [...open.map(facet => facetChoice(facet, offered[facet], query[facet])), orderChoice(query.newest)];
}

/** A choice as an element. @param choose is told what another value makes of a query */
export function choiceElement(
  { label, options, chosen, change }: Choice,
  choose: (change: (query: Query) => Query) => void,
): HTMLLabelElement {
  const select = element(
    "select",
    { name: label },
    ...options.map(([value, text]) => element("option", { value }, text)),
  );
  select.value = chosen;
  select.addEventListener("change", () => choose(query => change(query, select.value)));
  return element("label", {}, `${label} `, select);
}
