import { sectionMetadata } from "@/lib/seo/list-metadata";
import { PostsPage } from "../_lib/posts-page";

export const metadata = sectionMetadata("posts");

export default function Page() {
  return <PostsPage page={1} />;
}
