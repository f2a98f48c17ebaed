import { newListParams } from "@/app/_lib/list-params";
import { tagMetadata } from "@/app/_lib/tag-metadata";
import { TagPage } from "@/app/_lib/tag-page";

type Props = { params: Promise<{ tag: string; page: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return newListParams("/tags/[tag]/page/[page]");
}

export async function generateMetadata({ params }: Props) {
  const { tag, page } = await params;
  return tagMetadata(tag, Number(page));
}

export default async function Page({ params }: Props) {
  const { tag, page } = await params;
  return <TagPage slug={tag} page={Number(page)} />;
}
