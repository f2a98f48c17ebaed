import { newListParams } from "@/app/_lib/list-params";
import { PostsPage } from "@/app/_lib/posts-page";
import { createMetadata } from "@/lib/seo/metadata";
import { site } from "@/lib/site";
import { postsPath } from "@/lib/url";
import { wordsFor } from "@/lib/words/words";

type Props = { params: Promise<{ page: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return newListParams("/posts/page/[page]");
}

export async function generateMetadata({ params }: Props) {
  const { page } = await params;
  const { onPage, sections } = wordsFor(site.lang);
  return createMetadata({
    title: onPage(sections.posts, Number(page)),
    path: postsPath(Number(page)),
    card: postsPath(),
  });
}

export default async function Page({ params }: Props) {
  const { page } = await params;
  return <PostsPage page={Number(page)} />;
}
