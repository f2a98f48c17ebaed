import { newListParams } from "@/app/_lib/list-params";
import { tagMetadata } from "@/app/_lib/tag-metadata";
import { TagPage } from "@/app/_lib/tag-page";

type Props = { params: Promise<{ tag: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return newListParams("/tags/[tag]");
}

export async function generateMetadata({ params }: Props) {
  const { tag } = await params;
  return tagMetadata(tag, 1);
}

export default async function Page({ params }: Props) {
  const { tag } = await params;
  return <TagPage slug={tag} page={1} />;
}
