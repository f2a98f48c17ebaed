import { expect, test } from "vitest";
import { loadContent } from "../content/load";
import { type Blog, createBlog } from "../content/query";
import { termsOf } from "../content/terms";
import type { Post } from "../content/types";
import { contentFolder, postText } from "../testing/content-folder";
import { findRelations, keepRelations, type Relations, readRelations, relatedTo } from "./related";

/** A blog of posts with these lines in their front matter, by their names. */
function blogOf(posts: Readonly<Record<string, string>>, unpublished: boolean): { dir: string; blog: Blog } {
  const files = Object.entries(posts).map(([name, fields]) => [`posts/${name}.mdx`, postText(fields)]);
  const dir = contentFolder(Object.fromEntries(files));
  const { content } = loadContent(dir, new Date("2025-06-15"));
  return { dir, blog: createBlog(content, { unpublished }) };
}

function relationsOf(blog: Blog): Relations {
  return findRelations(blog, (post: Post) => termsOf(post.parse()));
}

/** The slugs that a post leads to, and the labels of the tags that are the reason. */
function leads(blog: Blog, slug: string, relations: Relations): [string, string[]][] {
  const post = blog.post(slug);
  return post
    ? relatedTo(post, blog, relations).map(one => [one.post.slug, one.tags.map(tag => tag.label)])
    : [];
}

const posts = {
  a: "tags: [LLM, Rare]",
  b: "tags: [LLM, Rare]",
  draft: "tags: [LLM, Rare]\ndraft: true",
  later: "tags: [LLM, Rare]\ndate: 2025-07-01",
  hidden: "tags: [LLM, Rare]\nunlisted: true",
  c: "tags: [Other]",
};

test("what is kept is what was found, and what is not published is led to nowhere", () => {
  for (const unpublished of [false, true]) {
    const { dir, blog } = blogOf(posts, unpublished);
    const relations = relationsOf(blog);
    expect(leads(blog, "a", relations)).toEqual([["b", ["LLM", "Rare"]]]);
    expect(leads(blog, "hidden", relations).map(([slug]) => slug)).toEqual(["b", "a"]);
    expect(leads(blog, "c", relations)).toEqual([]);
    keepRelations(dir, relations);
    const kept = readRelations(dir);
    for (const { slug } of blog.allPosts) {
      expect(kept && leads(blog, slug, kept)).toEqual(leads(blog, slug, relations));
    }
  }
});

test("a post that is gone since is left out, and nothing is read where nothing was kept", () => {
  const { dir, blog } = blogOf(posts, false);
  const relations = new Map([["a", [{ slug: "gone", tags: [], words: ["reward"] }]]]);
  expect(leads(blog, "a", relations)).toEqual([]);
  expect(readRelations(dir)).toBeUndefined();
});
