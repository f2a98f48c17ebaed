import { TagsPage } from "@/app/_lib/tags-page";
import { createMetadata } from "@/lib/seo/metadata";
import { tagsPath } from "@/lib/url";

export const metadata = createMetadata({ title: "Tags", path: tagsPath });

export default function Page() {
  return <TagsPage page={1} />;
}
