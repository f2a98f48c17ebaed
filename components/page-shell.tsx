import type { ReactNode } from "react";
import type { SectionName } from "./sections";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";
import { SkipLink } from "./skip-link";

/**
 * What every page has around it.
 * @param here the page's own path, for `aria-current`
 * @param section the part of the site that the page belongs to, if to one
 */
export function PageShell({
  here,
  section = null,
  children,
}: {
  here: string;
  section?: SectionName | null;
  children: ReactNode;
}) {
  return (
    <>
      <SkipLink />
      <SiteHeader section={section} here={here} />
      <main id="main" tabIndex={-1} className="page">
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
