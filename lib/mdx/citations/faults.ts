/** What is wrong with the citations of a body: keys that no file has, works that are not kept apart, entries that cannot be read. */
import type { Root } from "mdast";
import type { BibEntry } from "../../bibliography";
import { labelKinds } from "../../label";
import { type LocalProblem, nearest, quote } from "../../problem";
import { walk } from "../../tree";
import { fault } from "../fault";
import type { Found } from "./find";
import type { Work } from "./format";
import { textSource } from "./source";

/** `name2017`, as keys mostly are, and handles of people are not. */
const yearKey = /^\p{L}[\p{L}_:.+/-]*\d{4}[\p{L}\p{N}_]*$/u;

/** The known key that another begins with: `@doe2020-style` is one word to Markdown, as `@next/mdx` is. */
function stemOf(key: string, keys: readonly string[]): string | undefined {
  return keys.find(known => key.startsWith(known) && /[^\p{L}\p{N}_]/u.test(key[known.length] ?? ""));
}

/** `@fig:loss` and `@fig-loss`, as Pandoc and Quarto refer to what has a number. */
const reference = new RegExp(`^(${labelKinds.join("|")})[:-](.+)$`);

/** How to write what others write as a citation, and what is none here; undefined for what looks like a key. */
function asReference(key: string): string | undefined {
  const [, kind, name = ""] = reference.exec(key) ?? [];
  return kind && `write [](#${kind}:${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")})`;
}

function unknownKey(mark: Found, at: number, key: string, keys: readonly string[]): LocalProblem {
  const stem = stemOf(key, keys);
  const near = stem ?? nearest(key, keys);
  const none = keys.length === 0;
  const expected = "the key of a work in references.bib, or in the post's own bibliography";
  const go = stem ? ` A key goes on over ${key[stem.length]}: put a blank behind it.` : "";
  const fix = near
    ? `did you mean @${near}?${go}${mark.isNarrative ? " For the sign itself write \\@" : ""}`
    : (asReference(key) ??
      (none
        ? "write references.bib in the content folder, with the work in it; for the sign itself write \\@"
        : "add the work to the bibliography; for the sign itself write \\@"));
  const found = `@${key}, which ${none ? "no file has" : "it does not have"}`;
  return fault(mark.place(at), "citation", { expected, found, fix });
}

/**
 * Sorts out what is a citation. In brackets an unknown key is a mistake. In running text `@name` may be anybody's
 * handle: it is a mistake where it is near a known key, or looks like a key in a text that cites.
 */
export function judge(
  found: readonly Found[],
  keys: readonly string[],
): { marks: Found[]; problems: LocalProblem[] } {
  const known = new Set(keys);
  const cites = found.some(({ items }) => items.some(({ key }) => known.has(key)));
  const problems: LocalProblem[] = [];
  const marks = found.filter(mark => {
    // Elsewhere among the words, what looks like no key may be somebody's handle.
    const listed = mark.items.flatMap(({ joined }) =>
      joined.filter(({ isListed, key }) => isListed || yearKey.test(key)),
    );
    const strange = [...mark.items, ...listed].filter(({ key }) => !known.has(key));
    if (strange.length === 0) return true;
    for (const { key, at } of strange) {
      const near = stemOf(key, keys) ?? nearest(key, keys);
      const isMeant = near !== undefined && key.length > 3;
      if (mark.isNarrative && (mark.inLink || !(isMeant || (cites && yearKey.test(key))))) continue;
      problems.push(unknownKey(mark, at, key, keys));
    }
    return false;
  });
  return { marks, problems };
}

/** A bracket that markup cuts: `[see *this* @key]` would show its brackets around a name and a year. */
function isCut(mark: Found): boolean {
  if (!mark.isNarrative) return false;
  const { value } = mark.node;
  return !value.slice(0, mark.from).includes("[") && /^[^[\]]*\]/.test(value.slice(mark.to));
}

/** Reports citations whose brackets markup cuts. */
export function cutBrackets(marks: readonly Found[]): LocalProblem[] {
  return marks.filter(isCut).map(mark => {
    const { key = "", at = 0 } = mark.items[0] ?? {};
    const found = `markup before @${key}`;
    const fix = "write the words before the key plainly, or the citation by itself: *this* [@key]";
    return fault(mark.place(at), "citation", {
      expected: "plain words in a citation's brackets",
      found,
      fix,
    });
  });
}

/** Where the bracket stands that a citation in running text would close, `[see @key and no more`; else undefined. */
function openBracket({ isNarrative, node, from, to, isLiteral }: Found): number | undefined {
  if (!isNarrative) return undefined;
  const before = node.value.slice(0, from);
  const at = before.lastIndexOf("[");
  if (at === -1 || isLiteral(at) || /^[^[]*\]/.test(node.value.slice(to))) return undefined;
  // An interval, [0, 1) and [0, 1[, is none; nor is what an earlier sentence opened.
  return /^(?![\s,.;:!?])(?:(?![.!?]\s+\p{Lu})[^\])])*$/u.test(before.slice(at + 1)) ? at : undefined;
}

