import { ArchivePage } from "@/app/_lib/archive-page";
import { newListParams } from "@/app/_lib/list-params";
import { sectionMetadata } from "@/lib/seo/list-metadata";

type Props = { params: Promise<{ page: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return newListParams("/archive/page/[page]");
}

export async function generateMetadata({ params }: Props) {
  const { page } = await params;
  return sectionMetadata("archive", Number(page));
}

export default async function Page({ params }: Props) {
  const { page } = await params;
  return <ArchivePage page={Number(page)} />;
}
