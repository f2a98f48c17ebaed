import type { LedgerEntry } from "@/components/post-ledger";
import { resolveImage } from "@/lib/blog/images";
import type { Post } from "@/lib/content/types";
import type { ResolvedImage } from "@/lib/images/types";

/** Posts for a ledger, with their covers found. */
export function ledgerEntries(posts: readonly Post[]): LedgerEntry[] {
  return posts.map(post => ({ post, cover: post.cover && resolveImage(post, post.cover) }));
}

/** The figure that stands for a post: its cover, else the first image of its body. */
export function figureOf(post: Post): ResolvedImage | null {
  const image = post.cover ?? post.facts.firstImage;
  return image && resolveImage(post, image);
}

/** The cover as the head of its post shows it; null where the body shows the same image anyway. */
export function coverAtHead({ file, cover, facts }: Post): ResolvedImage | null {
  const image = resolveImage({ file }, cover);
  const first = resolveImage({ file }, facts.firstImage);
  return image?.src === first?.src ? null : image;
}
