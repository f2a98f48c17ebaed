/** Holds the direction of imports that docs/decisions/0001 sets out. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

/** What a room may import from; `types` stands for a type-only import of any room but `app`. */
const rules: readonly { room: RegExp; may: readonly RegExp[]; typesFrom?: readonly RegExp[] }[] = [
  { room: /^app\//, may: [/^app\//, /^components\//, /^lib\//] },
  {
    room: /^components\/islands\//,
    // The encoder of the tokenizer is one for its training and for the page. What islands say is fetched with them.
    may: [
      /^components\//,
      /^lib\/(?:url|site)\.ts$/,
      /^lib\/tokenizer\/encode\.ts$/,
      /^lib\/words\/islands\//,
    ],
    typesFrom: [/^lib\//],
  },
  {
    room: /^components\//,
    may: [/^components\//, /^lib\/(?:url|site|part-of)\.ts$/, /^lib\/words\//],
    typesFrom: [/^lib\//],
  },
  // A query is spelled as the index is, and read from it; a day is said as pages say it.
  {
    room: /^enhance\//,
    may: [
      /^enhance\//,
      /^lib\/url\.ts$/,
      /^lib\/search\/(?:ask|excerpt|format|likeness|words)\.ts$/,
      /^lib\/words\/day\.ts$/,
    ],
    typesFrom: [/^lib\/words\//],
  },
  { room: /^bench\//, may: [/^bench\//, /^scripts\/browser\.ts$/, /^components\/islands\/chance\.ts$/] },
  { room: /^scripts\//, may: [/^scripts\//, /^lib\//] },
  { room: /^lib\/content\//, may: [/^lib\/(?:content|math|words)\//, /^lib\/[^/]+$/] },
  { room: /^lib\/math\//, may: [/^lib\/math\//, /^lib\/[^/]+$/] },
  { room: /^lib\/mdx\//, may: [/^lib\/(?:mdx|math|words)\//, /^lib\/[^/]+$/], typesFrom: [/^lib\/images\//] },
  { room: /^lib\/images\//, may: [/^lib\/images\//, /^lib\/[^/]+$/] },
  { room: /^lib\/cards\//, may: [/^lib\/cards\//, /^lib\/[^/]+$/] },
  { room: /^lib\/tokenizer\//, may: [/^lib\/tokenizer\//] },
  { room: /^lib\/workers\//, may: [/^lib\/workers\//, /^lib\/[^/]+$/] },
  {
    room: /^lib\/finish\//,
    may: [/^lib\/(?:finish|content|math|workers)\//, /^lib\/search\/record\.ts$/, /^lib\/[^/]+$/],
  },
  { room: /^lib\/search\//, may: [/^lib\/(?:search|content|finish|math|workers)\//, /^lib\/[^/]+$/] },
  { room: /^lib\/release\//, may: [/^lib\/(?:release|finish)\//, /^lib\/[^/]+$/] },
  // A release runs without the settings that it was built with.
  {
    room: /^lib\/serve\//,
    may: [/^lib\/serve\//, /^lib\/release\/(?:manifest|content-type)\.ts$/, /^lib\/headers\.ts$/],
  },
  { room: /^lib\/(?:blog|cite|feed|seo)\//, may: [/^lib\//] },
  { room: /^lib\/words\//, may: [/^lib\/words\//, /^lib\/(?:site|lang)\.ts$/] },
  { room: /^lib\/[^/]+$/, may: [/^lib\/[^/]+$/, /^lib\/words\//] },
];

const rooms = ["app", "components", "enhance", "lib", "scripts"];

/** What lies deeper in `bench/` are the peers, and what a run installs. */
const files = [
  ...rooms.flatMap(room =>
    readdirSync(room, { recursive: true, encoding: "utf8" }).map(name =>
      path.posix.join(room, name.split(path.sep).join("/")),
    ),
  ),
  ...readdirSync("bench").map(name => `bench/${name}`),
];

const sources = files.filter(
  file => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\.d\.ts$|^lib\/testing\//.test(file),
);

/** The file of the project that a name leads to; null for a package. */
function resolve(name: string, from: string): string | null {
  if (!/^(?:@\/|\.)/.test(name)) return null;
  const base = name.startsWith("@/") ? name.slice(2) : path.posix.join(path.posix.dirname(from), name);
  const file = [base, `${base}.ts`, `${base}.tsx`].find(one => existsSync(one) && statSync(one).isFile());
  return file ?? base;
}

/** The project's own files that a file imports, and whether the import is of types alone. */
function importsOf(file: string): { target: string; typeOnly: boolean }[] {
  const text = readFileSync(file, "utf8");
  const statements = text.matchAll(
    /^(?:import|export)\s+(type\s)?[^;]*?from\s+"([^"]+)"|^import\s+"([^"]+)"/gm,
  );
  return [...statements].flatMap(([, typeOnly, named, bare]) => {
    const target = resolve(named ?? bare ?? "", file);
    return target === null ? [] : [{ target, typeOnly: typeOnly !== undefined }];
  });
}

test("the files are there to be looked at", () => {
  expect(sources.length).toBeGreaterThan(40);
  expect(importsOf("lib/blog/check.ts").map(one => one.target)).toContain("lib/content/load.ts");
});

test.each(sources)("%s imports in the right direction", file => {
  const rule = rules.find(({ room }) => room.test(file));
  expect(rule, `no rule for ${file}`).toBeDefined();
  const wrong = importsOf(file).filter(({ target, typeOnly }) => {
    const allowed = [...(rule?.may ?? []), ...(typeOnly ? (rule?.typesFrom ?? []) : [])];
    return !allowed.some(pattern => pattern.test(target));
  });
  expect(wrong).toEqual([]);
});

test("one file imports next-mdx-remote, and only islands are client components", () => {
  const texts = sources.map(file => ({ file, text: readFileSync(file, "utf8") }));
  expect(texts.filter(({ text }) => /from "next-mdx-remote/.test(text)).map(({ file }) => file)).toEqual([
    "lib/mdx/evaluate.ts",
  ]);
  const client = texts.filter(({ text }) => /^["']use client["']/m.test(text)).map(({ file }) => file);
  expect(client.filter(file => !file.startsWith("components/islands/"))).toEqual([]);
});
