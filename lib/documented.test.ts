/**
 * Holds the documents to the project: docs/writing.md, the author's reference, to what authors can write, both ways; and
 * all of them, with the comments in our code, to the files that there are.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { budgetNames } from "./budget";
import { pageFields, postFields } from "./content/schema";
import { componentProps, isComponent, severalImages } from "./mdx/vocabulary";
import { site } from "./site";
import { reservedPageSlugs } from "./url";

const reference = readFileSync("docs/writing.md", "utf8");

/** What stands under a heading, down to the next one of any rank. */
function section(heading: string): string {
  const [, text] = reference.split(`\n${heading}\n`);
  if (text === undefined) throw new Error(`docs/writing.md has no "${heading}".`);
  const [own = ""] = text.split(/^#+ /m);
  return own;
}

/** The cells of each row of the tables in a text, without their heads. */
function rows(text: string): string[][] {
  return text
    .split("\n")
    .filter(line => /^\| *`/.test(line))
    .map(line => line.split(/(?<!\\)\|/).map(cell => cell.trim()))
    .map(([, ...cells]) => cells);
}

/** The words that a text sets as code. */
function codeIn(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);
}

/** A text without what stands in brackets: examples, and the values of what is named before them. */
function withoutAsides(text: string): string {
  return text.replace(/\([^()]*\)/g, "");
}

/** The components of the tables: the names in each row's first cell, and what its second says. */
const components = [section("## The text"), section("## Interactive figures")]
  .flatMap(rows)
  .filter(([first = ""]) => first.startsWith("`<"))
  .map(([first = "", attributes = ""]) => ({
    names: [...first.matchAll(/<([A-Z]\w*)/g)].map(([, name = ""]) => name),
    attributes,
  }));

test("every field of a post is in the table of fields, and no other", () => {
  const told = rows(section("## Front matter")).flatMap(([first = ""]) => codeIn(first));
  expect(told.sort()).toEqual(Object.keys(postFields).sort());
});

test("the fields of pages, the names that they may not have and the limits of weight are named", () => {
  expect(codeIn(section("## Files"))).toEqual(
    expect.arrayContaining([...Object.keys(pageFields), ...reservedPageSlugs]),
  );
  expect(codeIn(section("## Weight"))).toEqual(expect.arrayContaining([...budgetNames]));
});

test("every component is in a table", () => {
  const told = components.flatMap(({ names, attributes }) => [
    ...names,
    ...[...attributes.matchAll(/`<([A-Z]\w*)>`/g)].map(([, name = ""]) => name),
  ]);
  expect([...new Set(told)].sort()).toEqual(Object.keys(componentProps).sort());
});

test.each(Object.entries(componentProps))(
  "every attribute of <%s> is told with it, and no other",
  (name, { shape }) => {
    const own = components.filter(
      ({ names, attributes }) => names.includes(name) || attributes.includes(`\`<${name}>\``),
    );
    const told = own.flatMap(({ attributes }) => codeIn(withoutAsides(attributes)));
    expect(told).toEqual(expect.arrayContaining(Object.keys(shape)));
    const named = own.flatMap(({ names, attributes }) => [
      ...names,
      ...codeIn(attributes).flatMap(code => /^<(\w+)>$/.exec(code)?.[1] ?? []),
    ]);
    const known = named.flatMap(one => (isComponent(one) ? Object.keys(componentProps[one].shape) : []));
    const others = told.filter(word => /^[a-z]\w*$/i.test(word));
    expect([...known, ...Object.keys(severalImages.shape)]).toEqual(expect.arrayContaining(others));
  },
);

test("every setting of the site is in the table of settings, and no other", () => {
  const told = rows(section("## Settings")).flatMap(([first = ""]) => codeIn(first));
  // These two are what SITE_URL comes to.
  const settings = Object.keys(site).filter(name => name !== "url" && name !== "base");
  expect(told.sort()).toEqual(settings.sort());
});

const rooms = ["app", "bench", "components", "deploy", "docs", "e2e", "enhance", "lib", "scripts"];

/** Files of a folder by their endings. What lies deeper in `bench/` are the peers, and what a run installs and builds. */
function filesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: folder !== "bench", encoding: "utf8" })
    .map(name => path.posix.join(folder, name.split(path.sep).join("/")))
    .filter(file => ending.test(file));
}

const documents = ["README.md", ...["docs", "deploy", "bench"].flatMap(room => filesIn(room, /\.md$/))];
const sources = rooms.flatMap(room => filesIn(room, /\.(?:tsx?|mjs|css)$/));

/** A path of the project, as a sentence has it: one that ends in a file, with its ending. */
const projectPath = new RegExp(`(?<![\\w./:@-])(?:${rooms.join("|")})/[\\w./[\\]-]*\\w\\.[a-z]{2,5}\\b`, "g");

/** The paths in a text that lead to no file. */
function lost(text: string): string[] {
  return [...text.matchAll(projectPath)].map(([file]) => file).filter(file => !existsSync(file));
}

test("the documents name files that there are, and link to such", () => {
  expect(documents.length).toBeGreaterThan(30);
  const wrong = documents.flatMap(file => {
    const text = readFileSync(file, "utf8");
    const links = [...text.matchAll(/\]\(([^)#\s]+\.(?:md|png|ts|css))(?:#[^)]*)?\)/g)]
      .map(([, target = ""]) => target)
      .filter(target => /^\.{0,2}[\w-]/.test(target) && !existsSync(path.join(path.dirname(file), target)));
    return [...lost(text), ...links].map(target => `${file}: ${target}`);
  });
  expect(wrong).toEqual([]);
});

test("what is named as of a file stands in it", () => {
  const named = /`([A-Za-z]\w+)` (?:of|in) `([\w./[\]-]+\.tsx?)`/g;
  const wrong = documents.flatMap(file =>
    [...readFileSync(file, "utf8").matchAll(named)]
      .filter(
        ([, name = "", of = ""]) =>
          existsSync(of) && !new RegExp(`\\b${name}\\b`).test(readFileSync(of, "utf8")),
      )
      .map(([whole]) => `${file}: ${whole}`),
  );
  expect(wrong).toEqual([]);
});

test("comments in our code name files that there are", () => {
  const comments = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
  const wrong = sources.flatMap(file => {
    const text = readFileSync(file, "utf8").match(comments)?.join("\n") ?? "";
    return lost(text).map(target => `${file}: ${target}`);
  });
  expect(wrong).toEqual([]);
});
