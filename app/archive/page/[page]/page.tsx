import { ArchivePage } from "@/app/_lib/archive-page";
import { newListParams } from "@/app/_lib/list-params";
import { createMetadata } from "@/lib/seo/metadata";
import { site } from "@/lib/site";
import { archivePagePath, archivePath } from "@/lib/url";
import { wordsFor } from "@/lib/words/words";

type Props = { params: Promise<{ page: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return newListParams("/archive/page/[page]");
}

export async function generateMetadata({ params }: Props) {
  const { page } = await params;
  const { onPage, sections } = wordsFor(site.lang);
  return createMetadata({
    title: onPage(sections.archive, Number(page)),
    path: archivePagePath(Number(page)),
    card: archivePath,
  });
}

export default async function Page({ params }: Props) {
  const { page } = await params;
  return <ArchivePage page={Number(page)} />;
}
