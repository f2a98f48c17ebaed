import { type Site, site } from "@/lib/site";
import { feedPath, homePath } from "@/lib/url";
import { wordsFor } from "@/lib/words/words";
import type { InterfaceProps } from "./interface-lang";
import { ShortcutsButton } from "./shortcuts-button";
import { SiteNav } from "./site-nav";

/** The end of every page: whose site it is, the way on, and what counts its views, if something does. */
export function SiteFooter({
  page,
  marked,
  settings = site,
}: InterfaceProps & { settings?: Pick<Site, "counter"> }) {
  const words = wordsFor(page);
  return (
    <footer lang={marked} className="site-footer page mt-auto pt-(--section)">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-3 border-line border-t pt-6 pb-10">
        <p className="text-[1.0625rem]">
          <a href={homePath} className="home-link inline-block py-0.5">
            <span className="font-semibold">{site.name}</span>
            {site.tagline && <span className="text-soft italic"> {site.tagline}</span>}
          </a>
        </p>
        <div className="flex flex-wrap items-center gap-x-[clamp(0.8125rem,4.5vw,1.75rem)] gap-y-1 font-sans text-small text-soft">
          <SiteNav label={words.footerNavigation} words={words} className="" />
          <a className="tap" href={feedPath} type="application/rss+xml">
            <span>{words.feed}</span>
          </a>
          <ShortcutsButton words={words} />
        </div>
        {settings.counter && (
          <p className="basis-full font-sans text-fine text-soft">
            {words.counted(new URL(settings.counter.url).host)}
          </p>
        )}
      </div>
    </footer>
  );
}
