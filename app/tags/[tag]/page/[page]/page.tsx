import { newListParams } from "@/app/_lib/list-params";
import { TagPage } from "@/app/_lib/tag-page";
import { getBlog } from "@/lib/blog/blog";
import { tagMetadata } from "@/lib/seo/list-metadata";

type Props = { params: Promise<{ tag: string; page: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return newListParams("/tags/[tag]/page/[page]");
}

export async function generateMetadata({ params }: Props) {
  const { tag, page } = await params;
  return tagMetadata((await getBlog()).blog, tag, Number(page));
}

export default async function Page({ params }: Props) {
  const { tag, page } = await params;
  return <TagPage slug={tag} page={Number(page)} />;
}
