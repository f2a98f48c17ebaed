import { site } from "@/lib/site";
import { searchPath } from "@/lib/url";
import { wordsFor } from "@/lib/words/words";
import { way } from "./ways";

/** The search's field, which shows where scripts run, and what leads on without it. */
export function SearchForm() {
  const words = wordsFor(site.lang);
  return (
    <div className="max-w-(--measure)">
      <search className="search-form">
        <form action={searchPath}>
          <label className="block font-sans text-small text-soft" htmlFor="search-field">
            {words.searchField}
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
        <span className="needs-no-script">{words.searchNeedsScript} </span>
        {words.searchWays(way)}
      </p>
    </div>
  );
}
