import type { Post } from "@/lib/content/types";
import type { ResolvedImage } from "@/lib/images/types";
import { site } from "@/lib/site";
import { postPath } from "@/lib/url";
import { imageSizes } from "./image-sizes";
import { PostDate } from "./post-date";
import { PostTitle } from "./post-title";
import { ReadTimeBadge } from "./read-time-badge";
import { StatusBadge } from "./status-badge";
import { TagList } from "./tag-list";
import { ThemedImage } from "./themed-image";

/**
 * A post that its author puts first, with its figure.
 * @param figure the cover, else the first image of the body; null where it has neither
 * @param lead the first of them, which takes the whole width
 * @param alone one that has its row for itself
 */
export function FeaturedPost({
  post,
  figure,
  lead = false,
  alone = false,
}: {
  post: Post;
  figure: ResolvedImage | null;
  lead?: boolean;
  alone?: boolean;
}) {
  const beside = (lead || alone) && figure;
  return (
    <article
      lang={post.lang}
      dir={post.dir}
      className={`relative grid grid-cols-[minmax(0,1fr)] items-center gap-x-(--gap) gap-y-5 ${beside ? "md:grid-cols-2" : "content-start"} ${alone ? "md:col-span-2" : ""}`.trim()}
    >
      {figure && (
        <div className="overflow-hidden rounded-(--radius) bg-raised">
          <ThemedImage
            image={figure}
            sizes={imageSizes.half}
            early={lead}
            className={`w-full ${lead ? "max-h-[34rem] object-contain" : "aspect-[16/9] object-cover object-top"}`}
          />
        </div>
      )}
      <div>
        <div className="relative z-1" lang={site.lang}>
          <TagList tags={post.tags} />
        </div>
        <h3
          className={
            lead
              ? "mt-2 font-display text-[clamp(1.625rem,1.15rem+1.8vw,2.75rem)] leading-[1.14] tracking-[-0.016em]"
              : "mt-1 font-display text-section leading-[1.2]"
          }
        >
          <a className="ledger-link" href={postPath(post.slug)}>
            <PostTitle post={post} />
          </a>
        </h3>
        <p
          className={`mt-3 max-w-(--measure) text-soft leading-normal ${lead ? "text-[1.05em]" : "text-[0.9375em]"}`}
        >
          {post.excerpt}
        </p>
        <p
          lang={site.lang}
          className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-2 font-sans text-soft text-ui"
        >
          <PostDate date={post.date} form="long" />
          <ReadTimeBadge
            readTime={post.readTime}
            lang={post.lang === site.lang ? undefined : post.lang}
            clock
          />
          <StatusBadge status={post.status} />
        </p>
      </div>
    </article>
  );
}
