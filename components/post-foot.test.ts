import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
// It knows the paths of tsconfig.json, by which components import.
import { tsImport } from "tsx/esm/api";
import { expect, test } from "vitest";
import { loadContent } from "../lib/content/load";
import type { Post } from "../lib/content/types";
import type { Site } from "../lib/site";
import { contentFolder, postText } from "../lib/testing/content-folder";

const { PostFoot }: typeof import("./post-foot") = await tsImport("./post-foot.tsx", import.meta.url);

const citations = { bibtex: "@misc{a}", apa: "A.", plain: "A: b" };
const empty = { source: "", report: "", licence: null };

function post(fields = ""): Post {
  const [one] = loadContent(contentFolder({ "posts/a-post.mdx": postText(fields) }), new Date()).content
    .posts;
  if (!one) throw new Error("The post was not read.");
  return { ...one, file: "content/posts/a & b.mdx" };
}

function foot(of: Post, settings: Pick<Site, "source" | "report" | "licence"> = empty): string {
  return renderToStaticMarkup(createElement(PostFoot, { post: of, citations, settings }));
}

test("settings that are empty show as nothing", () => {
  const html = foot(post('author: ["Ana Sá", "Lê An"]'));
  expect(html).not.toContain("Source");
  expect(html).not.toContain("Report a mistake");
  expect(html).not.toContain("Corrections");
  expect(html).toContain("© 2025 Ana Sá, Lê An. All rights reserved.");
});

test("links to the source and to report a mistake are filled in", () => {
  const html = foot(post('title: "R&D: 50 %?"'), {
    ...empty,
    source: "https://git.example/blog/{file}",
    report: "mailto:a@blog.example?subject={title}&body={url}%0A{file}",
  });
  expect(html).toContain('href="https://git.example/blog/content/posts/a%20%26%20b.mdx"');
  expect(html).toMatch(
    /href="mailto:a@blog\.example\?subject=R%26D%3A%2050%20%25%3F&amp;body=http[^"]*%2Fposts%2Fa-post%0Acontent%2Fposts%2Fa%20%26%20b\.mdx"/,
  );
});

test("a licence is named and linked", () => {
  const licence = { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" };
  expect(foot(post(), { ...empty, licence })).toContain(
    'Licensed under <a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>.',
  );
});

test("corrections stand with the newest first", () => {
  const html = foot(
    post('updates:\n  - { date: 2025-02-01, change: "One" }\n  - { date: 2025-03-01, change: "Two <b>" }'),
  );
  expect(html).toMatch(/Corrections and updates.*1 March 2025.*Two &lt;b&gt;.*1 February 2025.*One/s);
});
