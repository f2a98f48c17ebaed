import type { TagCount } from "@/lib/content/types";
import { site } from "@/lib/site";
import { tagPath } from "@/lib/url";
import { wordsFor } from "@/lib/words/words";

/** Every tag, with what it stands for where its author says so. */
export function TagIndex({ tags }: { tags: readonly TagCount[] }) {
  return (
    <ul className="grid border-ink border-t md:grid-cols-2 md:gap-x-(--gap) xl:grid-cols-3">
      {tags.map(tag => (
        <li key={tag.slug} className="relative border-line border-b py-5">
          <div className="flex items-baseline justify-between gap-4">
            <h2 className="min-w-0 text-title leading-[1.25]">
              <a className="ledger-link" href={tagPath(tag.slug)}>
                {tag.label}
              </a>
            </h2>
            <span className="whitespace-nowrap font-sans text-fine text-soft tabular-figures">
              {wordsFor(site.lang).postCount(tag.count)}
            </span>
          </div>
          {tag.description && (
            <p className="mt-1 text-[0.9375em] text-soft leading-normal">{tag.description}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
