import { archivePath, searchPath, seriesIndexPath, tagsPath } from "@/lib/url";

function Way({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} className="text-ink underline decoration-from-font underline-offset-4">
      {children}
    </a>
  );
}

/** The search's field, which shows where scripts run, and what leads on without it. */
export function SearchForm() {
  return (
    <div className="max-w-(--measure)">
      <search className="search-form">
        <form action={searchPath}>
          <label className="block font-sans text-small text-soft" htmlFor="search-field">
            Words, names, numbers; a “phrase” in quotation marks
          </label>
          <input
            id="search-field"
            type="search"
            name="q"
            autoComplete="off"
            spellCheck={false}
            data-search
            className="mt-2 block min-h-12 w-full border-soft border-b bg-transparent px-1 [&::-webkit-search-cancel-button]:appearance-none text-[1.375rem]"
          />
        </form>
      </search>
      <p data-search-start className="mt-6 text-soft">
        <span className="needs-no-script">Searching needs JavaScript. </span>
        Look among the <Way href={tagsPath}>tags</Way> and the <Way href={seriesIndexPath}>series</Way>, or go
        through all posts in the <Way href={archivePath}>archive</Way>.
      </p>
    </div>
  );
}
