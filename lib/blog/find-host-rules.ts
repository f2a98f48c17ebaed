import { contentDir } from "../content/dir";
import { loadContent } from "../content/load";
import { type Blog, createBlog } from "../content/query";
import { hasErrors } from "../problem";
import type { HostRules } from "./host-rules";
import { earlierAddresses } from "./redirects";
import { unlistedAddresses } from "./unlisted";

/** @param blog without drafts and scheduled posts */
export function hostRulesOf(blog: Blog): HostRules {
  return { redirects: earlierAddresses(blog), unlisted: unlistedAddresses(blog) };
}

/** Those of the posts as they are; null where there are errors: then no page is built, and the pages say so, in full. */
export function findHostRules(): HostRules | null {
  const { content, problems } = loadContent(contentDir(), new Date());
  return hasErrors(problems) ? null : hostRulesOf(createBlog(content, { unpublished: false }));
}
