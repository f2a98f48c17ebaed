import type { Author, Post, Series } from "@/lib/content/types";
import { updatesId } from "@/lib/url";
import { interfaceLang, wordsFor } from "@/lib/words/words";
import { PostDate } from "./post-date";
import { PostTitle } from "./post-title";
import type { SetText } from "./prose";
import { ReadTimeBadge } from "./read-time-badge";
import { SeriesLine } from "./series-line";
import { StatusBadge } from "./status-badge";
import { Subtitle } from "./subtitle";
import { TagList } from "./tag-list";
import { TranslationLinks } from "./translation-links";

function Byline({ authors }: { authors: readonly Author[] }) {
  return (
    <span className="text-ink">
      {authors.map(({ name, url }, index) => (
        <span key={name}>
          {index > 0 && ", "}
          {url ? (
            <a
              className="inline-block py-1 underline decoration-soft underline-offset-4"
              href={url}
              rel="author"
            >
              {name}
            </a>
          ) : (
            name
          )}
        </span>
      ))}
    </span>
  );
}

/** The day of the last change, which leads to what was changed where that is told. */
function Updated({ date, hasLog, lang }: { date: string; hasLog: boolean; lang: string }) {
  const text = (
    <>
      {wordsFor(lang).updated} <PostDate date={date} form="long" lang={lang} />
    </>
  );
  if (!hasLog)
    return (
      <span dir="auto" className="whitespace-nowrap">
        {text}
      </span>
    );
  return (
    <a
      dir="auto"
      className="inline-block whitespace-nowrap py-1 underline decoration-soft underline-offset-4"
      href={`#${updatesId}`}
    >
      {text}
    </a>
  );
}

/**
 * The head of a post: what it is, who wrote it and when, and how long it takes.
 * @param series the series that it is a part of, with the parts that there are
 * @param subtitle the level-one heading that opens the body, set already; null where there is none
 * @param translations the same post in other languages
 */
export function PostHead({
  post,
  series,
  subtitle,
  translations = [],
}: {
  post: Post;
  series: Series | null;
  subtitle: SetText | null;
  translations?: readonly Post[];
}) {
  const { lang } = post;
  const spoken = interfaceLang(lang);
  return (
    <header className="text pt-8 md:pt-14">
      <div className="flex flex-wrap items-center gap-x-4" lang={spoken}>
        <TagList tags={post.tags} lang={lang} />
        {series && <SeriesLine series={series} post={post} />}
      </div>
      <h1 className="mt-3 text-display leading-[1.07] tracking-[-0.02em]">
        <PostTitle post={post} />
      </h1>
      {subtitle && <Subtitle text={subtitle} />}
      <p className="mt-4 text-soft leading-normal">{post.excerpt}</p>
      <p
        lang={spoken}
        className="wrap-anywhere mt-6 flex flex-wrap items-center gap-x-5 gap-y-2 font-sans text-soft text-ui leading-tight"
      >
        <Byline authors={post.authors} />
        <PostDate date={post.date} form="long" lang={lang} />
        {post.updated && <Updated date={post.updated} hasLog={post.updates.length > 0} lang={lang} />}
        <ReadTimeBadge readTime={post.readTime} lang={lang === spoken ? undefined : lang} clock />
        <StatusBadge status={post.status} lang={lang} />
      </p>
      <TranslationLinks posts={translations} lang={spoken} />
    </header>
  );
}
