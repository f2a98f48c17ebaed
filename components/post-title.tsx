import type { Post } from "@/lib/content/types";

/** A post's title as it is set everywhere: quotation marks of its language, and "Part N" in italics. */
export function PostTitle({ post }: { post: Post }) {
  const { main, part } = post.titleParts;
  return (
    <>
      {main}
      {part && <i className="whitespace-nowrap font-normal text-soft"> {part}</i>}
    </>
  );
}
