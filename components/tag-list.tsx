import type { Tag } from "@/lib/content/types";
import { site } from "@/lib/site";
import { tagPath } from "@/lib/url";
import { wordsFor } from "@/lib/words/words";

/** The tags of one post. @param lang the page's */
export function TagList({ tags, lang = site.lang }: { tags: readonly Tag[]; lang?: string }) {
  if (tags.length === 0) return null;
  return (
    <ul aria-label={wordsFor(lang).sections.tags} className="tag-list">
      {tags.map(tag => (
        <li key={tag.slug}>
          <a className="tap" href={tagPath(tag.slug)}>
            <span>{tag.label}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
