/** What each type of entry has to have, for readers to find what it names. */
import { type Fault, nearest, suggest } from "../problem";
import { monthNames } from "./dates";

/** What each type of entry has to have beside a title, who made it, and when; one of each group. */
const typeFields: Readonly<Record<string, readonly (readonly string[])[]>> = {
  article: [["journal", "journaltitle", "eprint"]],
  inproceedings: [["booktitle", "crossref"]],
  conference: [["booktitle", "crossref"]],
  incollection: [["booktitle", "crossref"]],
  inbook: [["booktitle", "chapter", "pages", "crossref"]],
  phdthesis: [["school", "institution"]],
  mastersthesis: [["school", "institution"]],
  thesis: [["school", "institution"]],
  techreport: [["institution"]],
  report: [["institution"]],
  book: [],
  mvbook: [],
  booklet: [],
  collection: [],
  proceedings: [],
  manual: [],
  periodical: [],
  patent: [],
  misc: [],
  online: [["url", "doi", "eprint"]],
  electronic: [["url", "doi", "eprint"]],
  www: [["url", "doi", "eprint"]],
  software: [],
  dataset: [],
  unpublished: [],
  // BibLaTeX's own beside those above.
  artwork: [],
  audio: [],
  bookinbook: [["booktitle", "crossref"]],
  image: [],
  inreference: [["booktitle", "crossref"]],
  jurisdiction: [],
  legal: [],
  legislation: [],
  letter: [],
  movie: [],
  music: [],
  mvcollection: [],
  mvproceedings: [],
  mvreference: [],
  performance: [],
  reference: [],
  review: [["journal", "journaltitle", "eprint"]],
  standard: [],
  video: [],
};

const makers = ["author", "editor"];

const dates = ["year", "date"];

/** Entries that often have no one who made them, or no day. */
const loose: readonly string[] = [
  "misc",
  "online",
  "electronic",
  "www",
  "software",
  "dataset",
  "manual",
  "audio",
  "image",
  "inreference",
  "jurisdiction",
  "legal",
  "legislation",
  "movie",
  "mvreference",
  "reference",
  "standard",
  "video",
];

type Entry = { key: string; type: string; fields: ReadonlyMap<string, string> };

/** Whether entries may be of a type. @param type in lower case */
export function isEntryType(type: string): boolean {
  return Object.hasOwn(typeFields, type);
}

/** What to do about a type that there is not. */
export function nearestType(type: string): string {
  return suggest(type, Object.keys(typeFields), "write @misc");
}

/** The field of a group that none of it is there of, and the one of another name that is meant as it: `autor`. */
function misspeltField(
  fields: Entry["fields"],
  group: readonly string[],
): { name: string; near: string } | undefined {
  if (group.some(name => fields.has(name))) return undefined;
  // BibLaTeX's editora, editorb and editorc are what they are.
  const strange = [...fields.keys()].filter(name => !/^editor(?:[abc]|type)$/.test(name));
  for (const name of strange) {
    const near = nearest(name, group);
    if (near !== undefined && near[0] === name[0]) return { name, near };
  }
  return undefined;
}

/** Fields that an entry lacks: readers see a gap, so its author is told. */
export function gaps({ key, type, fields }: Entry): Fault[] {
  // What may be without them is not, where they are there under a name that is misspelt.
  const usual = [makers, dates].filter(
    group => !loose.includes(type) || misspeltField(fields, group) !== undefined,
  );
  const groups = [["title"], ...usual, ...(typeFields[type] ?? [])];
  const missing = groups.filter(group => !group.some(name => fields.get(name)?.trim()));
  if (missing.length === 0) return [];
  const names = missing.map(([name = ""]) => name);
  const misspelt = [...fields.keys()].flatMap(name => {
    const near = nearest(name, names);
    return near ? [`${name} may be meant as ${near}`] : [];
  });
  const found = `no ${names.join(", no ")}`;
  const fix = misspelt.join("; ") || `add ${names.map(name => `${name} = {…}`).join(", ")}`;
  return [{ expected: `what readers need to find @${type}{${key}}`, found, fix }];
}

/** Abbreviations that need no `@string`: months, and journals that BibTeX's own styles have (`plain.bst`). */
const ownAbbreviations =
  "jan feb mar apr may jun jul aug sep oct nov dec acmcs acta cacm ibmjrd ibmsj ieeese ieeetc ieeetcad ipl jacm jcss scp sicomp tocs tods tog toms toois toplas tcs".split(
    " ",
  );

/**
 * What to do about an abbreviation; undefined where it stands for something.
 * @param word as it stands outside braces and quotation marks
 * @param defined the names that the file's `@string` give, in lower case
 */
export function abbreviationFix(word: string, defined: ReadonlySet<string>): string | undefined {
  const name = word.toLowerCase();
  if (/^-?\d+$/.test(name) || defined.has(name) || ownAbbreviations.includes(name)) return undefined;
  if (!/^[a-z_][\w:+-]*$/.test(name)) return `write {${word}}`;
  const month = monthNames.find(one => one.toLowerCase().startsWith(name) && name.length > 2);
  const near = month?.slice(0, 3).toLowerCase() ?? nearest(name, [...defined]);
  const other = `write {${word}} for the words themselves, or @string{${name} = {…}} in this file`;
  return near === undefined ? other : `did you mean ${near}? Else ${other}`;
}
