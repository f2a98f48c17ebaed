/** What every island has to come with: a case for the browser's test, and words that a feed can use. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { type ComponentType, createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
// It knows the paths of tsconfig.json, by which components import.
import { tsImport } from "tsx/esm/api";
import { describe, expect, test } from "vitest";
import { type IslandCase, islandCases } from "../../e2e/support/islands";
import { type IslandName, islandNames, islandSlug } from "../../lib/island";
import type { IslandProps } from "../../lib/mdx/vocabulary";
import { train } from "../../lib/tokenizer/train";
import { en } from "../../lib/words/en";
import type { Worded } from "../mdx/worded";

const vocabulary = train(["The tokens of a text are the tokens of a text."]);

const nextToken: Worded<IslandProps<"NextToken">> = {
  words: en,
  id: "a",
  caption: "c",
  prompt: "The weather today is",
  candidates: [
    { token: " fine", logit: 2 },
    { token: " bad", logit: 1 },
    { token: " here", logit: 0 },
  ],
};
const policyLoop: Worded<IslandProps<"PolicyLoop">> = {
  words: en,
  id: "a",
  caption: "c",
  prompt: "How do I boil an egg?",
  demonstrated: 1,
  answers: [
    { text: "Boil it.", reward: 0.4 },
    { text: "Put it into boiling water for eight minutes.", reward: 0.9 },
    { text: "Eggs are laid by hens.", reward: 0.1 },
  ],
};
const tokenizer = { words: en, id: "a", caption: "c", text: "The tokens of a text.", vocabulary };

/** Each island's props, of the same figures as the browser's test has. */
const propsOf: Readonly<Record<IslandName, { id: string }>> = {
  NextToken: nextToken,
  PolicyLoop: policyLoop,
  Tokenizer: tokenizer,
};

/** The HTML of a component that a file of an island exports. */
async function htmlOf(file: string, name: string, props: object): Promise<string> {
  const module: Record<string, ComponentType<object>> = await tsImport(file, import.meta.url);
  const Exported = module[name];
  if (!Exported) throw new Error(`${file} has no ${name}.`);
  return renderToStaticMarkup(createElement(Exported, props));
}

/** The text of a piece of HTML. */
function textOf(html: string): string {
  return html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}

/** A file and all of the project that it imports, but for what it imports as types. */
function reachedFrom(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, name = ""] of readFileSync(file, "utf8").matchAll(
    /^(?:import|export)\s(?!type\s)[^;]*?from\s+"([^"]+)"/gm,
  )) {
    if (!/^(?:@\/|\.)/.test(name)) continue;
    const base = name.startsWith("@/") ? name.slice(2) : path.join(path.dirname(file), name);
    const found = [`${base}.ts`, `${base}.tsx`, `${base}/index.tsx`].find(one => existsSync(one));
    if (found) reachedFrom(found, seen);
  }
  return seen;
}

test("every island has a case of its own, and no case is of something else", () => {
  expect(islandCases.map(({ name }) => name).sort()).toEqual(islandNames.map(islandSlug).sort());
});

describe.each(islandNames)("%s", name => {
  const folder = `components/islands/${islandSlug(name)}`;
  const found: IslandCase | undefined = islandCases.find(one => one.name === islandSlug(name));

  test("says what it shows in static HTML", async () => {
    const html = await htmlOf(`./${islandSlug(name)}/words.tsx`, `${name}Words`, propsOf[name]);
    expect(textOf(html)).toMatch(found?.words ?? /^$/);
    expect(html).not.toMatch(/<(?:button|input|textarea|script|template)\b|<!--/);
  });

  test("gives its controls ids that no heading and no other figure can have", async () => {
    const { id } = propsOf[name];
    const props = { ...propsOf[name], lang: en.lang };
    const html = await htmlOf(`./${islandSlug(name)}/${islandSlug(name)}-view.tsx`, `${name}View`, props);
    const ids = [...html.matchAll(/\s(?:id|for)="([^"]*)"/g)].map(([, found]) => found);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter(found => !found?.startsWith(`${id}_`))).toEqual([]);
  });

  test("has its styles in the site's", () => {
    const sheet = `island-${islandSlug(name)}.css`;
    if (existsSync(`app/${sheet}`)) {
      expect(readFileSync("app/globals.css", "utf8")).toContain(`@import "./${sheet}";`);
    }
  });

  test("needs no client code for its words, and has it in its figure", () => {
    const client = (file: string) =>
      [...reachedFrom(file)].filter(one => /^["']use client["']/.test(readFileSync(one, "utf8")));
    expect(client(`${folder}/words.tsx`)).toEqual([]);
    expect(client(`${folder}/index.tsx`)).toEqual([`${folder}/${islandSlug(name)}-island.tsx`]);
  });
});
