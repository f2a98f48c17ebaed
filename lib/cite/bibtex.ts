/**
 * A post as an entry of BibTeX. The kind is `@misc`, which every style of BibTeX and of biblatex sets, with its
 * address; BibTeX's own styles do not know `@online`. The text is UTF-8, as biber and today's LaTeX read it.
 */
import type { Author } from "../content/types";
import { slugify } from "../url";
import { type Citable, dayText, givenName, type Reference, referenceOf } from "./reference";

/** Signs that mean something to LaTeX. Braces by their names: BibTeX counts one with a backslash before it too. */
const commands: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** A text as LaTeX prints it. */
export function escapeLatex(text: string): string {
  return text.replace(/[\\{}~^$&#_%]/g, sign => commands[sign] ?? `\\${sign}`);
}

/** What `month` is called: a word that each style spells in its own way. */
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;

/** A part of a name that BibTeX would cut in the wrong place without braces. */
function namePart(text: string): string {
  const escaped = escapeLatex(text);
  return /,|\s(?:and\s)?|^\p{Ll}/u.test(text) ? `{${escaped}}` : escaped;
}

/**
 * A name as BibTeX reads one. Where it is not known which part is the family's, the whole is in braces: the last word
 * of a Vietnamese name, or of an organisation's, is no family name.
 */
function nameOf(author: Author): string {
  const { name, family } = author;
  const given = givenName(author);
  if (family === null || given === "") return `{${escapeLatex(name)}}`;
  return `${namePart(family)}, ${/,|\sand\s/.test(given) ? namePart(given) : escapeLatex(given)}`;
}

/**
 * Author, year and the post's slug: `vu-2025-reward-models`. An author's posts may share the first word of their titles
 * and the year, and programs that collect works take one of a key; of a slug the blog has one. Of letters that every
 * program takes, so without a name that has none.
 */
function citationKey({ authors: [first], date, slug }: Reference): string {
  const name = slugify(first?.family ?? first?.name ?? "").replace(/[^a-z0-9-]/g, "");
  return name === "" ? slug : `${name}-${date.year}-${slug}`;
}

/** @returns the entry, without a line end behind it */
export function bibtex(post: Citable): string {
  const reference = referenceOf(post);
  const { authors, title, site, date, updated, url } = reference;
  const fields: [string, string | null][] = [
    ["author", `{${authors.map(nameOf).join(" and ")}}`],
    // The second pair keeps capitals as they are.
    ["title", `{{${escapeLatex(title)}}}`],
    ["howpublished", site && `{${escapeLatex(site)}}`],
    ["year", `{${date.year}}`],
    ["month", months[date.month - 1] ?? null],
    // Styles set an address letter by letter, so that nothing in it is escaped; of braces an address has none.
    ["url", `{${new URL(url).href.replace(/[{}]/g, encodeURIComponent)}}`],
    ["note", updated && `{Updated ${dayText(updated)}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = ${value}`]));
  return `@misc{${citationKey(reference)},\n${lines.join(",\n")}\n}`;
}
