import type { ReactNode } from "react";
import { site } from "@/lib/site";
import { mainId } from "@/lib/url";
import { scriptWordsFor } from "@/lib/words/words";
import { interfaceMark } from "./interface-lang";
import type { SectionName } from "./sections";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";
import { SkipLink } from "./skip-link";

const main = { id: mainId, tabIndex: -1, className: "page" } as const;

/** What stands in `<main>`: elements; HTML that was made of such; or the name of such, which the build fills in. */
export type MainContent = { elements: ReactNode } | { html: string } | { filling: string };

/** @param lang where it is not the site's: the finishing step gives it to the document (lib/finish/page.ts) */
function Main({ content, lang }: { content: MainContent; lang: string | undefined }) {
  if ("elements" in content) {
    return (
      <main {...main} lang={lang}>
        {content.elements}
      </main>
    );
  }
  if ("filling" in content) return <main {...main} lang={lang} data-filling={content.filling} />;
  return (
    <main
      {...main}
      lang={lang}
      // In development React compares what our scripts have changed by then.
      suppressHydrationWarning
      // React has made it of the page's own elements, and escaped what is text; nothing that a reader sends gets here.
      dangerouslySetInnerHTML={{ __html: content.html }}
    />
  );
}

/** What our scripts say, where that is not what they say by themselves: data, which no browser runs. */
function ScriptWords({ page }: { page: string }) {
  const words = scriptWordsFor(page);
  if (!words) return null;
  // Words of lib/words alone; escaped all the same, so that none can end the element.
  const text = JSON.stringify(words).replaceAll("<", "\\u003c");
  return <script type="application/json" data-words="" dangerouslySetInnerHTML={{ __html: text }} />;
}

/**
 * What every page has around it.
 * @param here the page's own path, for `aria-current`
 * @param section the part of the site that the page belongs to, if to one
 * @param lang the page's language (BCP 47)
 * @param content what stands in `<main>`
 */
export function PageShell({
  here,
  section = null,
  lang = site.lang,
  content,
}: {
  here: string;
  section?: SectionName | null;
  lang?: string;
  content: MainContent;
}) {
  const own = { page: lang, marked: interfaceMark(lang) };
  return (
    <>
      <SkipLink {...own} />
      <SiteHeader {...own} section={section} here={here} />
      <Main content={content} lang={lang === site.lang ? undefined : lang} />
      <SiteFooter {...own} />
      <ScriptWords page={lang} />
    </>
  );
}
