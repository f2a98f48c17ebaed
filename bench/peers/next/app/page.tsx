import Link from "next/link";
import { PostMeta } from "@/components/post-meta";
import { getPosts } from "@/lib/posts";

export default async function HomePage() {
  const posts = await getPosts();
  return (
    <>
      <h1>Posts</h1>
      <p className="intro">Notes on how large language models are made useful.</p>
      <ul className="post-list">
        {posts.map(post => (
          <li key={post.slug}>
            <h2>
              <Link href={`/posts/${post.slug}`}>{post.title}</Link>
            </h2>
            <p>{post.excerpt}</p>
            <PostMeta post={post} />
          </li>
        ))}
      </ul>
    </>
  );
}
