import { newListParams } from "@/app/_lib/list-params";
import { TagPage } from "@/app/_lib/tag-page";
import { getBlog } from "@/lib/blog/blog";
import { tagMetadata } from "@/lib/seo/list-metadata";

type Props = { params: Promise<{ tag: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return newListParams("/tags/[tag]");
}

export async function generateMetadata({ params }: Props) {
  const { tag } = await params;
  return tagMetadata((await getBlog()).blog, tag, 1);
}

export default async function Page({ params }: Props) {
  const { tag } = await params;
  return <TagPage slug={tag} page={1} />;
}
