import type { Tag } from "@/lib/content/types";
import { tagPath } from "@/lib/url";

/** The tags of one post. */
export function TagList({ tags }: { tags: readonly Tag[] }) {
  if (tags.length === 0) return null;
  return (
    <ul aria-label="Tags" className="tag-list">
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
