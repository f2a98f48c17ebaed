import type { TagCount } from "@/lib/content/types";
import { site } from "@/lib/site";
import { postsPath, tagPath, tagsPath } from "@/lib/url";
import { wordsFor } from "@/lib/words/words";

/** More tags than this make a cloud of what should be a line. */
const shownAtMost = 8;

/** The first tags, with the current one among them even where it is not. */
function selectTags(tags: readonly TagCount[], current: string | null): readonly TagCount[] {
  const shown = tags.slice(0, shownAtMost);
  const missing = tags.slice(shownAtMost).find(tag => tag.slug === current);
  return missing ? [...shown.slice(0, -1), missing] : shown;
}

/**
 * Narrows the list below it to one tag. Each choice is a page of its own, so it works as a link does.
 * @param current the slug of the chosen tag; null for all posts
 * @param total the number of all listed posts
 */
export function TagFilter({
  tags,
  current,
  total,
}: {
  tags: readonly TagCount[];
  current: string | null;
  total: number;
}) {
  if (tags.length === 0) return null;
  const words = wordsFor(site.lang);
  const shown = selectTags(tags, current);
  const choices = [{ slug: null, label: words.all, count: total }, ...shown];
  return (
    <nav aria-label={words.filterByTag} className="min-w-0 font-sans text-small text-soft">
      <ul className="flex flex-wrap gap-x-5">
        {choices.map(({ slug, label, count }) => (
          <li key={label} className="max-w-full">
            <a
              className="tap"
              href={slug === null ? postsPath() : tagPath(slug)}
              aria-current={slug === current ? "true" : undefined}
            >
              <span>
                {label} <small className="text-[0.86em] tabular-figures">{count}</small>
              </span>
            </a>
          </li>
        ))}
        {shown.length < tags.length && (
          <li>
            <a className="tap" href={tagsPath}>
              <span>{words.allTags}</span>
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
