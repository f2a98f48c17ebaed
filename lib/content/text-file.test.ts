import { rmdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { contentFolder, postText } from "../testing/content-folder";
import { loadContent } from "./load";
import { repairTexts } from "./repair";

/** Whoever runs the tests may be allowed to read everything, so that another is made believe in. */
const refused: string[] = [];
vi.mock("node:fs", async original => {
  const fs = await original<typeof import("node:fs")>();
  return {
    ...fs,
    readFileSync: (...args: Parameters<typeof fs.readFileSync>) => {
      const [file] = args;
      if (refused.includes(String(file))) throw new Error(`EACCES: permission denied, open '${file}'`);
      return fs.readFileSync(...args);
    },
    readdirSync: (...args: Parameters<typeof fs.readdirSync>) => {
      const [folder] = args;
      if (refused.includes(String(folder))) throw new Error(`EACCES: permission denied, scandir '${folder}'`);
      return fs.readdirSync(...args);
    },
  };
});

const lists = ["authors.yaml", "glossary.yaml", "macros.yaml", "references.bib", "tags.yaml"];

function problemsOf(folder: string): string[] {
  const { problems } = loadContent(folder, new Date("2025-06-15"));
  return problems
    .map(one => {
      const file = path.relative(folder, path.resolve(one.file));
      return `${file}:${one.line}:${one.column} ${one.severity} ${one.subject}: ${one.found} → ${one.fix}`;
    })
    .sort();
}

/** A post with a mistake of its own, which is told beside. */
const post = { "posts/a.mdx": postText("featred: true") };
const ofPost = 'posts/a.mdx:2:1 error featred: an unknown field "featred" → did you mean "featured"?';

/** What is told of a file or a folder that may not be read. */
const refusedLine = (name: string) =>
  `${name}:1:1 error file: EACCES: permission denied → let the user that builds the blog read it, or take it away`;

test("a folder that may not be read is one problem of several", () => {
  const page = "---\ntitle: A\n---\n\nText.\n";
  const folder = contentFolder({
    ...post,
    "posts/shelf/b.mdx": postText(),
    "pages/c.mdx": page,
    "notes/d.md": page,
  });
  const closed = ["posts/shelf", "pages", "notes"];
  refused.push(...closed.map(name => path.join(folder, name)));
  expect(problemsOf(folder)).toEqual([...closed.map(refusedLine), ofPost].sort());
});

test("a folder of files without a post is told, unless a text names it", () => {
  const folder = contentFolder({
    "posts/a.mdx": postText("bibliography: ./works/a.bib", "![A](./pictures/x.png) ![B](./my%20files/x.png)"),
    "posts/works/a.bib": "",
    "posts/my files/x.png": "x",
    "posts/portraits/me.png": "x",
    "pages/about.mdx": "---\ntitle: About\n---\n\n![Me](../posts/portraits/me.png)\n",
    "posts/pictures/x.png": "x",
    "posts/shelf/b/index.mdx": postText("slug: b"),
    "posts/shelf/b/deep/x.png": "x",
    "posts/shelf/shared.png": "x",
    "posts/shelf/c/raw/x.csv": "x",
    "posts/shelf/c/y.png": "y",
  });
  expect(problemsOf(folder)).toEqual([
    "posts/shelf/c:1:1 warning folder: files alone → write the post as index.mdx there, or take the folder away",
  ]);
});

test("a list that may not be read is one problem of several", () => {
  const folder = contentFolder({ ...post, ...Object.fromEntries(lists.map(name => [name, "a"])) });
  refused.push(...lists.map(name => path.join(folder, name)));
  expect(problemsOf(folder)).toEqual([...lists.map(refusedLine), ofPost].sort());
  expect(repairTexts(folder)).toEqual([]);
});

test("so is a folder of a list's name", () => {
  const folder = contentFolder({
    ...post,
    ...Object.fromEntries(lists.map(name => [`${name}/x`, ""])),
    "posts/b/index.mdx": postText("bibliography: ./own.bib", "As [@a] says.\n"),
    "posts/b/own.bib/x.txt": "",
  });
  const told = (name: string) =>
    `${name}:1:1 error file: a folder of this name → rename the folder, or put the file ${path.basename(name)} in its place`;
  expect(problemsOf(folder)).toEqual([...lists.map(told), ofPost, told("posts/b/own.bib")].sort());
  expect(repairTexts(folder)).toEqual([]);
});

test("a link of a list's name that leads nowhere is no list that is absent", () => {
  const folder = contentFolder(post);
  symlinkSync(path.join(folder, "nowhere"), path.join(folder, "tags.yaml"));
  expect(problemsOf(folder)).toEqual([
    ofPost,
    "tags.yaml:1:1 error file: ENOENT: no such file or directory → mend where the link leads, or take it away",
  ]);
});

test("a file in the place of the folder of posts or of pages is told, and the rest is read", () => {
  const pages = contentFolder({ pages: "", ...post });
  const told = (name: string) =>
    expect.stringMatching(
      new RegExp(
        `^${name}:1:1 error file: a file → rename the file, and put ${name} into a folder .*/${name}/$`,
      ),
    );
  expect(problemsOf(pages)).toEqual([told("pages"), ofPost]);
  const posts = contentFolder({ "pages/about.mdx": "---\ntitel: About\n---\n\nText.\n" });
  rmdirSync(path.join(posts, "posts"));
  writeFileSync(path.join(posts, "posts"), "");
  expect(problemsOf(posts)).toEqual([
    'pages/about.mdx:2:1 error titel: an unknown field "titel" → did you mean "title"?',
    told("posts"),
  ]);
});

test("what nothing reads in the content folder is told", () => {
  const folder = contentFolder({
    ...post,
    "README.md": "x",
    "tags.yml": "[]",
    "works.bib": "",
    "series.yaml": "",
    "hello.md": "x",
    "_drafts/a.md": "x",
    "_drafts/2024/b.mdx": "x",
    "images/x.png": "",
    ".obsidian/x.md": "x",
    "figures/x.svg": "",
  });
  const moved = "move the folder into posts/, where draft: true keeps a post back; else out of the folder";
  expect(problemsOf(folder)).toEqual([
    `_drafts:1:1 warning file: 2 texts in "_drafts/", which nothing reads → ${moved}`,
    'hello.md:1:1 warning file: "hello.md", which nothing reads → move it to posts/, or to pages/ for a page of that name; else out of the folder',
    ofPost,
    'series.yaml:1:1 warning file: "series.yaml", which nothing reads → move it away',
    'tags.yml:1:1 warning file: "tags.yml", which nothing reads → rename it to tags.yaml',
    'works.bib:1:1 warning file: "works.bib", which nothing reads → rename it to references.bib',
  ]);
});

test("a project that has its posts at its root has other files too", () => {
  expect(
    problemsOf(contentFolder({ ...post, "package.json": "{}", "notes/a.md": "x", "b.md": "x" })),
  ).toEqual([ofPost]);
});
