import { expect, test } from "vitest";
import { parseBibtex } from "./bibtex";

function told(text: string): string[] {
  return parseBibtex(text).problems.map(
    ({ line, column, severity, subject, expected, found, fix }) =>
      `${line}:${column} ${severity} ${subject}: expected ${expected}, found ${found}; ${fix}`,
  );
}

const whole = "title = {T}, author = {A, B}, year = 2020, journal = {J}";

test("an entry has its key, type, fields and place; comments, @comment and e-mail addresses are passed over", () => {
  const text = `Collected by me@example.org.
@comment{nothing, here = {}}
@string{nips = "NeurIPS"}

@InProceedings{v2017,
  title = {The {T} of "T"},
  author = "A and B",
  booktitle = nips # { 30},
  year = 2017,
}`;
  const { entries, strings, problems } = parseBibtex(text);
  expect(problems).toEqual([]);
  expect(strings).toEqual(['@string{nips = "NeurIPS"}']);
  const [entry] = entries;
  expect(entry).toMatchObject({ key: "v2017", type: "inproceedings", line: 5, column: 1 });
  expect(entry?.source.startsWith("@InProceedings{v2017,")).toBe(true);
  expect([...(entry?.fields ?? [])]).toEqual([
    ["title", 'The {T} of "T"'],
    ["author", "A and B"],
    ["booktitle", "nips 30"],
    ["year", "2017"],
  ]);
});

test.each([
  [
    "an entry that is not closed before the next",
    `@article{a, ${whole}\n@misc{b, title={Y}}`,
    "1:1 error a: expected an entry that ends with }, found the next entry, in line 2; add the missing }",
  ],
  [
    "a value that is not closed",
    '@misc{a,\n  title = "Y }',
    '2:11 error a.title: expected a value that ends with ", found ""Y }"; add the missing "',
  ],
  [
    "a missing comma between fields",
    "@article{a,\n  title = {T}\n  author = {A}, year = 2020, journal = {J}\n}",
    '2:14 error a: expected a comma behind the value of title, found "author"; add the comma',
  ],
  [
    "a missing comma behind the key",
    "@misc{b title={Z}}",
    '1:8 error b: expected a comma behind the key, found "title={Z}}"; add the comma',
  ],
  [
    "a second entry of a key",
    "@misc{a, title={X}}\n\n@misc{a, title={Y}}",
    "3:7 error a: expected one entry of this key, found a second one; the first is in line 1; give one of the two another key, or delete it",
  ],
  [
    "a second field of a name",
    "@misc{a, title={X}, title={Y}}",
    "1:21 error a.title: expected each field once, found a second title; keep one of the two",
  ],
  ["no key", "@misc{title={X}}", "1:7 error @misc: expected a key, found none; write @misc{name2017, …"],
  [
    "an unknown type",
    `@articel{a, ${whole}}`,
    '1:1 error a: expected a type of entry, found @articel; did you mean "article"?',
  ],
  [
    "no brace",
    "@misc a, title={X}",
    '1:1 error entry: expected @type{key, …}, found "@misc a, title={X}"; add the brace, or delete the line',
  ],
  [
    "a key that no citation can name",
    "@misc{a'b, title={X}}",
    `1:7 error a'b: expected a key of letters, digits, _ and, between them, : . + / -, found "a'b"; rename the key`,
  ],
  [
    "missing fields",
    "@article{a, title = {T}, yaer = 2020}",
    "1:1 warning a: expected what readers need to find @article{a}, found no author, no year, no journal; yaer may be meant as year",
  ],
  [
    "a field that is misspelt, of a work that may be without it",
    "@misc{a, tilte = {T}, autor = {A}, yaer = 2020, note = {N}, urldate = {2020-01-01}}",
    "1:1 warning a: expected what readers need to find @misc{a}, found no title, no author, no year; tilte may be meant as title; autor may be meant as author; yaer may be meant as year",
  ],
  [
    "more commas than a name has",
    "@misc{a, title = {T}, author = {Ann and Doe, Roe, Poe, Lee}}",
    '1:1 warning a: expected names joined by and, found "Ann and Doe, Roe, Poe, Lee"; write author = {Doe, Jane and Roe, Richard}',
  ],
  [
    "names left out",
    "@misc{a, title = {T}, author = {A, B and others}}",
    '1:1 warning a: expected the names of all authors, found "and others"; write the names that are missing',
  ],
  [
    "several names in one",
    "@misc{a, title = {T}, author = {Ann Doe, Bob Roe, Cid Poe}}",
    '1:1 warning a: expected names joined by and, found "Ann Doe, Bob Roe, Cid Poe"; write author = {Doe, Jane and Roe, Richard}',
  ],
  [
    "a year that is none",
    "@misc{a, title = {T}, author = {Doe, Ann, Jr and van Roe, Bob and {A, B, C}}, year = {in press}}",
    '1:1 warning a: expected a year in four digits, found year = "in press"; write it, or note = {…} for a work that is to appear',
  ],
])("%s is told at its place", (_, text, expected) => {
  expect(told(text)).toEqual([expected]);
});

