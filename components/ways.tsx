import { archivePath, homePath, postsPath, seriesIndexPath, tagsPath } from "@/lib/url";
import type { Way } from "@/lib/words/words";

const paths: Record<Way, string> = {
  home: homePath,
  posts: postsPath(),
  tags: tagsPath,
  series: seriesIndexPath,
  archive: archivePath,
};

/** A link within a sentence that leads a reader on. */
export function way(to: Way, text: string) {
  return (
    <a key={to} href={paths[to]} className="text-ink underline decoration-from-font underline-offset-4">
      {text}
    </a>
  );
}
