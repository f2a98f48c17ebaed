import { getBlog } from "@/lib/blog/blog";

/** The addresses of a route that every post has, unlisted ones too. */
export async function postParams() {
  const { blog } = await getBlog();
  return blog.allPosts.map(({ slug }) => ({ slug }));
}
