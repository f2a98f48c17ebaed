import { createMetadata } from "@/lib/seo/metadata";
import { site } from "@/lib/site";
import { archivePagePath } from "@/lib/url";
import { wordsFor } from "@/lib/words/words";
import { ArchivePage } from "../_lib/archive-page";

export const metadata = createMetadata({
  title: wordsFor(site.lang).sections.archive,
  path: archivePagePath(),
});

export default function Page() {
  return <ArchivePage page={1} />;
}
