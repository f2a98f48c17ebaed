/** What language models are told of the blog (llmstxt.org), as Markdown. */
import type { ListItem, Paragraph, PhrasingContent, Root } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";
import type { Blog } from "../content/query";
import { site } from "../site";
import {
  absoluteUrl,
  feedPath,
  indexPath,
  llmsFullPath,
  postMarkdownPath,
  seriesPath,
  sitemapPath,
} from "../url";
import { wordsFor } from "../words/words";

function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: "paragraph", children };
}

function text(value: string): PhrasingContent {
  return { type: "text", value };
}

/** A link, and what it leads to. */
function item(url: string, name: string, about: string): ListItem {
  const link: PhrasingContent = { type: "link", url: absoluteUrl(url), children: [text(name)] };
  return { type: "listItem", spread: false, children: [paragraph(link, text(`: ${about}`))] };
}

function section(name: string, children: ListItem[]): Root["children"] {
  if (children.length === 0) return [];
  return [
    { type: "heading", depth: 2, children: [text(name)] },
    { type: "list", ordered: false, spread: false, children },
  ];
}

/**
 * `/llms.txt`: what the blog is, and each post's address as Markdown with its date and excerpt.
 * @param lang of its own words
 */
export function llmsText({ posts, series }: Blog, lang: string = site.lang): string {
  const words = wordsFor(lang);
  const { full, index, feedAbout, sitemap } = words.files;
  const root: Root = {
    type: "root",
    children: [
      { type: "heading", depth: 1, children: [text([site.name, site.tagline].filter(Boolean).join(" "))] },
      { type: "blockquote", children: [paragraph(text(site.description))] },
      ...section(
        words.sections.posts,
        posts.map(({ slug, title, date, excerpt }) =>
          item(postMarkdownPath(slug), title, `${date.slice(0, 10)}. ${excerpt}`),
        ),
      ),
      ...section(
        words.sections.series,
        series.map(({ slug, title, posts }) => item(seriesPath(slug), title, words.partCount(posts.length))),
      ),
      // The one heading that the format gives a meaning to: what may be left out.
      ...section("Optional", [
        item(llmsFullPath, full.name, full.about),
        item(indexPath, index.name, index.about),
        item(feedPath, words.feed, feedAbout),
        item(sitemapPath, sitemap.name, sitemap.about),
      ]),
    ],
  };
  return toMarkdown(root, { bullet: "-" });
}
