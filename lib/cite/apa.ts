/**
 * A citation in the form of the American Psychological Association (Publication Manual, 7th edition): a page of a
 * website, section 10.16; its last update is its date, 9.15.
 */
import type { Author } from "../content/types";
import { sentence } from "./plain";
import { type Citable, type Day, givenName, monthName, referenceOf } from "./reference";

/** "Jean-Luc Minh" → "J.-L. M." */
function initials(given: string): string {
  return given
    .split(/\s+/)
    .filter(word => word !== "")
    .map(word =>
      word
        .split("-")
        .map(part => [...part][0])
        .map(letter => `${letter ?? ""}.`)
        .join("-"),
    )
    .join(" ");
}

/** A name turned round where it is known which part is the family's; any other stands as it is given (9.8). */
function nameOf(author: Author): string {
  const { name, family } = author;
  if (family === null) return name;
  const given = givenName(author);
  return given === "" ? family : `${family}, ${initials(given)}`;
}

/** The most names that are all written out (9.8). */
const mostNames = 20;

function namesOf(authors: readonly Author[]): string {
  const names = authors.map(nameOf);
  const last = names.at(-1) ?? "";
  if (names.length < 2) return last;
  if (names.length > mostNames) return `${names.slice(0, mostNames - 1).join(", ")}, . . . ${last}`;
  return `${names.slice(0, -1).join(", ")}, & ${last}`;
}

function dateOf(day: Day): string {
  return `(${day.year}, ${monthName(day)} ${day.day}).`;
}

/** Such as "Vu, T. (2025, November 3). Post training. https://…". */
export function apaCitation(post: Citable): string {
  const { authors, title, site, date, updated, url } = referenceOf(post);
  const parts = [
    sentence(namesOf(authors)),
    dateOf(updated ?? date),
    sentence(title),
    site && sentence(site),
  ];
  return [...parts, url].filter(Boolean).join(" ");
}
