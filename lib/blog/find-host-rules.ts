/** What hosts have to know of posts, found by reading them; what needs no more than the result reads host-rules.ts. */
import { contentDir } from "../content/dir";
import { loadContent } from "../content/load";
import { type Blog, createBlog } from "../content/query";
import { hasErrors } from "../problem";
import type { HostRules } from "./host-rules";
import { earlierAddresses } from "./redirects";
import { unlistedAddresses } from "./unlisted";

/** What hosts are told of a blog's posts. @param blog without drafts and scheduled posts */
export function hostRulesOf(blog: Blog): HostRules {
  return { redirects: earlierAddresses(blog), unlisted: unlistedAddresses(blog) };
}

/** What they are told of the posts as they are now; null where they have errors: then no page is built, and the report says why. */
export function findHostRules(): HostRules | null {
  const { content, problems } = loadContent(contentDir(), new Date());
  return hasErrors(problems) ? null : hostRulesOf(createBlog(content, { unpublished: false }));
}
