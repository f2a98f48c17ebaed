import { searchPath } from "@/lib/url";
import type { Words } from "@/lib/words/words";

/**
 * The way to the search. The enhancement script opens a dialog in its place; `/` and Ctrl-K do what a press does. On the
 * search's own page these go to the field.
 * @param here the page's own path
 */
export function SearchLink({ here, words }: { here: string; words: Words }) {
  const isHere = here === searchPath;
  return (
    <a
      href={searchPath}
      aria-current={isHere ? "page" : undefined}
      data-search={isHere ? undefined : ""}
      className="search-link grid size-10 place-items-center rounded-full"
    >
      <svg className="size-5" viewBox="0 0 20 20" aria-hidden="true">
        <path
          d="M13.2 8.6a4.6 4.6 0 1 1-9.2 0a4.6 4.6 0 0 1 9.2 0ZM12 12l4.4 4.4"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinecap="round"
        />
      </svg>
      <span className="sr-only">{words.search}</span>
    </a>
  );
}
