import { tagMetadata } from "@/app/_lib/tag-metadata";
import { TagPage } from "@/app/_lib/tag-page";
import { getBlog } from "@/lib/blog/blog";

type Props = { params: Promise<{ tag: string }> };

export const dynamicParams = false;

export async function generateStaticParams() {
  const { blog } = await getBlog();
  return blog.tags.map(({ slug }) => ({ tag: slug }));
}

export async function generateMetadata({ params }: Props) {
  const { tag } = await params;
  return tagMetadata(tag, 1);
}

export default async function Page({ params }: Props) {
  const { tag } = await params;
  return <TagPage slug={tag} page={1} />;
}
