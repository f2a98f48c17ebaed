import { preloadFont } from "@/app/_lib/fonts";
import { Shell } from "@/app/_lib/shell";
import { PageHead } from "@/components/page-head";
import { SearchForm } from "@/components/search-form";
import { createMetadata } from "@/lib/seo/metadata";
import { site } from "@/lib/site";
import { searchPath } from "@/lib/url";
import { wordsFor } from "@/lib/words/words";

const { search: title, searchAbout } = wordsFor(site.lang);

export const metadata = createMetadata({
  title,
  description: searchAbout(site.name),
  path: searchPath,
  noindex: true,
});

/** The page for searching: a field, which the search script answers, and the ways that need no script. */
export default function SearchPage() {
  preloadFont("display", title);
  return (
    <Shell here={searchPath}>
      <PageHead title={title} />
      <SearchForm />
    </Shell>
  );
}
