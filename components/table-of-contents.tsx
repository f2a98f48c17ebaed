import type { Heading } from "@/lib/content/types";
import { interfaceLang, wordsFor } from "@/lib/words/words";

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

/** How long the rest of a post takes, from one of its headings on. */
function timeLeft(remaining: number, minutes: number, lang: string): string {
  return wordsFor(lang).timeLeft(Math.round(remaining * minutes));
}

/** The enhancement script marks the link of the section being read, which React shall not take for a mistake. */
function ContentsLink({
  heading: { id, text, remaining },
  minutes,
  lang,
}: {
  heading: Heading;
  minutes: number;
  lang: string;
}) {
  return (
    <a href={`#${id}`} title={timeLeft(remaining, minutes, lang)} suppressHydrationWarning>
      <span lang={lang === interfaceLang(lang) ? undefined : lang}>{text}</span>
    </a>
  );
}

/** Whether a post shows its contents: its author may say no, and a short post needs none. */
export function hasContents(post: { toc: boolean }, headings: readonly Heading[]): boolean {
  return post.toc && headings.filter(heading => heading.depth <= 3).length >= worthwhile;
}

/**
 * The contents of a post, each link with the time that is left from there: folded above the text, or unfolded beside
 * it where the window has a margin (app/toc.css).
 * @param minutes what the whole post takes, as its badge says
 * @param lang the post's language
 */
export function TableOfContents({
  headings,
  minutes,
  lang,
}: {
  headings: readonly Heading[];
  minutes: number;
  lang: string;
}) {
  return (
    <nav aria-label={wordsFor(lang).contents} className="toc" lang={interfaceLang(lang)} data-contents>
      {/* enhance/contents.ts opens it, and names the section, before React looks at it. */}
      <details suppressHydrationWarning>
        <summary suppressHydrationWarning>
          <span>{wordsFor(lang).contents}</span>
          <svg
            viewBox="0 0 12 12"
            width="0.86em"
            height="0.86em"
            aria-hidden="true"
            fill="none"
            stroke="currentColor"
          >
            <path d="M2 4.25 6 8l4-3.75" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
          </svg>
        </summary>
        <ol>
          {chaptersOf(headings).map(({ heading, sections }) => (
            <li key={heading.id}>
              <ContentsLink heading={heading} minutes={minutes} lang={lang} />
              {sections.length > 0 && (
                <ol>
                  {sections.map(section => (
                    <li key={section.id}>
                      <ContentsLink heading={section} minutes={minutes} lang={lang} />
                    </li>
                  ))}
                </ol>
              )}
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
