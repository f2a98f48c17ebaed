import { createMetadata } from "@/lib/seo/metadata";
import { postsPath } from "@/lib/url";
import { PostsPage } from "../_lib/posts-page";

export const metadata = createMetadata({ title: "Posts", path: postsPath() });

export default function Page() {
  return <PostsPage page={1} />;
}
