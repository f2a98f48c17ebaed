import type { SetText } from "./prose";
import type { SectionName } from "./sections";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";
import { SkipLink } from "./skip-link";

const main = { id: "main", tabIndex: -1, className: "page" } as const;

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
  content: SetText;
}) {
  return (
    <>
      <SkipLink />
      <SiteHeader section={section} here={here} />
      {"elements" in content ? (
        <main {...main}>{content.elements}</main>
      ) : (
        // As the author's texts: rendered by React while building.
        <main {...main} dangerouslySetInnerHTML={{ __html: content.html }} />
      )}
      <SiteFooter />
    </>
  );
}
