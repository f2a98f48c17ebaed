import type { PostStatus } from "@/lib/content/types";
import { site } from "@/lib/site";
import { wordsFor } from "@/lib/words/words";

/** Says that readers do not see a post yet. In production there is no such post. */
export function StatusBadge({ status, lang = site.lang }: { status: PostStatus; lang?: string }) {
  if (status === "published") return null;
  return (
    <span className="inline-flex whitespace-nowrap rounded-full border border-ink border-dashed px-2.5 py-[0.1875rem] font-label font-sans text-fine text-ink leading-tight">
      {wordsFor(lang)[status]}
    </span>
  );
}