test("an abbreviation that nothing defines is told: a list of works would show nothing in its place", () => {
  const entry = (journal: string) =>
    `@article{a, title = {T}, author = {A}, year = 2020, journal = ${journal}}`;
  const expected = "a value in {…}, a number, or an abbreviation that @string defines";
  expect(told(entry("jmlr"))).toEqual([
    `1:63 error a.journal: expected ${expected}, found "jmlr", which is not defined; write {jmlr} for the words themselves, or @string{jmlr = {…}} in this file`,
  ]);
  expect(told(`@string{jmlr = "JMLR"}\n${entry('jmrl # " 3"')}`)).toEqual([
    `2:63 error a.journal: expected ${expected}, found "jmrl", which is not defined; did you mean jmlr? Else write {jmrl} for the words themselves, or @string{jmrl = {…}} in this file`,
  ]);
  expect(told(entry("{J}, month = sept"))[0]).toMatch(/"sept", which is not defined; did you mean sep\?/);
  expect(told(entry("{J}, pages = 1--10"))).toEqual([
    `1:76 error a.pages: expected ${expected}, found "1--10", which is not defined; write {1--10}`,
  ]);
  expect(told(`@string{Jmlr = {JMLR}}\n${entry("JMLR, month = jan, volume = 12")}`)).toEqual([]);
  expect(told(`${entry("acta # { B}")}\n`)).toEqual([]);
});

test("a fault costs its own entry alone", () => {
  const { entries, faulty } = parseBibtex(
    `@misc{a, title={X}\n@misc{b, title={Y}}\n@misc c\n@msic{e, title={E}}\n@misc{f, title={F} year=2020}\n@misc{d, title={Z}}`,
  );
  expect(faulty).toEqual([
    { line: 1, column: 1, key: "a" },
    { line: 4, column: 1, key: "e" },
    // The library that reads entries would stop there, and each citation would tell it again.
    { line: 5, column: 1, key: "f" },
  ]);
  expect(entries.map(({ key }) => key)).toEqual(["b", "d"]);
});

test("BibLaTeX's own types are known, as reference managers write them", () => {
  const types = "artwork audio image jurisdiction legal legislation movie music reference standard video";
  const entries = types.split(" ").map(type => `@${type}{${type}, title = {T}, author = {A}, date = {2020}}`);
  const inside = `@inreference{entry, title = {T}, booktitle = {An Encyclopedia}}
@bookinbook{book, title = {T}, author = {A}, date = {2020}, booktitle = {B}}
@review{review, title = {T}, author = {A}, date = {2020}, journaltitle = {J}}`;
  expect(told([...entries, inside].join("\n"))).toEqual([]);
  expect(told("@vidoe{a, title = {T}}")).toEqual([
    '1:1 error a: expected a type of entry, found @vidoe; did you mean "video"?',
  ]);
});
