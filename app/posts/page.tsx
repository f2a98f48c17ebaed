import { createMetadata } from "@/lib/seo/metadata";
import { site } from "@/lib/site";
import { postsPath } from "@/lib/url";
import { wordsFor } from "@/lib/words/words";
import { PostsPage } from "../_lib/posts-page";

export const metadata = createMetadata({ title: wordsFor(site.lang).sections.posts, path: postsPath() });

export default function Page() {
  return <PostsPage page={1} />;
}
