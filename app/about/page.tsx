import { renderBody } from "@/app/_lib/render-body";
import { PageShell } from "@/components/page-shell";
import { getBlog } from "@/lib/blog/blog";
import { createMetadata } from "@/lib/seo/metadata";
import { site } from "@/lib/site";
import { aboutPath } from "@/lib/url";

export async function generateMetadata() {
  const { blog } = await getBlog();
  const page = blog.page("about");
  return createMetadata({
    title: page?.title ?? "About",
    path: aboutPath,
    ...(page?.excerpt && { description: page.excerpt }),
  });
}

/** `content/pages/about.mdx`; until there is one, what the settings say of the site. */
export default async function AboutPage() {
  const { blog, problems } = await getBlog();
  const page = blog.page("about");
  const body = page ? await renderBody(page, problems) : null;
  const lang = page?.lang ?? site.lang;
  return (
    <PageShell here={aboutPath} section="About">
      <article lang={lang} className="with-margins pt-8 md:pt-14">
        <h1 className="text text-display leading-[1.07] tracking-[-0.02em]">{page ? page.title : "About"}</h1>
        <div className="prose text mt-8 md:mt-11">{body ? body.content : <p>{site.description}</p>}</div>
      </article>
    </PageShell>
  );
}
