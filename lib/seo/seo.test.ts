import { writeFileSync } from "node:fs";
import path from "node:path";
import { parseXml, XmlElement } from "@rgrove/parse-xml";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { coins } from "../cite/coins";
import { loadContent } from "../content/load";
import { type Blog, createBlog } from "../content/query";
import { site } from "../site";
import { contentFolder, postText } from "../testing/content-folder";
import { jsonLdTypes } from "../testing/json-ld";
import { absoluteUrl, builtMediaUrl, postPath, tagPath } from "../url";
import { citationTags } from "./citation";
import { listData, pageData, postData, seriesData, siteData } from "./json-ld";
import { sectionMetadata, seriesMetadata, tagMetadata } from "./list-metadata";
import { llmsText } from "./llms";
import { createMetadata } from "./metadata";
import { postIndex } from "./post-index";
import { robots, securityText, trainingCrawlers } from "./robots";
import { type SitemapEntry, sitemap, sitemapEntries, sitemapPart, sitemapParts } from "./sitemap";
import { languageFeeds, translationsOf } from "./translations";

function blogOf(files: Readonly<Record<string, string>>): Blog {
  const { content, problems } = loadContent(contentFolder(files), new Date("2025-06-01"));
  // What a title shows as typed is a warning.
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return createBlog(content, { unpublished: false });
}

const blog = blogOf({
  "authors.yaml": `an: { name: "Lê Văn An", family: "Lê", url: "https://an.example/" }\n`,
  "posts/first.mdx": postText(
    'title: "Deep - Part 1"\ndate: 2025-03-02\nupdated: 2025-04-01\nauthor: an\ntags: [LLM]',
  ),
  "posts/second.mdx": postText('title: "a [link](x) </script> *b*"\ndate: 2025-03-05\ntags: [LLM, Tools]'),
  "posts/moved.mdx": postText(
    'title: "Elsewhere"\ndate: 2025-01-01\ncanonical: "https://elsewhere.example/a"',
  ),
  "posts/unlisted.mdx": postText('title: "Secret"\nunlisted: true\ntags: [Hidden]'),
  "posts/draft.mdx": postText('title: "Secret"\ndraft: true\ntags: [Hidden]'),
  "pages/about.mdx": '---\ntitle: "About"\n---\n\nText.\n',
});

function post(slug: string) {
  const found = blog.post(slug);
  if (!found) throw new Error(`There is no post ${slug}.`);
  return found;
}

/** What a sitemap lists: each address with its date. */
function locations(xml: string): Record<string, string | undefined> {
  const { root } = parseXml(xml);
  const below = (parent: XmlElement): XmlElement[] =>
    parent.children.filter(one => one instanceof XmlElement);
  expect(root?.attributes.xmlns).toBe("http://www.sitemaps.org/schemas/sitemap/0.9");
  return Object.fromEntries(
    below(root ?? new XmlElement("none")).map(one => {
      const named = (name: string) => below(one).find(part => part.name === name)?.text;
      return [named("loc") ?? "", named("lastmod")];
    }),
  );
}

describe("the sitemap", () => {
  test("has every listed page with the day of its last change, and no other", () => {
    const found = Object.entries(locations(sitemap(sitemapEntries(blog)))).map(([address, day]) => [
      address.replace(site.url, ""),
      day,
    ]);
    expect(Object.fromEntries(found)).toEqual({
      "/": "2025-04-01",
      "/posts": "2025-04-01",
      "/tags": "2025-04-01",
      "/series": "2025-04-01",
      "/archive": "2025-04-01",
      "/about": undefined,
      "/posts/first": "2025-04-01",
      "/posts/second": "2025-03-05",
      "/tags/llm": "2025-04-01",
      "/tags/tools": "2025-03-05",
      "/series/deep": "2025-04-01",
    });
  });

  test("is cut into files past its size, which one lists", () => {
    const entries: SitemapEntry[] = Array.from({ length: 7 }, (_, index) => ({
      path: `/${index}`,
      changed: null,
    }));
    expect([sitemapParts(entries, 7), sitemapParts(entries, 3)]).toEqual([0, 3]);
    expect(Object.keys(locations(sitemap(entries, 3)))).toEqual(
      [1, 2, 3].map(part => absoluteUrl(`/sitemap/${part}.xml`)),
    );
    expect(sitemap(entries, 3)).toContain("<sitemapindex");
    const listed = [1, 2, 3].flatMap(part => Object.keys(locations(sitemapPart(entries, part, 3))));
    expect(listed).toEqual(entries.map(({ path }) => absoluteUrl(path)));
  });

  test("of an empty blog says nothing of days", () => {
    expect(Object.values(locations(sitemap(sitemapEntries(blogOf({})))))).toEqual(Array(6).fill(undefined));
  });
});

