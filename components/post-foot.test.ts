import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
// It knows the paths of tsconfig.json, by which components import.
import { tsImport } from "tsx/esm/api";
import { describe, expect, test } from "vitest";
import { loadContent } from "../lib/content/load";
import type { Post } from "../lib/content/types";
import type { Site } from "../lib/site";
import { contentFolder, postText } from "../lib/testing/content-folder";

const { PostFoot }: typeof import("./post-foot") = await tsImport("./post-foot.tsx", import.meta.url);
const { SiteFooter }: typeof import("./site-footer") = await tsImport("./site-footer.tsx", import.meta.url);

const citations = { bibtex: "@misc{a}", apa: "A.", plain: "A: b" };
const empty = { source: "", report: "", licence: null, comments: null };

function post(fields = ""): Post {
  const [one] = loadContent(contentFolder({ "posts/a-post.mdx": postText(fields) }), new Date()).content
    .posts;
  if (!one) throw new Error("The post was not read.");
  return { ...one, file: "content/posts/a & b.mdx" };
}

type Settings = Pick<Site, "source" | "report" | "licence" | "comments">;

function foot(of: Post, settings: Settings = empty): string {
  return renderToStaticMarkup(createElement(PostFoot, { post: of, citations, comments: "show()", settings }));
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
    'Licensed under <a rel="license" href="https://creativecommons.org/licenses/by/4.0/" class="inline-block">CC BY 4.0</a>.',
  );
});

test("whose a post is ends in one full stop", () => {
  expect(foot(post('author: ["A", "Open Lab, Ltd."]'))).toMatch(
    /© \d{4} A, Open Lab, Ltd\. All rights reserved\./,
  );
});

test("corrections stand with the newest first", () => {
  const html = foot(
    post('updates:\n  - { date: 2025-02-01, change: "One" }\n  - { date: 2025-03-01, change: "Two <b>" }'),
  );
  expect(html).toMatch(/Corrections and updates.*1 March 2025.*Two &lt;b&gt;.*1 February 2025.*One/s);
});

test("where a post is discussed is said by the place's name", () => {
  const html = foot(
    post(
      'discuss:\n  - "https://news.ycombinator.com/item?id=1"\n  - "https://www.social.example/@a/1"\n  - { label: "the list", url: "https://list.example/" }',
    ),
  );
  expect(html).toContain('<a href="https://news.ycombinator.com/item?id=1">Discuss on Hacker News</a>');
  expect(html).toContain(">Discuss on social.example</a>");
  expect(html).toContain('<a href="https://list.example/">Discuss on the list</a>');
});

describe("comments", () => {
  const comments = { repo: "you/blog", repoId: "R_1", category: "Announcements", categoryId: "DIC_1" };

  test("are not spoken of where the site has none", () => {
    expect(foot(post())).not.toMatch(/giscus|comment|<script/i);
  });

  test("wait for a press, say whom that asks, and can be had without scripts", () => {
    const html = foot(post(), { ...empty, comments });
    expect(html).not.toMatch(/<iframe|src=/);
    expect(html).toContain("this page loads giscus.app");
    expect(html).toContain('href="https://github.com/you/blog/discussions"');
    expect(html).toContain('<script data-own="">show()</script>');
    expect(html).toContain('<div data-comments-place=""></div><p class="post-foot-actions"><button');
    const address = /data-comments="([^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect(new URL(address).origin + new URL(address).pathname).toBe("https://giscus.app/en/widget");
    expect(Object.fromEntries(new URL(address).searchParams)).toMatchObject({
      repo: "you/blog",
      repoId: "R_1",
      category: "Announcements",
      categoryId: "DIC_1",
      term: "posts/a-post",
      description: "What it is about.",
    });
  });

  test("speak the post's language", () => {
    const html = foot(post("lang: vi"), { ...empty, comments });
    expect(html).toContain("Hiện bình luận");
    expect(html).toContain("https://giscus.app/vi/widget");
  });
});

test("what counts views is said at the end of a page, and nothing is where nothing counts", () => {
  const end = (settings: Pick<Site, "counter">) =>
    renderToStaticMarkup(createElement(SiteFooter, { page: "en", marked: undefined, settings }));
  const counter = { kind: "plausible", url: "https://counter.example", id: "blog.example" } as const;
  expect(end({ counter })).toContain("counter.example counts the views of this page, without cookies");
  expect(end({ counter: null })).not.toContain("counts");
});
