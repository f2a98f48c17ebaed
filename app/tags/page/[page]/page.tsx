import { newListParams } from "@/app/_lib/list-params";
import { TagsPage } from "@/app/_lib/tags-page";
import { createMetadata } from "@/lib/seo/metadata";
import { site } from "@/lib/site";
import { tagsPagePath, tagsPath } from "@/lib/url";
import { wordsFor } from "@/lib/words/words";

type Props = { params: Promise<{ page: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return newListParams("/tags/page/[page]");
}

export async function generateMetadata({ params }: Props) {
  const { page } = await params;
  const { onPage, sections } = wordsFor(site.lang);
  return createMetadata({
    title: onPage(sections.tags, Number(page)),
    path: tagsPagePath(Number(page)),
    card: tagsPath,
  });
}

export default async function Page({ params }: Props) {
  const { page } = await params;
  return <TagsPage page={Number(page)} />;
}