test("robots lets everybody in, and those that train models by a setting", () => {
  expect(robots({ aiCrawlers: "allow" })).toBe(
    `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl("/sitemap.xml")}\n`,
  );
  const groups = robots({ aiCrawlers: "disallow" }).split("\n\n");
  expect(groups[0]?.split("\n")).toEqual([
    ...trainingCrawlers.map(name => `User-agent: ${name}`),
    "Disallow: /",
  ]);
  expect(groups[1]).toBe("User-agent: *\nAllow: /");
});

test("security.txt is there where somebody is named", () => {
  expect(securityText({ security: null, lang: "en" })).toBeNull();
  const security = { contact: "mailto:a@b.example", expires: "2030-01-01T00:00:00Z" };
  expect(securityText({ security, lang: "en" })).toBe(
    `Contact: mailto:a@b.example\nExpires: 2030-01-01T00:00:00Z\nPreferred-Languages: en\nCanonical: ${absoluteUrl("/.well-known/security.txt")}\n`,
  );
});

test("llms.txt has a title, what the blog is, and each post with its Markdown; no title breaks out of its place", () => {
  const text = llmsText(blog);
  expect(text).toMatch(/^# .+\n\n> .+\n\n## Posts\n\n/);
  expect(text).toContain(
    `- [a \\[link\\](x) \\</script> \\*b\\*](${absoluteUrl("/posts/second.md")}): 2025-03-05. What it is about.\n`,
  );
  expect(text).not.toContain("Secret");
});

test("llms.txt speaks the site's language, but for the heading that its format gives a meaning to", () => {
  const text = llmsText(blog, "vi");
  expect(text.match(/^## .*/gm)).toEqual(["## Bài viết", "## Loạt bài", "## Optional"]);
  expect(text).toContain(`- [Toàn văn](${absoluteUrl("/llms-full.txt")}): mọi bài viết`);
});

const indexSchema = z.strictObject({
  site: z.string(),
  url: z.url(),
  lang: z.string(),
  posts: z.array(
    z.strictObject({
      slug: z.string(),
      url: z.url(),
      markdown: z.url(),
      title: z.string(),
      date: z.string(),
      updated: z.string().nullable(),
      excerpt: z.string(),
      authors: z.array(z.string()),
      tags: z.array(z.strictObject({ slug: z.string(), label: z.string() })),
      series: z.strictObject({ slug: z.string(), title: z.string(), part: z.number().nullable() }).nullable(),
      lang: z.string(),
      minutes: z.number(),
      translations: z.array(z.strictObject({ slug: z.string(), lang: z.string() })),
      canonical: z.string().nullable(),
    }),
  ),
});

test("the index has the public fields of listed posts alone", () => {
  const { posts } = indexSchema.parse(JSON.parse(postIndex(blog)));
  expect(posts.map(({ slug }) => slug)).toEqual(["second", "first", "moved"]);
  expect(posts[1]).toMatchObject({
    updated: "2025-04-01",
    series: { slug: "deep", part: 1 },
    authors: ["Lê Văn An"],
  });
});

describe("a post in two languages", () => {
  const pair = blogOf({
    "posts/first.mdx": postText("date: 2025-01-02"),
    "posts/bai-dau.mdx": postText("lang: vi\ntranslationOf: first"),
    "posts/alone.mdx": postText("canonical: https://elsewhere.example/a"),
    "posts/moved.mdx": postText("lang: vi\ntranslationOf: alone"),
  });
  const one = (slug: string) => {
    const found = pair.post(slug);
    if (!found) throw new Error(`There is no post ${slug}.`);
    return found;
  };
  const addresses = { en: absoluteUrl("/posts/first"), vi: absoluteUrl("/posts/bai-dau") };

  test("names itself and the other, and the one for all other readers", () => {
    for (const slug of ["first", "bai-dau"]) {
      const { alternates, openGraph } = createMetadata({
        path: postPath(slug),
        lang: one(slug).lang,
        languageFeeds: languageFeeds(pair, one(slug).lang),
        translations: translationsOf(pair, one(slug)),
      });
      expect(alternates?.languages).toEqual({ ...addresses, "x-default": addresses.en });
      const [own, other] = slug === "first" ? ["en_US", "vi_VN"] : ["vi_VN", "en_US"];
      expect(openGraph).toMatchObject({ locale: own, alternateLocale: [other] });
      expect(alternates?.types?.["application/rss+xml"]).toContainEqual({
        url: absoluteUrl(`/languages/${one(slug).lang}/feed.xml`),
        title: `${slug === "first" ? "English" : "Tiếng Việt"} · ${site.name}`,
      });
    }
  });

  test("whose original is elsewhere names no other to search engines", () => {
    expect(translationsOf(pair, one("moved"))).toBeNull();
    expect(translationsOf(pair, one("alone"))).toBeNull();
  });

  test("has both in the sitemap, each with all versions", () => {
    const xml = sitemap(sitemapEntries(pair));
    const links = [
      `<xhtml:link rel="alternate" hreflang="vi" href="${addresses.vi}"`,
      `<xhtml:link rel="alternate" hreflang="en" href="${addresses.en}"`,
      `<xhtml:link rel="alternate" hreflang="x-default" href="${addresses.en}"`,
    ];
    for (const link of links) expect(xml.split(link)).toHaveLength(3);
    expect(xml).toContain('xmlns:xhtml="http://www.w3.org/1999/xhtml"');
    expect(sitemap(sitemapEntries(blog))).not.toContain("xhtml");
  });

  test("says in its data which is a translation of which", () => {
    const data = (slug: string) => JSON.stringify(postData(one(slug), null, pair.translations(one(slug))));
    const work = (address: string, lang: string) =>
      `[{"@type":"BlogPosting","@id":"${address}","inLanguage":"${lang}"}]`;
    expect(data("first")).toContain(`"workTranslation":${work(addresses.vi, "vi")}`);
    expect(data("bai-dau")).toContain(`"translationOfWork":${work(addresses.en, "en")}`);
    expect(data("first")).not.toContain("translationOfWork");
    expect(data("bai-dau")).not.toContain("workTranslation");
  });
});

describe("JSON-LD", () => {
  test("is what schema.org and search engines ask, of every kind", () => {
    const posts = ["BlogPosting", "BreadcrumbList"];
    for (const one of blog.allPosts) expect(jsonLdTypes(postData(one, null))).toEqual(posts);
    const [first, second] = [post("first"), post("second")];
    expect(jsonLdTypes(postData(first, null, [{ ...second, lang: "vi" }]))).toEqual(posts);
    expect(jsonLdTypes(siteData(blog.author))).toEqual(["WebSite"]);
    const list = listData({ name: "LLM", pathOf: () => "/tags/llm", description: "Models" });
    expect(jsonLdTypes(list)).toEqual(["CollectionPage", "BreadcrumbList"]);
    const wrong = Object.assign({}, siteData(blog.author), { url: "/" });
    expect(() => jsonLdTypes(wrong)).toThrow();
  });

  test("of a post names it, its authors, its days and the way to it", () => {
    expect(postData(post("first"), "https://blog.example/a.png")).toEqual({
      "@context": "https://schema.org",
      "@graph": [
        {
          "@type": "BlogPosting",
          "@id": absoluteUrl("/posts/first"),
          url: absoluteUrl("/posts/first"),
          headline: "Deep - Part 1",
          description: "What it is about.",
          datePublished: "2025-03-02",
          dateModified: "2025-04-01",
          author: [{ "@type": "Person", name: "Lê Văn An", url: "https://an.example/" }],
          inLanguage: "en",
          timeRequired: "PT1M",
          keywords: "LLM",
          image: "https://blog.example/a.png",
          isPartOf: { "@type": "CreativeWorkSeries", name: "Deep", url: absoluteUrl("/series/deep") },
          position: 1,
        },
        {
          "@type": "BreadcrumbList",
          itemListElement: [
            { "@type": "ListItem", position: 1, name: site.name, item: absoluteUrl("/") },
            { "@type": "ListItem", position: 2, name: "Posts", item: absoluteUrl("/posts") },
            { "@type": "ListItem", position: 3, name: "Deep - Part 1", item: absoluteUrl("/posts/first") },
          ],
        },
      ],
    });
  });

  test("of an author with a mailbox gives that for one, and no address of a page", () => {
    const mail = { name: "M", family: null, url: "mailto:m@x.example", bio: null };
    const author = { ...post("first"), authors: [mail] };
    expect(JSON.stringify(postData(author, null))).toContain(
      '"author":[{"@type":"Person","name":"M","email":"mailto:m@x.example"}]',
    );
    const published = { date: author.date, updated: null, authors: author.authors, tags: [] };
    expect(createMetadata({ path: "/posts/first", published }).openGraph).toMatchObject({ authors: ["M"] });
  });

  test("of the site and of a list say which they are", () => {
    expect(siteData(blog.author)).toMatchObject({
      "@type": "WebSite",
      author: { "@type": "Person", name: site.author },
    });
    const tags = { name: "Tags", path: "/tags" };
    expect(listData({ name: "LLM", pathOf: page => tagPath("llm", page) }, tags)).toMatchObject({
      "@graph": [
        { "@type": "CollectionPage", name: "LLM" },
        { "@type": "BreadcrumbList", itemListElement: [{}, { name: "Tags" }, { name: "LLM" }] },
      ],
    });
  });

  test("of a page that is no post names it, and on /about whose blog it is", () => {
    const told = { name: "Talks", path: "/talks", lang: "vi", description: "Where I spoke." };
    const talks = pageData(told);
    expect(jsonLdTypes(talks)).toEqual(["WebPage", "BreadcrumbList"]);
    expect(talks).toMatchObject({
      "@graph": [
        { name: "Talks", url: absoluteUrl("/talks"), inLanguage: "vi", description: "Where I spoke." },
        { itemListElement: [{}, { name: "Talks", item: absoluteUrl("/talks") }] },
      ],
    });
    const about = pageData({ name: "About", path: "/about", lang: "en" }, blog.author);
    expect(jsonLdTypes(about)).toEqual(["AboutPage", "BreadcrumbList"]);
    expect(about).toMatchObject({ "@graph": [{ about: { name: site.author } }, {}] });
  });

  test("of a series calls and describes each of its pages as their metadata do, and the way to it by its title", () => {
    const series = blog.seriesBySlug("deep");
    if (!series) throw new Error("There is no such series.");
    for (const [page, title] of [
      [1, "Deep"],
      [2, "Deep, page 2"],
    ] as const) {
      const { openGraph } = seriesMetadata(blog, "deep", page);
      const { title: name, description, url } = openGraph ?? {};
      expect(seriesData(series, page)).toMatchObject({
        "@graph": [
          { "@type": "CollectionPage", name, description, url },
          { itemListElement: [{}, { name: "Series" }, { name: title, item: url }] },
        ],
      });
    }
  });

  test("of a later page of a list calls it as its title does", () => {
    const list = { name: "LLM", pathOf: (page: number) => tagPath("llm", page), description: "Models." };
    const url = absoluteUrl("/tags/llm/page/2");
    const name = "LLM, page 2";
    expect(listData({ ...list, page: 2 })).toMatchObject({
      "@graph": [
        { "@id": url, url, name, description: "Page 2: Models." },
        { itemListElement: [{}, { name, item: url }] },
      ],
    });
    expect(tagMetadata(blog, "llm", 2).openGraph).toMatchObject({ title: name, url });
  });
});

test("citation managers read author, date, title and address, in either way", () => {
  expect(citationTags(post("first"))).toEqual({
    citation_title: "Deep - Part 1",
    citation_author: ["Lê, Văn An"],
    citation_publication_date: "2025/03/02",
    citation_journal_title: site.name,
    citation_language: "en",
    citation_public_url: absoluteUrl("/posts/first"),
    citation_fulltext_html_url: absoluteUrl("/posts/first"),
  });
  expect(Object.fromEntries(new URLSearchParams(coins(post("first"))))).toEqual({
    ctx_ver: "Z39.88-2004",
    rft_val_fmt: "info:ofi/fmt:kev:mtx:dc",
    "rft.type": "blogPost",
    "rft.title": "Deep - Part 1",
    "rft.source": site.name,
    "rft.date": "2025-03-02",
    "rft.language": "en",
    "rft.identifier": absoluteUrl("/posts/first"),
    "rft.creator": "Lê, Văn An",
  });
  expect(citationTags(post("moved")).citation_public_url).toBe("https://elsewhere.example/a");
});

describe("a card", () => {
  const file = path.join(contentFolder({}), "cards.json");
  const card = (name: string) => ({
    file: `card.${name}.png`,
    type: "image/png",
    alt: `The card of ${name}`,
  });
  const url = (name: string) => builtMediaUrl(`card.${name}.png`);
  beforeEach(() => {
    writeFileSync(
      file,
      JSON.stringify({ "/": card("home"), "/t": card("t"), "/posts/second": card("second") }),
    );
    vi.stubEnv("MADE_CARDS", file);
  });
  afterEach(() => vi.unstubAllEnvs());

  test("is named with its size and in words, the home page's where there is none", () => {
    const own = { url: url("t"), width: 1200, height: 630, type: "image/png", alt: "The card of t" };
    expect(createMetadata({ path: "/t" })).toMatchObject({
      openGraph: { images: [own] },
      twitter: { card: "summary_large_image", images: [{ url: url("t"), alt: "The card of t" }] },
    });
    expect(createMetadata({ path: "/t/page/2", card: "/t" }).openGraph).toMatchObject({ images: [own] });
    expect(createMetadata({ path: "/other" }).openGraph).toMatchObject({ images: [{ url: url("home") }] });
  });

  test("stands for a page to search engines, and a cover in its place", () => {
    expect(postData(post("second"), null)).toMatchObject({ "@graph": [{ image: url("second") }, {}] });
    expect(postData(post("second"), "https://blog.example/a.png")).toMatchObject({
      "@graph": [{ image: "https://blog.example/a.png" }, {}],
    });
    const list = { name: "T", pathOf: (page: number) => (page === 1 ? "/t" : `/t/page/${page}`) };
    for (const page of [1, 2])
      expect(listData({ ...list, page })).toMatchObject({ "@graph": [{ image: url("t") }, {}] });
  });
});

test("without a list of cards no page names one", () => {
  const { openGraph, twitter } = createMetadata({ path: "/t" });
  expect(openGraph).not.toHaveProperty("images");
  expect(twitter).toMatchObject({ card: "summary" });
});

test("each section says what it lists, on each of its pages", () => {
  const sections = ["posts", "tags", "series", "archive"] as const;
  const told = sections.map(section => sectionMetadata(section).description);
  expect(new Set([...told, site.description]).size).toBe(5);
  expect(sectionMetadata("posts")).toMatchObject({
    title: `Posts · ${site.name}`,
    description: `All posts by ${site.name}, the newest first.`,
    alternates: { canonical: absoluteUrl("/posts") },
  });
  expect(sectionMetadata("archive", 2)).toMatchObject({
    title: `Archive, page 2 · ${site.name}`,
    description: `Page 2: All posts by ${site.name}, year by year.`,
    alternates: { canonical: absoluteUrl("/archive/page/2") },
  });
});

test("a tag's and a series' pages say what they list, where nobody has said more of the tag", () => {
  const told = blogOf({
    "tags.yaml": '- { label: LLM, description: "Models of language." }\n',
    "posts/one.mdx": postText('title: "Deep - Part 1"\ntags: [LLM, Tools]'),
  });
  const onTools = `Posts on Tools, by ${site.name}.`;
  expect(tagMetadata(told, "tools", 1)).toMatchObject({
    title: `Tools · ${site.name}`,
    description: onTools,
    alternates: {
      canonical: absoluteUrl("/tags/tools"),
      types: { "application/rss+xml": [{ url: absoluteUrl("/tags/tools/feed.xml") }, {}] },
    },
    openGraph: { description: onTools },
    twitter: { description: onTools },
  });
  expect(tagMetadata(told, "tools", 2)).toMatchObject({
    title: `Tools, page 2 · ${site.name}`,
    description: `Page 2: ${onTools}`,
    alternates: { canonical: absoluteUrl("/tags/tools/page/2") },
    openGraph: { description: `Page 2: ${onTools}` },
    twitter: { description: `Page 2: ${onTools}` },
  });
  expect(seriesMetadata(told, "deep", 3).description).toMatch(/^Page 3: The parts of the series “Deep”/);
  expect(tagMetadata(told, "llm", 1)).toMatchObject({ description: "Models of language." });
  expect(seriesMetadata(told, "deep", 1)).toMatchObject({
    description: `The parts of the series “Deep”, by ${site.name}.`,
    alternates: { types: { "application/rss+xml": [{ url: absoluteUrl("/series/deep/feed.xml") }, {}] } },
  });
  expect([tagMetadata(told, "nothing", 1), seriesMetadata(told, "nothing", 1)]).toEqual([{}, {}]);
});

test("every page names the feeds of the blog, and its own before them", () => {
  const types = (feed?: { path: string; title: string }) =>
    createMetadata({ title: "T", path: "/t", ...(feed && { feed }) }).alternates?.types;
  expect(types()).toEqual({
    "application/rss+xml": [{ url: absoluteUrl("/feed.xml"), title: site.name }],
    "application/atom+xml": [{ url: absoluteUrl("/atom.xml"), title: `${site.name} (Atom)` }],
    "application/feed+json": [{ url: absoluteUrl("/feed.json"), title: `${site.name} (JSON Feed)` }],
  });
  expect(types({ path: "/tags/llm/feed.xml", title: "LLM" })).toMatchObject({
    "application/rss+xml": [{ url: absoluteUrl("/tags/llm/feed.xml"), title: "LLM" }, { title: site.name }],
  });
});
