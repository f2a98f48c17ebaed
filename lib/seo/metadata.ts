import type { Metadata } from "next";
import { cardSize } from "../cards/card";
import { cardOf } from "../cards/made";
import type { Author } from "../content/types";
import { site } from "../site";
import { absoluteUrl, atomPath, builtMediaUrl, feedPath, homePath, jsonFeedPath, manifestPath } from "../url";

/** A feed of what a page lists, beside those of the whole blog. */
export type PageFeed = { path: string; title: string };

/** A page and the same in other languages: the address of each, and of the one for all other languages. */
export type Translations = { versions: readonly { lang: string; path: string }[]; other: string };

/** What a page says of itself; all the rest follows from the site's settings. */
type PageMetadata = {
  /** Without the site's name; absent on the home page. */
  title?: string;
  /** Default: the site's description. */
  description?: string | null;
  /** The page's own address. */
  path: string;
  /** The path of the page whose card it shows. Default: its own; the home page's where that has none. */
  card?: string;
  /** The address of the original, where the text appeared elsewhere first. */
  canonical?: string | null;
  /** The paths of the same text as Markdown, and of its reference as BibTeX. */
  files?: { markdown: string; bibtex: string };
  /** The feed of what the page lists. */
  feed?: PageFeed;
  /** Feeds of what is in the page's language, or in each language of the blog. */
  languageFeeds?: readonly PageFeed[];
  /** The page's language (BCP 47); default: the site's. */
  lang?: string;
  /** The same text in other languages. */
  translations?: Translations | null;
  /** Kept out of search engines. */
  noindex?: boolean;
  /** Days or instants, for posts. */
  published?: { date: string; updated: string | null; authors: readonly Author[]; tags: string[] };
  /** Tags for citation managers (citation.ts). */
  citation?: Record<string, string | string[]>;
};

/** Where feed readers look: the page's own feed first, since some take no other. */
function alternates(
  own: PageFeed | undefined,
  files: PageMetadata["files"],
  byLanguage: readonly PageFeed[] = [],
) {
  const rss = [...(own ? [own] : []), { path: feedPath, title: site.name }, ...byLanguage];
  const named = (path: string, title: string) => [{ url: absoluteUrl(path), title }];
  return {
    ...(files && {
      "text/markdown": absoluteUrl(files.markdown),
      "application/x-bibtex": absoluteUrl(files.bibtex),
    }),
    "application/rss+xml": rss.flatMap(({ path, title }) => named(path, title)),
    "application/atom+xml": named(atomPath, `${site.name} (Atom)`),
    "application/feed+json": named(jsonFeedPath, `${site.name} (JSON Feed)`),
  };
}

/** The addresses of each language's version, as search engines want them: this page's own is among them. */
function languages({ versions, other }: Translations): Record<string, string> {
  return Object.fromEntries([
    ...versions.map(({ lang, path }) => [lang, absoluteUrl(path)] as const),
    ["x-default", absoluteUrl(other)] as const,
  ]);
}

/** A language as the Open Graph writes one, with the territory that it is spoken in most: `vi_VN`. */
function territorial(lang: string): string {
  const { language, region } = new Intl.Locale(lang).maximize();
  return region ? `${language}_${region}` : language;
}

/** What every page says that says nothing itself, as the one for missing pages. */
export const siteMetadata: Metadata = { alternates: { types: alternates(undefined, undefined) } };

/** The card of a page as previews are told of it; nothing where none were made. */
function previewImage(path: string) {
  const card = cardOf(path) ?? cardOf(homePath);
  return card && { url: builtMediaUrl(card.file), ...cardSize, alt: card.alt, type: card.type };
}

/** What a page is called in the browser's tab: by its own title and the site's name. */
export function fullTitle(title?: string): string {
  return title ? `${title} · ${site.name}` : [site.name, site.tagline].filter(Boolean).join(" ");
}

/** The metadata of a page: one place for the title's form, the canonical address and the previews' texts. */
export function createMetadata(page: PageMetadata): Metadata {
  const { title, path, canonical, files, feed, noindex = false, published, citation } = page;
  const { languageFeeds, lang = site.lang, translations = null } = page;
  const description = page.description || site.description;
  const address = absoluteUrl(path);
  const others = translations?.versions.filter(version => version.path !== path) ?? [];
  const image = previewImage(page.card ?? path);
  const shared = {
    title: title ?? fullTitle(),
    description,
    url: address,
    siteName: site.name,
    locale: territorial(lang),
    ...(others.length > 0 && { alternateLocale: others.map(version => territorial(version.lang)) }),
    ...(image && { images: [image] }),
  };
  return {
    title: fullTitle(title),
    description,
    alternates: {
      canonical: canonical ?? address,
      ...(translations && { languages: languages(translations) }),
      types: alternates(feed, files, languageFeeds),
    },
    manifest: manifestPath,
    twitter: {
      card: image ? "summary_large_image" : "summary",
      title: shared.title,
      description,
      ...(image && { images: [{ url: image.url, alt: image.alt }] }),
    },
    ...(citation && { other: citation }),
    ...(noindex && { robots: { index: false } }),
    openGraph: published
      ? {
          ...shared,
          type: "article",
          publishedTime: published.date,
          modifiedTime: published.updated ?? published.date,
          // A mailbox is no profile.
          authors: published.authors.map(({ name, url }) => (url?.startsWith("http") ? url : name)),
          tags: published.tags,
        }
      : { ...shared, type: "website" },
  };
}
