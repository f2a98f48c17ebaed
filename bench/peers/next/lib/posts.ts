import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import matter from "gray-matter";
import { cache } from "react";

export type Post = {
  slug: string;
  title: string;
  excerpt: string;
  date: string;
  author: string;
  readTime: string;
  tags: string[];
  body: string;
};

const folder = path.join(process.cwd(), "content/posts");

/** One post; `cache` has a page and its metadata share the reading of it. */
export const getPost = cache(async (slug: string): Promise<Post> => {
  const { data, content } = matter(await readFile(path.join(folder, `${slug}.mdx`), "utf8"));
  return {
    slug,
    title: String(data.title),
    excerpt: String(data.excerpt),
    date: String(data.date),
    author: String(data.author),
    readTime: String(data.readTime),
    tags: Array.isArray(data.tags) ? data.tags.map(String) : [],
    body: content,
  };
});

export async function getSlugs(): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter(name => name.endsWith(".mdx")).map(name => name.slice(0, -".mdx".length));
}

/** Every post, newest first. */
export const getPosts = cache(async (): Promise<Post[]> => {
  const posts = await Promise.all((await getSlugs()).map(getPost));
  return posts.sort((a, b) => b.date.localeCompare(a.date) || a.slug.localeCompare(b.slug));
});
