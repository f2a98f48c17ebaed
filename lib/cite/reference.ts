/** A post as a work to be cited: the facts that every form of a citation is made of. */
import { monthNames } from "../content/dates";
import type { Author, Post } from "../content/types";
import { site } from "../site";
import { absoluteUrl, postPath } from "../url";

/** A calendar day, as its author wrote it, whatever the zone. Months count from 1. */
export type Day = { year: string; month: number; day: number };

/** What every form of a citation says of a post. */
export type Reference = {
  authors: readonly Author[];
  title: string;
  date: Day;
  updated: Day | null;
  /** What it appeared in; null where that is the name of its only author, which is not said twice. */
  site: string | null;
  /** Where it is found: the original, where it appeared elsewhere first. */
  url: string;
  /** Fit for the address, so of ASCII. */
  slug: string;
};

/** What a citation needs to know of a post. */
export type Citable = Pick<Post, "authors" | "title" | "date" | "updated" | "canonical" | "slug" | "lang">;

/** What a name has beside the family's part, in its order. Where that begins another part too, as in Lina Li, it is the whole. */
export function givenName({ name, family }: Author): string {
  if (family === null) return name;
  const parts = ` ${name.replace(/[\s,]+/g, " ")} `;
  const own = family.replace(/[\s,]+/g, " ").trim();
  const whole = ` ${own} `;
  return parts
    .replace(parts.includes(whole) ? whole : own, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** @param date a day or an instant, whose own calendar day counts */
function dayOf(date: string): Day {
  const [year = "", month, day] = date.slice(0, 10).split("-");
  return { year, month: Number(month), day: Number(day) };
}

/** The month's name in English, which references are written in. */
export function monthName({ month }: Day): string {
  return monthNames[month - 1] ?? "";
}

/** "3 November 2025" */
export function dayText(day: Day): string {
  return `${day.day} ${monthName(day)} ${day.year}`;
}

/** What is said of a post of this site where it is cited. */
export function referenceOf(post: Citable): Reference {
  const { authors, title, date, updated, canonical, slug } = post;
  const isOwnSite = authors.length === 1 && authors[0]?.name === site.name;
  return {
    authors,
    title,
    date: dayOf(date),
    updated: updated === null ? null : dayOf(updated),
    site: isOwnSite ? null : site.name,
    url: canonical ?? absoluteUrl(postPath(slug)),
    slug,
  };
}
