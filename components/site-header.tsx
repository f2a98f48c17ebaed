import { site } from "@/lib/site";
import { homePath } from "@/lib/url";
import { wordsFor } from "@/lib/words/words";
import type { InterfaceProps } from "./interface-lang";
import { ReadingButton } from "./reading-button";
import { SearchLink } from "./search-link";
import type { SectionName } from "./sections";
import { SiteNav } from "./site-nav";
import { ThemeButton } from "./theme-button";

/**
 * Name, sections, and the buttons for the search, the text and the theme. On a phone the sections take a row of their
 * own: all of them stay in reach.
 */
export function SiteHeader({
  section,
  here,
  page,
  marked,
}: InterfaceProps & { section: SectionName | null; here: string }) {
  const words = wordsFor(page);
  return (
    <header
      lang={marked}
      className="site-header page grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 pt-4 pb-3 md:grid-cols-[minmax(0,1fr)_auto_auto] md:gap-x-8 md:py-7"
    >
      <a
        href={homePath}
        aria-current={here === homePath ? "page" : undefined}
        className="home-link justify-self-start py-1 text-[1.1875rem] leading-tight md:text-[1.3125rem]"
      >
        <span className="font-semibold tracking-[-0.012em]">{site.name}</span>
        {site.tagline && <span className="text-soft italic"> {site.tagline}</span>}
      </a>
      <SiteNav
        label={words.mainNavigation}
        words={words}
        section={section}
        here={here}
        className="col-span-full row-start-2 mt-1.5 font-label font-sans text-[clamp(0.875rem,3.9vw,0.9375rem)] md:col-span-1 md:col-start-2 md:row-start-1 md:mt-0"
      />
      <div className="col-start-2 row-start-1 -mr-2.5 flex md:col-start-3 md:-ml-3">
        <SearchLink here={here} words={words} />
        <ReadingButton words={words} />
        <ThemeButton words={words} />
      </div>
    </header>
  );
}
