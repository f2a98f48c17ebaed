import { preloadFont } from "@/app/_lib/fonts";
import { NotFoundPage } from "@/app/_lib/not-found-page";
import { renderBody } from "@/app/_lib/render-body";
import { Shell } from "@/app/_lib/shell";
import { JsonLdScript } from "@/components/json-ld";
import { PrintLinks } from "@/components/print-links";
import { ProfileLink } from "@/components/profile-link";
import { Prose } from "@/components/prose";
import { Subtitle } from "@/components/subtitle";
import { getBlog } from "@/lib/blog/blog";
import { printedLinks } from "@/lib/blog/printed-links";
import { pageData } from "@/lib/seo/json-ld";
import { createMetadata } from "@/lib/seo/metadata";
import { site } from "@/lib/site";
import { aboutPath, pagePath } from "@/lib/url";
import { wordsFor } from "@/lib/words/words";

type Props = { params: Promise<{ page: string }> };

export const dynamicParams = false;

/** The pages of `content/pages/`, and `/about`, which the header leads to whether it was written or not. */
export async function generateStaticParams() {
  const { blog } = await getBlog();
  return [...new Set(["about", ...blog.pages.map(({ slug }) => slug)])].map(page => ({ page }));
}

export async function generateMetadata({ params }: Props) {
  const { page: slug } = await params;
  const { blog } = await getBlog();
  const page = blog.page(slug);
  return createMetadata({
    title: page?.title ?? wordsFor(site.lang).sections.about,
    path: pagePath(slug),
    ...(page && { lang: page.lang }),
    ...(page?.excerpt && { description: page.excerpt }),
  });
}

/** A page that is no post; until `about.mdx` is written, what the settings say of the site. */
export default async function ContentPage({ params }: Props) {
  const { page: slug } = await params;
  const { blog, isBroken } = await getBlog();
  const page = blog.page(slug);
  const here = pagePath(slug);
  const isAbout = here === aboutPath;
  if (!page && !isAbout) return <NotFoundPage />;
  preloadFont("display", page?.title);
  const title = page?.title ?? wordsFor(site.lang).sections.about;
  const lang = page?.lang ?? site.lang;
  const body = page ? await renderBody(page, await isBroken(page.file)) : null;
  return (
    <>
      {isAbout && <ProfileLink author={blog.author} />}
      <Shell
        here={here}
        {...(isAbout && { section: "about" })}
        lang={lang}
        live={body !== null && "elements" in body.content}
      >
        <JsonLdScript
          data={pageData(
            { name: title, path: here, lang, description: page?.excerpt ?? null },
            isAbout ? blog.author : null,
          )}
        />
        <article lang={lang} dir={page?.dir} className="with-margins pt-8 md:pt-14">
          <h1 className="text text-display leading-[1.07] tracking-[-0.02em]">{title}</h1>
          {body?.subtitle && <Subtitle className="text" text={body.subtitle} />}
          <Prose
            className="mt-8 md:mt-11"
            minutes={page?.facts.minutes ?? 0}
            content={body?.content ?? { elements: <p>{site.description}</p> }}
          />
          {body && <PrintLinks links={printedLinks(body.links, here)} lang={lang} />}
        </article>
      </Shell>
    </>
  );
}
