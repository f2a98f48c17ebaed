import path from "node:path";
import { describe, expect, test } from "vitest";
import { contentFolder, postText } from "../testing/content-folder";
import { loadContent } from "./load";
import { createBlog } from "./query";
import { defaultVersion } from "./translations";

/** A blog of posts, each by its front matter; and what is wrong with them. */
function load(posts: Readonly<Record<string, string>>) {
  const files = Object.entries(posts).map(([slug, fields]) => [`posts/${slug}.mdx`, postText(fields)]);
  const folder = contentFolder(Object.fromEntries(files));
  const { content, problems } = loadContent(folder, new Date("2025-06-15T12:00:00Z"));
  return {
    blog: createBlog(content, { unpublished: false }),
    problems: problems.map(one => {
      const file = path.basename(one.file);
      return `${file}:${one.line} ${one.subject} | ${one.expected} | ${one.found} | ${one.fix}`.replaceAll(
        path.dirname(one.file),
        "posts",
      );
    }),
  };
}

describe("a post and its translations", () => {
  const { blog, problems } = load({
    first: "date: 2025-01-02",
    "bai-dau": "lang: vi\ntranslationOf: first",
    premier: "lang: fr\ntranslationOf: first",
    entwurf: "lang: de\ntranslationOf: first\ndraft: true",
    other: "lang: vi",
  });
  const named = (slug: string) => {
    const post = blog.post(slug);
    return post && blog.translations(post).map(one => one.slug);
  };

  test("name each other, the original first; one that is not published is not named", () => {
    expect(problems).toEqual([]);
    expect(named("first")).toEqual(["premier", "bai-dau"]);
    expect(named("bai-dau")).toEqual(["first", "premier"]);
    expect(named("premier")).toEqual(["first", "bai-dau"]);
    expect(named("other")).toEqual([]);
  });

  test("lead readers of any other language to the site's, else to the original", () => {
    const version = (slug: string, lang: string, translationOf: string | null) => ({
      slug,
      lang,
      translationOf,
    });
    const french = version("a", "fr", null);
    const english = version("b", "en-GB", "a");
    expect(defaultVersion([french, english])).toBe(english);
    expect(defaultVersion([version("c", "vi", "a"), french])).toBe(french);
  });

  test("are counted by language", () => {
    expect(blog.languages.map(({ lang, posts }) => [lang, posts.map(({ slug }) => slug)])).toEqual([
      ["vi", ["bai-dau", "other"]],
      ["en", ["first"]],
      ["fr", ["premier"]],
    ]);
  });
});

test("a translation in the series of its original is told to have one of its own, another post to count on", () => {
  const part = (fields: string) => `series: Deep\npart: 1\n${fields}`;
  const advice = (posts: Readonly<Record<string, string>>) =>
    load(posts).problems.map(one => one.split(" | ").at(-1));
  const series = { first: part(""), "bai-dau": part("lang: vi\ntranslationOf: first") };
  expect(advice(series)).toEqual(["give the translation a series of its own"]);
  expect(advice({ first: part(""), second: part("") })).toEqual(["number one of the two anew"]);
  expect(advice({ ...series, "bai-dau": `series: Sâu\npart: 1\nlang: vi\ntranslationOf: first` })).toEqual(
    [],
  );
});

test("the time to read is said in the post's language, and as its author says it", () => {
  const { blog } = load({
    a: "lang: vi",
    b: "lang: vi\nreadTime: 3",
    c: 'lang: vi\nreadTime: "3 min read"',
    d: "",
  });
  expect(["a", "b", "c", "d"].map(slug => blog.post(slug)?.readTime)).toEqual([
    "1 phút đọc",
    "3 phút đọc",
    "3 min read",
    "1 min read",
  ]);
});

test.each<[string, Record<string, string>, string[]]>([
  [
    "an original that is not there",
    { first: "", b: "lang: vi\ntranslationOf: frist" },
    ['b.mdx:3 translationOf | the slug of a post | "frist", which no post has | did you mean "first"?'],
  ],
  [
    "the post itself",
    { first: "translationOf: first" },
    [
      'first.mdx:2 translationOf | the slug of another post | "first", the post itself | name the original, or delete it',
    ],
  ],
  [
    "another translation",
    { first: "", b: "lang: vi\ntranslationOf: first", c: "lang: fr\ntranslationOf: b" },
    [
      'c.mdx:3 translationOf | the slug of an original, which is itself no translation | "b", which is a translation of "first" | write "first" here',
    ],
  ],
  [
    "each other",
    { a: "translationOf: b", b: "lang: vi\ntranslationOf: a" },
    [
      'a.mdx:2 translationOf | the slug of an original, which is itself no translation | "b", which is a translation of "a" | leave the field out in the original of the two',
      'b.mdx:3 translationOf | the slug of an original, which is itself no translation | "a", which is a translation of "b" | leave the field out in the original of the two',
    ],
  ],
  [
    "one language twice",
    {
      first: "",
      b: "translationOf: first",
      c: "lang: vi\ntranslationOf: first",
      d: "lang: VI\ntranslationOf: first",
    },
    [
      'b.mdx:2 translationOf | a language that no other version has | "en", the language of posts/first.mdx | write lang: for the language it is in',
      'd.mdx:3 translationOf | a language that no other version has | "vi", the language of posts/c.mdx | write lang: for the language it is in',
    ],
  ],
  [
    "an original in no list",
    { first: "unlisted: true", b: "lang: vi\ntranslationOf: first" },
    [
      "b.mdx:3 translationOf | an original that is in lists as its translation is | posts/first.mdx unlisted, and posts/b.mdx not | write unlisted: true in both, or in neither",
    ],
  ],
])("%s is reported", (_, posts, expected) => {
  expect(load(posts).problems).toEqual(expected);
});
