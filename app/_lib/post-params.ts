import { getBlog } from "@/lib/blog/blog";
import { takenOverAddresses } from "@/lib/blog/taken-over-list";
import { postPath } from "@/lib/url";

/**
 * The posts of which pages and the files beside them are to be made, unlisted ones too: the finishing step takes those
 * of the others over from an earlier build.
 */
export async function newPostParams() {
  const { blog } = await getBlog();
  const kept = takenOverAddresses();
  return blog.allPosts.map(({ slug }) => ({ slug })).filter(({ slug }) => !kept.has(postPath(slug)));
}
