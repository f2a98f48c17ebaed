import type { Post } from "@/lib/posts";

const format = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" });

export function PostMeta({ post }: { post: Post }) {
  return (
    <p className="meta">
      <time dateTime={post.date}>{format.format(new Date(post.date))}</time>
      <span>{post.author}</span>
      <span>{post.readTime}</span>
      <span>{post.tags.join(", ")}</span>
    </p>
  );
}
