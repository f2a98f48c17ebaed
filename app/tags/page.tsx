import { TagsPage } from "@/app/_lib/tags-page";
import { sectionMetadata } from "@/lib/seo/list-metadata";

export const metadata = sectionMetadata("tags");

export default function Page() {
  return <TagsPage page={1} />;
}
