import { newListParams } from "@/app/_lib/list-params";
import { PostsPage } from "@/app/_lib/posts-page";
import { sectionMetadata } from "@/lib/seo/list-metadata";

type Props = { params: Promise<{ page: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return newListParams("/posts/page/[page]");
}

export async function generateMetadata({ params }: Props) {
  const { page } = await params;
  return sectionMetadata("posts", Number(page));
}

export default async function Page({ params }: Props) {
  const { page } = await params;
  return <PostsPage page={Number(page)} />;
}
