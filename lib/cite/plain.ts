import { longDate, wordsFor } from "../words/words";
import { type Citable, referenceOf } from "./reference";

/** A sentence of a citation: a title may end in a sign of its own. */
export function sentence(text: string): string {
  return /[.!?…]["'”’»›)]*$/.test(text) ? text : `${text}.`;
}

/**
 * A citation in words, in the language of the post: who, what, where, when, and the address. Names stand as their owners
 * write them, such as "Tai Vu: Post Training in Large Language Models - Part 1. 3 November 2025. https://…".
 */
export function plainCitation(post: Citable): string {
  const { authors, title, site, url } = referenceOf(post);
  const { date, updated, lang } = post;
  const words = wordsFor(lang);
  const when = longDate(date, lang) + (updated === null ? "" : words.updatedOn(longDate(updated, lang)));
  const names = words.namesInRow(authors.map(({ name }) => name));
  return [`${names}: ${sentence(title)}`, site && sentence(site), `${when}.`, url].filter(Boolean).join(" ");
}
