import type { Metadata } from "next";
import { MDXRemote } from "next-mdx-remote/rsc";
import remarkGfm from "remark-gfm";
import { mdxComponents } from "@/components/mdx-components";
import { PostMeta } from "@/components/post-meta";
import { getPost, getSlugs } from "@/lib/posts";

type Props = { params: Promise<{ slug: string }> };

export const dynamicParams = false;

export async function generateStaticParams() {
  return (await getSlugs()).map(slug => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, excerpt } = await getPost((await params).slug);
  return { title, description: excerpt };
}

export default async function PostPage({ params }: Props) {
  const post = await getPost((await params).slug);
  return (
    <article>
      <h1>{post.title}</h1>
      <PostMeta post={post} />
      <div className="prose">
        <MDXRemote
          source={post.body}
          components={mdxComponents}
          options={{ mdxOptions: { remarkPlugins: [remarkGfm] } }}
        />
      </div>
    </article>
  );
}
