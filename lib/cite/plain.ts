import { type Citable, dayText, referenceOf } from "./reference";

/** Words in a row: "A", "A and B", "A, B and C". */
function enumerate(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

/** A sentence of a citation: a title may end in a sign of its own. */
export function sentence(text: string): string {
  return /[.!?…]["'”’»›)]*$/.test(text) ? text : `${text}.`;
}

/**
 * A citation in words: who, what, where, when, and the address. Names stand as their owners write them.
 * Such as "Tai Vu: Post Training in Large Language Models - Part 1. 3 November 2025. https://…".
 */
export function plainCitation(post: Citable): string {
  const { authors, title, site, date, updated, url } = referenceOf(post);
  const when = `${dayText(date)}${updated ? `, updated ${dayText(updated)}` : ""}`;
  const names = enumerate(authors.map(({ name }) => name));
  return [`${names}: ${sentence(title)}`, site && sentence(site), `${when}.`, url].filter(Boolean).join(" ");
}
