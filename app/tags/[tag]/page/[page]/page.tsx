import { laterPages } from "@/app/_lib/pages";
import { tagMetadata } from "@/app/_lib/tag-metadata";
import { TagPage } from "@/app/_lib/tag-page";
import { getBlog } from "@/lib/blog/blog";

type Props = { params: Promise<{ tag: string; page: string }> };

export const dynamicParams = false;

export async function generateStaticParams() {
  const { blog } = await getBlog();
  return blog.tags.flatMap(({ slug }) =>
    laterPages(blog.tag(slug)?.posts ?? []).map(page => ({ tag: slug, page })),
  );
}

export async function generateMetadata({ params }: Props) {
  const { tag, page } = await params;
  return tagMetadata(tag, Number(page));
}

export default async function Page({ params }: Props) {
  const { tag, page } = await params;
  return <TagPage slug={tag} page={Number(page)} />;
}
