/** What pages say of themselves to search engines (schema.org), as JSON-LD. */
import type {
  AboutPage,
  BlogPosting,
  BreadcrumbList,
  CollectionPage,
  Graph,
  Person,
  Thing,
  WebPage,
  WebSite,
  WithContext,
} from "schema-dts";
import { cardOf } from "../cards/made";
import type { Author, Post, Series } from "../content/types";
import { site } from "../site";
import {
  absoluteUrl,
  builtMediaUrl,
  homePath,
  postPath,
  postsPath,
  seriesIndexPath,
  seriesPath,
} from "../url";
import { wordsFor } from "../words/words";
import { toldOfPage } from "./list-metadata";

/** One thing, or several that refer to each other. */
export type JsonLd = WithContext<Thing> | Graph;

const context = "https://schema.org";

/** A page of the site above another, by its name. */
type Step = { name: string; path: string };

/** The site as other things refer to it. */
const siteId = `${absoluteUrl(homePath)}#site`;

function personOf({ name, url }: Author): Person {
  const address = url && (url.startsWith("mailto:") ? { email: url } : { url });
  return { "@type": "Person", name, ...address };
}

/** The way from the home page to a page, itself included. */
function breadcrumbs(steps: readonly Step[]): BreadcrumbList {
  return {
    "@type": "BreadcrumbList",
    itemListElement: [{ name: site.name, path: homePath }, ...steps].map(({ name, path }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: absoluteUrl(path),
    })),
  };
}

/** The whole address of a page's card, where it has one. */
function cardAddress(path: string): { image?: string } {
  const card = cardOf(path);
  return card ? { image: builtMediaUrl(card.file) } : {};
}

/** The home page: the site and whose it is. */
export function siteData(author: Author): JsonLd {
  const data: WithContext<WebSite> = {
    "@context": context,
    "@type": "WebSite",
    "@id": siteId,
    name: site.name,
    url: absoluteUrl(homePath),
    description: site.description,
    inLanguage: site.lang,
    author: personOf(author),
    ...cardAddress(homePath),
  };
  return data;
}

/** The same post in other languages: the one that this is a translation of, or those that there are of it. */
function translationData({ translationOf }: Post, translations: readonly Post[]) {
  const works = (posts: readonly Post[]) =>
    posts.map(({ slug, lang }) => ({
      "@type": "BlogPosting" as const,
      "@id": absoluteUrl(postPath(slug)),
      inLanguage: lang,
    }));
  const original = works(translations.filter(({ slug }) => slug === translationOf));
  const made = translationOf === null ? works(translations) : [];
  return {
    ...(original.length > 0 && { translationOfWork: original }),
    ...(made.length > 0 && { workTranslation: made }),
  };
}

/**
 * A post.
 * @param cover the whole address of its cover; where there is none, its card stands for it
 * @param translations the same in other languages
 */
export function postData(post: Post, cover: string | null, translations: readonly Post[] = []): JsonLd {
  const { slug, title, excerpt, date, updated, authors, tags, series, lang, minutes, canonical } = post;
  const url = absoluteUrl(postPath(slug));
  const posting: BlogPosting = {
    "@type": "BlogPosting",
    "@id": url,
    url: canonical ?? url,
    headline: title,
    description: excerpt,
    datePublished: date,
    dateModified: updated ?? date,
    author: authors.map(personOf),
    inLanguage: lang,
    timeRequired: `PT${minutes}M`,
    ...(tags.length > 0 && { keywords: tags.map(({ label }) => label).join(", ") }),
    ...(cover ? { image: cover } : cardAddress(postPath(slug))),
    ...(site.licence && { license: site.licence.url }),
    isPartOf: series
      ? {
          "@type": "CreativeWorkSeries",
          name: series.title,
          url: absoluteUrl(seriesPath(series.slug)),
        }
      : { "@id": siteId },
    ...(series && series.part !== null && { position: series.part }),
    ...translationData(post, translations),
  };
  const steps = [
    { name: wordsFor(site.lang).sections.posts, path: postsPath() },
    { name: title, path: postPath(slug) },
  ];
  return { "@context": context, "@graph": [posting, breadcrumbs(steps)] };
}

/** A page of the content that is no post. @param about the author, where the page speaks for the blog */
export function pageData(
  page: Step & { lang: string; description?: string | null },
  about: Author | null = null,
): JsonLd {
  const { name, path, lang, description } = page;
  const told = {
    "@id": absoluteUrl(path),
    url: absoluteUrl(path),
    name,
    inLanguage: lang,
    isPartOf: { "@id": siteId },
    ...(description && { description }),
    ...cardAddress(path),
  };
  const data: WebPage | AboutPage = about
    ? { "@type": "AboutPage", ...told, about: personOf(about) }
    : { "@type": "WebPage", ...told };
  return { "@context": context, "@graph": [data, breadcrumbs([{ name, path }])] };
}

/** A page of a list of posts, 1-based; `pathOf` is the address of each page of the list. */
type ListPage = {
  name: string;
  /** Its name in the breadcrumbs, where that is shorter. */
  step?: string;
  page?: number;
  pathOf: (page: number) => string;
  description?: string | null;
};

/** A page of a list, called as its title calls it. @param parent the list that the list is listed in */
export function listData(list: ListPage, parent: Step | null = null): JsonLd {
  const { page = 1, pathOf } = list;
  const path = pathOf(page);
  const { title: name, description } = toldOfPage(list.name, list.description ?? "", page);
  const collection: CollectionPage = {
    "@type": "CollectionPage",
    "@id": absoluteUrl(path),
    url: absoluteUrl(path),
    name,
    inLanguage: site.lang,
    isPartOf: { "@id": siteId },
    ...(list.description && { description }),
    // The first page's stands for all, as in previews.
    ...cardAddress(pathOf(1)),
  };
  const step = { name: toldOfPage(list.step ?? list.name, "", page).title, path };
  return {
    "@context": context,
    "@graph": [collection, breadcrumbs([...(parent ? [parent] : []), step])],
  };
}

/** A page of a series, called and described as its metadata do. @param page 1-based */
export function seriesData({ title, slug }: Pick<Series, "title" | "slug">, page: number): JsonLd {
  const { sections, seriesTitle, seriesFeed } = wordsFor(site.lang);
  return listData(
    {
      name: seriesTitle(title),
      step: title,
      page,
      pathOf: number => seriesPath(slug, number),
      description: seriesFeed(title, site.name),
    },
    { name: sections.series, path: seriesIndexPath },
  );
}
