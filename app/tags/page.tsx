import { TagsPage } from "@/app/_lib/tags-page";
import { createMetadata } from "@/lib/seo/metadata";
import { site } from "@/lib/site";
import { tagsPath } from "@/lib/url";
import { wordsFor } from "@/lib/words/words";

export const metadata = createMetadata({ title: wordsFor(site.lang).sections.tags, path: tagsPath });

export default function Page() {
  return <TagsPage page={1} />;
}
