import { site } from "@/lib/site";
import { wordsFor } from "@/lib/words/words";

/** The page numbers to show: the ends, the current page with its neighbours, and null for what is left out. */
function pageNumbers(page: number, pages: number): (number | null)[] {
  const shown = [...new Set([1, page - 1, page, page + 1, pages])].filter(n => n >= 1 && n <= pages);
  const numbers: (number | null)[] = [];
  for (const n of shown) {
    const last = numbers.at(-1) ?? 0;
    if (n - last === 2) numbers.push(n - 1);
    else if (n - last > 2) numbers.push(null);
    numbers.push(n);
  }
  return numbers;
}

/**
 * The pages of a list. Nothing where there is one page.
 * @param href the address of a page by its number
 */
export function Pagination({
  page,
  pages,
  href,
}: {
  page: number;
  pages: number;
  href: (page: number) => string;
}) {
  if (pages <= 1) return null;
  const words = wordsFor(site.lang);
  return (
    <nav
      aria-label={words.pages}
      className="flex flex-wrap items-center gap-x-4 gap-y-2 pt-8 font-sans text-soft text-ui sm:gap-x-6"
    >
      {page > 1 && (
        <a className="tap" rel="prev" href={href(page - 1)}>
          <span>{words.previousPage}</span>
        </a>
      )}
      <ol className="flex flex-wrap items-center gap-x-3 tabular-figures sm:gap-x-4">
        {pageNumbers(page, pages).map((number, index) =>
          number === null ? (
            <li key={`gap-${index < 2 ? "before" : "behind"}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={number}>
              <a
                className="tap min-w-7 justify-center"
                href={href(number)}
                aria-label={words.page(number)}
                aria-current={number === page ? "page" : undefined}
              >
                <span>{number}</span>
              </a>
            </li>
          ),
        )}
      </ol>
      {page < pages && (
        <a className="tap" rel="next" href={href(page + 1)}>
          <span>{words.nextPage}</span>
        </a>
      )}
    </nav>
  );
}