/** Reports citations of works that are known in brackets that do not close, which would show around a name and a year. */
export function openBrackets(marks: readonly Found[]): LocalProblem[] {
  return marks.flatMap((mark): LocalProblem[] => {
    const at = openBracket(mark);
    if (at === undefined) return [];
    const written = mark.node.value.slice(at, mark.to);
    const found = `${quote(written)}, whose [ shows as typed`;
    const fix = `end it before any markup, as in [see @${mark.items[0]?.key}, p. 3]; or write \\[ for the sign itself`;
    const told = fault(mark.place(at), "citation", {
      expected: "a ] that ends the citation, with plain words before it",
      found,
      fix,
    });
    return [{ ...told, severity: "warning" }];
  });
}

/** `(@key)`, as other programs cite: the authors, with the year or a number in brackets of its own, and brackets around that. */
export function doubleBrackets(marks: readonly Found[]): LocalProblem[] {
  return marks.flatMap((mark): LocalProblem[] => {
    const { isNarrative, node, from, to, isLiteral, place } = mark;
    const isWhole = node.value[from - 1] === "(" && node.value[to] === ")" && !isLiteral(from - 1);
    if (!isNarrative || !isWhole) return [];
    const written = node.value.slice(from, to);
    const told = fault(place(from - 1), "citation", {
      expected: "[ and ] around a citation",
      found: `(${written}), which would have brackets within brackets`,
      // A place within the work, @key [p. 3], stands behind a comma in brackets.
      fix: `write [${written.replace(/\s?\[([^\]]+)\]$/, ", $1")}]; or \\( for the sign itself`,
    });
    return [{ ...told, severity: "warning" }];
  });
}

/** `[@a, @b]`: the second work would be words behind the first. Elsewhere among the words a known key is meant as one. */
export function joinedKeys(marks: readonly Found[], keys: readonly string[]): LocalProblem[] {
  return marks.flatMap(mark =>
    mark.items.flatMap(({ key, at, joined }) => {
      const meant = joined.filter(one => one.isListed || keys.includes(one.key)).map(one => `@${one.key}`);
      if (meant.length === 0) return [];
      const expected = "a semicolon between two works";
      const found = `${meant.join(", ")} among the words behind @${key}`;
      return [
        fault(mark.place(at), "citation", {
          expected,
          found,
          fix: `write [${[`@${key}`, ...meant].join("; ")}]`,
        }),
      ];
    }),
  );
}

/** Reads the entries of all works that are cited; one that the library cannot read is a problem of who cites it. */
export async function readWorks(marks: readonly Found[], bibliography: readonly BibEntry[]) {
  const { leftTex, readWork, UnreadableEntry } = await import("./format");
  const byKey = new Map(bibliography.map(entry => [entry.key, entry]));
  const works = new Map<string, Work>();
  const problems: LocalProblem[] = [];
  for (const mark of marks) {
    for (const { key, at } of mark.items) {
      const entry = byKey.get(key);
      if (works.has(key) || !entry) continue;
      const where = `${entry.file}:${entry.line}`;
      try {
        const work = readWork(entry);
        works.set(key, work);
        const tex = leftTex(work);
        if (tex === undefined) continue;
        const expected = `the entry @${key} (${where}) in letters, or in TeX that this blog knows`;
        const found = `${quote(tex)}, which shows as typed`;
        const told = fault(mark.place(at), "citation", { expected, found, fix: `mend it in ${where}` });
        problems.push({ ...told, severity: "warning" });
      } catch (error) {
        if (!(error instanceof UnreadableEntry)) throw error;
        const expected = `an entry @${key} that can be read`;
        problems.push(
          fault(mark.place(at), "citation", { expected, found: error.message, fix: `mend it in ${where}` }),
        );
      }
    }
  }
  return { works: [...works.values()], problems };
}

/** What in a text is nearly a citation, `[doe2020]` or `[@ doe2020]`, of a work that is known: it shows as typed. */
export function almostCitations(tree: Root, keys: readonly string[], body: string): LocalProblem[] {
  const problems: LocalProblem[] = [];
  walk(tree, node => {
    if (node.type !== "text" || !node.value.includes("[")) return;
    for (const { 0: whole, 1: inside = "", index } of node.value.matchAll(/\[([^[\]]+)\]/g)) {
      const words = inside.replace(/@\s+/g, " ").split(/[\s;,]+/);
      // A key that is a word may be meant as one.
      const key = words.find(word => /\d/.test(word) && keys.includes(word));
      if (key === undefined) continue;
      const { isLiteral, placeOf } = textSource(node, body);
      if (isLiteral(index)) continue;
      const found = `${quote(whole)}, which shows as typed`;
      const fix = `write [@${key}], or \\[ for the sign itself`;
      problems.push({
        ...fault(placeOf(index), "citation", { expected: "an @ right before a key", found, fix }),
        severity: "warning",
      });
    }
  });
  return problems;
}
