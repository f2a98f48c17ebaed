import { newListParams } from "@/app/_lib/list-params";
import { TagsPage } from "@/app/_lib/tags-page";
import { sectionMetadata } from "@/lib/seo/list-metadata";

type Props = { params: Promise<{ page: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return newListParams("/tags/page/[page]");
}

export async function generateMetadata({ params }: Props) {
  const { page } = await params;
  return sectionMetadata("tags", Number(page));
}

export default async function Page({ params }: Props) {
  const { page } = await params;
  return <TagsPage page={Number(page)} />;
}
