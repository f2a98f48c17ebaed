import { getBlog } from "@/lib/blog/blog";
import { takenOverList } from "@/lib/blog/taken-over";
import { postPath } from "@/lib/url";

/** The addresses of a route that every post has, unlisted ones too. */
export async function postParams() {
  const { blog } = await getBlog();
  return blog.allPosts.map(({ slug }) => ({ slug }));
}

/** Those of the posts whose pages are to be made: the finishing step takes the others over from an earlier build. */
export async function newPostParams() {
  const kept = new Set(takenOverList().takenOver);
  return (await postParams()).filter(({ slug }) => !kept.has(postPath(slug)));
}
