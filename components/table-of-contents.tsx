import type { Heading } from "@/lib/content/types";
import { site } from "@/lib/site";

/** A post with fewer headings is seen at a glance. */
const worthwhile = 3;

type Chapter = { heading: Heading; sections: Heading[] };

function chaptersOf(headings: readonly Heading[]): Chapter[] {
  const chapters: Chapter[] = [];
  for (const heading of headings) {
    const chapter = chapters.at(-1);
    if (heading.depth === 3 && chapter) chapter.sections.push(heading);
    else if (heading.depth <= 3) chapters.push({ heading, sections: [] });
  }
  return chapters;
}

/** The enhancement script marks the link of the section being read, which React shall not take for a mistake. */
function ContentsLink({ heading }: { heading: Heading }) {
  return (
    <a href={`#${heading.id}`} suppressHydrationWarning>
      <span>{heading.text}</span>
    </a>
  );
}

function ContentsList({ chapters, lang }: { chapters: readonly Chapter[]; lang: string }) {
  return (
    <ol className="font-sans text-small text-soft" lang={lang}>
      {chapters.map(({ heading, sections }) => (
        <li key={heading.id}>
          <ContentsLink heading={heading} />
          {sections.length > 0 && (
            <ol className="ps-3.5">
              {sections.map(section => (
                <li key={section.id}>
                  <ContentsLink heading={section} />
                </li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Whether a post shows its contents: its author may say no, and a short post needs none. */
export function hasContents(post: { toc: boolean }, headings: readonly Heading[]): boolean {
  return post.toc && headings.filter(heading => heading.depth <= 3).length >= worthwhile;
}

/**
 * The contents of a post, twice: in the left margin where the window has one, else folded under the head. Only
 * one is displayed, so only one is announced.
 */
export function TableOfContents({
  headings,
  lang,
  place,
}: {
  headings: readonly Heading[];
  lang: string;
  place: "margin" | "folded";
}) {
  const chapters = chaptersOf(headings);
  if (place === "margin") {
    return (
      <div className="toc-margin hidden xl:col-start-1 xl:block">
        <nav
          aria-label="Contents"
          data-contents
          lang={site.lang}
          className="toc sticky top-8 max-h-[calc(100dvh-4rem)] overflow-y-auto overscroll-contain pb-4"
        >
          <p className="mb-2 font-medium font-sans text-ink text-small">Contents</p>
          <div className="border-line border-s ps-4">
            <ContentsList chapters={chapters} lang={lang} />
          </div>
        </nav>
      </div>
    );
  }
  return (
    <details className="toc toc-folded text mt-8 border-line border-y xl:hidden" lang={site.lang}>
      <summary className="font-medium font-sans text-small">
        <span>Contents</span>
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" fill="none" stroke="currentColor">
          <path d="M2 4.25 6 8l4-3.75" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
        </svg>
      </summary>
      <nav aria-label="Contents" className="pt-1 pb-5">
        <ContentsList chapters={chapters} lang={lang} />
      </nav>
    </details>
  );
}
