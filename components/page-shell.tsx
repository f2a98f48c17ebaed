import type { ReactNode } from "react";
import type { SectionName } from "./sections";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";
import { SkipLink } from "./skip-link";

const main = { id: "main", tabIndex: -1, className: "page" } as const;

/** What stands in `<main>`: elements; HTML that was made of such; or the name of such, which the build fills in. */
export type MainContent = { elements: ReactNode } | { html: string } | { filling: string };

function Main({ content }: { content: MainContent }) {
  if ("elements" in content) return <main {...main}>{content.elements}</main>;
  if ("filling" in content) return <main {...main} data-filling={content.filling} />;
  // As the author's texts: rendered by React while building.
  return <main {...main} dangerouslySetInnerHTML={{ __html: content.html }} />;
}

/**
 * What every page has around it.
 * @param here the page's own path, for `aria-current`
 * @param section the part of the site that the page belongs to, if to one
 * @param content what stands in `<main>`
 */
export function PageShell({
  here,
  section = null,
  content,
}: {
  here: string;
  section?: SectionName | null;
  content: MainContent;
}) {
  return (
    <>
      <SkipLink />
      <SiteHeader section={section} here={here} />
      <Main content={content} />
      <SiteFooter />
    </>
  );
}
