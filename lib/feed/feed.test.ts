/** Each format, read back by parsers that have nothing to do with what wrote it. */
import { parseXml, XmlElement } from "@rgrove/parse-xml";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import { loadContent } from "../content/load";
import { type Blog, createBlog } from "../content/query";
import { formatReport } from "../problem";
import { site } from "../site";
import { contentFolder, postText } from "../testing/content-folder";
import { jsonFeedSchema, schemaFaults } from "../testing/feed-schemas";
import { absoluteUrl, languageFeedPath } from "../url";
import { atom } from "./atom";
import { jsonFeed } from "./json";
import {
  blogFeed,
  type Contents,
  type Feed,
  languageFeed,
  modifiedAt,
  newest,
  seriesFeed,
  tagFeed,
  wholeFeed,
} from "./model";
import { rss } from "./rss";

/** As its author writes it, and as readers see it: with the quotation marks of its language. */
const written = 'A < B & "C" ]]> 🧠';
const title = "A < B & “C” ]]> 🧠";
const excerpt = "Q&A: 1 < 2 & 3, &lt;";

function blogOf(files: Readonly<Record<string, string>>): Blog {
  const folder = contentFolder(files);
  const { content, problems } = loadContent(folder, new Date("2025-06-01"));
  expect(formatReport(problems)).toBe("No problems.");
  return createBlog(content, { unpublished: false });
}

const html = '<p id="a.x">x &lt; y, <code>]]&gt;</code> and 🧠</p>';
const cover = { url: "https://blog.example/a.png", type: "image/png", length: 1234 };
const contents: Contents = async post => ({ html, cover: post.cover && cover });

const blog = blogOf({
  "authors.yaml":
    'an: { name: "Lê Văn An", url: "https://an.example/" }\nmail: { name: "M", url: "mailto:m@x.example" }\n',
  "posts/strange.mdx": postText(
    `title: '${written}'\ndate: 2025-03-02\nupdated: 2025-04-01\nauthor: [an, mail]\ntags: [LLM, "C++"]\nexcerpt: "${excerpt}"\nlang: vi\ncover: "/a.png"\ncanonical: "https://elsewhere.example/a"`,
  ),
  "posts/part.mdx": postText(
    'title: "Deep - Part 1"\ndate: 2025-02-28T23:30:00-05:00\nauthor: an\ntags: [LLM]',
  ),
  "posts/part-2.mdx": postText('title: "Deep - Part 2"\ndate: 2025-03-03\nauthor: an'),
  "posts/draft.mdx": postText('title: "Secret"\nauthor: an\ndraft: true\ntags: [LLM]'),
  "posts/later.mdx": postText('title: "Secret"\nauthor: an\ndate: 2031-01-01\ntags: [LLM]'),
  "posts/unlisted.mdx": postText('title: "Secret"\nauthor: an\nunlisted: true\ntags: [LLM]'),
});

const main = (): Promise<Feed> => newest(blogFeed(blog), "/feed.xml", contents);

/** The elements of a name below another, in order. */
function elements(parent: { children: readonly unknown[] }, name: string): XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement => child instanceof XmlElement && child.name === name,
  );
}

function text(parent: XmlElement, name: string): string | undefined {
  return elements(parent, name)[0]?.text;
}

function rssChannel(xml: string): XmlElement {
  const { root } = parseXml(xml);
  expect([root?.name, root?.attributes.version]).toEqual(["rss", "2.0"]);
  const [channel] = root ? elements(root, "channel") : [];
  if (!channel) throw new Error("The feed has no channel.");
  return channel;
}

describe("RSS", () => {
  test("has what RSS 2.0 asks of a channel, and where it is itself", async () => {
    const xml = rss(await main());
    expect(schemaFaults(xml, "rss")).toEqual([]);
    const channel = rssChannel(xml);
    expect(text(channel, "title")).toBe(`${site.name} ${site.tagline}`);
    expect(text(channel, "link")).toBe(absoluteUrl("/"));
    expect(text(channel, "description")).toBe(site.description);
    expect(text(channel, "language")).toBe(site.lang);
    expect(text(channel, "lastBuildDate")).toBe("Tue, 01 Apr 2025 00:00:00 GMT");
    expect(elements(channel, "atom:link").map(({ attributes }) => attributes)).toEqual([
      { rel: "self", href: absoluteUrl("/feed.xml"), type: "application/rss+xml" },
    ]);
    expect(elements(channel, "item").map(item => text(item, "title"))).toEqual([
      "Deep - Part 2",
      title,
      "Deep - Part 1",
    ]);
  });

  test("has everything of a post, however it is written", async () => {
    const [, item] = elements(rssChannel(rss(await main())), "item");
    if (!item) throw new Error("The feed has no such item.");
    const address = absoluteUrl("/posts/strange");
    expect(text(item, "title")).toBe(title);
    expect(text(item, "link")).toBe(address);
    expect(elements(item, "guid").map(one => [one.text, one.attributes])).toEqual([
      [address, { isPermaLink: "true" }],
    ]);
    expect(text(item, "pubDate")).toBe("Sun, 02 Mar 2025 00:00:00 GMT");
    expect(text(item, "atom:updated")).toBe("2025-04-01T00:00:00Z");
    expect(elements(item, "dc:creator").map(one => one.text)).toEqual(["Lê Văn An", "M"]);
    expect(elements(item, "category").map(one => one.text)).toEqual(["LLM", "C++"]);
    // A description is HTML, with no more signs than that needs: a browser shows them.
    expect(text(item, "description")).toBe("Q&A: 1 < 2 & 3, &amp;lt;");
    expect(text(item, "content:encoded")).toBe(html);
    expect(text(item, "dc:language")).toBe("vi");
    expect(elements(item, "enclosure").map(({ attributes }) => attributes)).toEqual([
      { url: cover.url, type: "image/png", length: "1234" },
    ]);
  });

  test("an instant is told in UTC", async () => {
    const [, , item] = elements(rssChannel(rss(await main())), "item");
    expect(item && text(item, "pubDate")).toBe("Sat, 01 Mar 2025 04:30:00 GMT");
  });

  test("of a tag and of a series has their posts, newest first", async () => {
    const titles = async (source: ReturnType<typeof tagFeed>) => {
      if (!source) throw new Error("There is no such feed.");
      const channel = rssChannel(rss(await newest(source, "/x.xml", contents)));
      return [text(channel, "title"), ...elements(channel, "item").map(item => text(item, "title"))];
    };
    expect(await titles(tagFeed(blog, "llm"))).toEqual([`LLM · ${site.name}`, title, "Deep - Part 1"]);
    expect(await titles(seriesFeed(blog, "deep"))).toEqual([
      `Deep · ${site.name}`,
      "Deep - Part 2",
      "Deep - Part 1",
    ]);
    expect(tagFeed(blog, "nothing")).toBeUndefined();
    expect(seriesFeed(blog, "nothing")).toBeUndefined();
  });
});

describe("Atom", () => {
  test("has what RFC 4287 asks of a feed and of an entry", async () => {
    const xml = atom(await newest(blogFeed(blog), "/atom.xml", contents));
    expect(schemaFaults(xml, "atom")).toEqual([]);
    const { root } = parseXml(xml);
    if (!root) throw new Error("There is no feed.");
    expect([root.name, root.attributes.xmlns]).toEqual(["feed", "http://www.w3.org/2005/Atom"]);
    for (const name of ["id", "title", "updated"]) expect(elements(root, name), name).toHaveLength(1);
    expect(text(root, "updated")).toBe("2025-04-01T00:00:00Z");
    const entries = elements(root, "entry");
    expect(entries).toHaveLength(3);
    const ids = entries.map(entry => text(entry, "id"));
    expect(new Set(ids).size).toBe(3);
    for (const entry of entries) {
      for (const name of ["id", "title", "updated", "published", "content", "summary"]) {
        expect(elements(entry, name), name).toHaveLength(1);
      }
      expect(text(entry, "updated")).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      expect(elements(entry, "author").length).toBeGreaterThan(0);
    }
    const [, strange] = entries;
    if (!strange) throw new Error("There is no such entry.");
    expect(text(strange, "title")).toBe(title);
    expect(text(strange, "summary")).toBe(excerpt);
    expect(elements(strange, "content").map(one => [one.attributes.type, one.text])).toEqual([
      ["html", html],
    ]);
    expect(strange.attributes["xml:lang"]).toBe("vi");
    expect(
      elements(strange, "author").map(one => [text(one, "name"), text(one, "uri"), text(one, "email")]),
    ).toEqual([
      ["Lê Văn An", "https://an.example/", undefined],
      ["M", undefined, "m@x.example"],
    ]);
    expect(
      elements(strange, "category").map(({ attributes }) => [attributes.term, attributes.label]),
    ).toEqual([
      ["llm", "LLM"],
      ["c-plus-plus", "C++"],
    ]);
    expect(elements(strange, "link").map(({ attributes }) => [attributes.rel, attributes.href])).toEqual([
      ["alternate", absoluteUrl("/posts/strange")],
      ["via", "https://elsewhere.example/a"],
      ["enclosure", cover.url],
    ]);
  });
});

test("JSON Feed is one of version 1.1", async () => {
  const feed = jsonFeedSchema.parse(
    JSON.parse(jsonFeed(await newest(blogFeed(blog), "/feed.json", contents))),
  );
  expect(feed.feed_url).toBe(absoluteUrl("/feed.json"));
  const [, item] = feed.items;
  expect(item).toMatchObject({
    id: absoluteUrl("/posts/strange"),
    external_url: "https://elsewhere.example/a",
    title,
    summary: excerpt,
    content_html: html,
    image: cover.url,
    tags: ["LLM", "C++"],
    attachments: [{ url: cover.url, mime_type: "image/png", size_in_bytes: 1234 }],
  });
});

describe("a parser of feeds that others wrote", () => {
  /** A post as it was read: what the three formats have in common. */
  const strange = {
    id: absoluteUrl("/posts/strange"),
    title,
    html,
    authors: ["Lê Văn An", "M"],
    lang: "vi",
    cover: [cover.url, cover.type, cover.length],
  };

  test("reads RSS as it was meant", async () => {
    const { items = [] } = parseRssFeed(rss(await main()));
    const [, item] = items;
    const [enclosure] = item?.enclosures ?? [];
    expect({
      id: item?.guid?.value,
      title: item?.title,
      html: item?.content?.encoded,
      authors: item?.dc?.creators,
      lang: item?.dc?.languages?.[0],
      cover: [enclosure?.url, enclosure?.type, enclosure?.length],
    }).toEqual(strange);
  });

  test("reads Atom as it was meant", async () => {
    const { entries = [] } = parseAtomFeed(atom(await main()));
    const [, entry] = entries;
    const enclosure = entry?.links?.find(({ rel }) => rel === "enclosure");
    expect({
      id: entry?.id,
      title: entry?.title?.value,
      html: entry?.content?.value,
      authors: entry?.authors?.map(({ name }) => name),
      lang: entry?.xml?.lang,
      cover: [enclosure?.href, enclosure?.type, enclosure?.length],
    }).toEqual(strange);
  });

  test("reads JSON Feed as it was meant", async () => {
    const { items = [] } = parseJsonFeed(jsonFeed(await main()));
    const [, item] = items;
    const [file] = item?.attachments ?? [];
    expect({
      id: item?.id,
      title: item?.title,
      html: item?.content_html,
      authors: item?.authors?.map(({ name }) => name),
      lang: item?.language,
      cover: [file?.url, file?.mime_type, file?.size_in_bytes],
    }).toEqual(strange);
  });
});

describe("the schemas", () => {
  const faulty = async (write: typeof rss, [from, to]: readonly [RegExp, string]) => {
    const xml = write(await main());
    const changed = xml.replace(from, to);
    expect(changed).not.toBe(xml);
    return schemaFaults(changed, write === rss ? "rss" : "atom");
  };

  test.each([
    [/<pubDate>[^<]*/, "<pubDate>2025-03-02"],
    [/<title>[^<]*<\/title>/, ""],
    [/<guid isPermaLink="true">[^<]*/, '<guid isPermaLink="true">strange'],
    [/(<item>)/, "<entry/>$1"],
    [/ length="1234"/, ""],
    [/<\/rss>/, ""],
  ] as const)("refuse RSS in which %s is “%s”", async (from, to) => {
    expect(await faulty(rss, [from, to])).not.toEqual([]);
  });

  test.each([
    [/<updated>[^<]*/, "<updated>2025-03-02"],
    [/<id>[^<]*/, "<id>strange"],
    [/<author>.*?<\/author>/g, ""],
    [/(<link[^>]*) href="[^"]*"/, "$1"],
    [/rel="self"/, 'rel="via"'],
    [/(<entry)/, "<item/>$1"],
  ] as const)("refuse Atom in which %s is “%s”", async (from, to) => {
    expect(await faulty(atom, [from, to])).not.toEqual([]);
  });
});

test("no format has a draft, a post of a later day or an unlisted one", async () => {
  const feed = await main();
  for (const written of [rss(feed), atom(feed), jsonFeed(feed)]) expect(written).not.toContain("Secret");
});

test("what no XML can have is in none", async () => {
  const feed = await newest(blogFeed(blog), "/feed.xml", async () => ({
    html: "a\u0007b\ud800c\uffff]]>]]>",
    cover: null,
  }));
  for (const write of [rss, atom]) {
    const xml = write(feed);
    expect(schemaFaults(xml, write === rss ? "rss" : "atom")).toEqual([]);
    expect(() => parseXml(xml)).not.toThrow();
    for (const sign of ["\u0007", "\uffff"]) expect(xml).not.toContain(sign);
  }
  expect(text(elements(rssChannel(rss(feed)), "item")[0] ?? fail(), "content:encoded")).toBe("abc]]>]]>");
});

function fail(): never {
  throw new Error("There is no item.");
}

test("a blog without posts has feeds all the same", async () => {
  const feed = await newest(blogFeed(blogOf({})), "/feed.xml", contents);
  expect(elements(rssChannel(rss(feed)), "item")).toEqual([]);
  expect([...schemaFaults(rss(feed), "rss"), ...schemaFaults(atom(feed), "atom")]).toEqual([]);
  const { root } = parseXml(atom(feed));
  expect(root && [text(root, "updated"), elements(root, "author").length]).toEqual([
    "1970-01-01T00:00:00Z",
    1,
  ]);
  expect(jsonFeedSchema.parse(JSON.parse(jsonFeed(feed))).items).toEqual([]);
});

test("the feed of all posts has each of them once, in pages that lead to each other", async () => {
  const many = blogOf(
    Object.fromEntries(
      Array.from({ length: 120 }, (_, index) => [
        `posts/n-${index}.mdx`,
        postText(
          `title: "N ${index}"\ndate: ${new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10)}`,
        ),
      ]),
    ),
  );
  const source = blogFeed(many);
  expect((await newest(source, "/feed.xml", contents)).items).toHaveLength(20);
  const seen: (string | undefined)[] = [];
  const at = (path: string): string => absoluteUrl(`/feed/${path}`);
  const links = [];
  for (const page of [1, 2, 3]) {
    const feed = await wholeFeed(source, page, contents);
    if (!feed) throw new Error("There is no such page.");
    expect(schemaFaults(rss(feed), "rss")).toEqual([]);
    const channel = rssChannel(rss(feed));
    seen.push(...elements(channel, "item").map(item => text(item, "guid")));
    links.push(
      Object.fromEntries(
        elements(channel, "atom:link").map(({ attributes }) => [attributes.rel, attributes.href]),
      ),
    );
  }
  expect(seen).toHaveLength(120);
  expect(new Set(seen).size).toBe(120);
  const ends = { first: at("all.xml"), last: at("all/3.xml") };
  expect(links).toEqual([
    { ...ends, self: at("all.xml"), next: at("all/2.xml") },
    { ...ends, self: at("all/2.xml"), previous: at("all.xml"), next: at("all/3.xml") },
    { ...ends, self: at("all/3.xml"), previous: at("all/2.xml") },
  ]);
  expect(await wholeFeed(source, 4, contents)).toBeUndefined();
});

test("when it was changed moves with a second post of the day, and with one that is dated back", () => {
  const first = { date: "2025-03-02", updated: null };
  expect(modifiedAt([first])).toBe("2025-03-02T00:00:01Z");
  expect(modifiedAt([first, first])).toBe("2025-03-02T00:00:02Z");
  expect(modifiedAt([first, { date: "2024-01-01", updated: null }])).toBe("2025-03-02T00:00:02Z");
  expect(modifiedAt([{ ...first, updated: "2025-04-01" }])).toBe("2025-04-01T00:00:01Z");
  expect(modifiedAt([])).toBeNull();
});

test("a tag whose sentence is left empty is told of in ours", () => {
  const source = tagFeed(
    blogOf({
      "tags.yaml": '- { label: "LLM", description: "" }\n',
      "posts/a.mdx": postText('title: "A"\ntags: [LLM]'),
    }),
    "llm",
  );
  expect(source?.description).toMatch(/LLM/);
});

test("two builds say the same", async () => {
  expect(rss(await main())).toBe(rss(await main()));
});

test("a language has a feed of its own posts, which says so in that language", async () => {
  const source = languageFeed(blog, "VI");
  expect(source?.posts.map(({ lang }) => lang)).toEqual(source?.posts.map(() => "vi"));
  if (!source) throw new Error("There is no feed.");
  const channel = rssChannel(rss(await newest(source, languageFeedPath("vi"), contents)));
  expect(text(channel, "title")).toBe(`Tiếng Việt · ${site.name}`);
  expect(text(channel, "description")).toBe(`Các bài viết bằng tiếng Việt của ${site.name}.`);
  expect(text(channel, "language")).toBe("vi");
  expect(channel.parent?.toJSON()).toMatchObject({ attributes: { "xml:lang": "vi" } });
  expect(elements(channel, "item")).toHaveLength(1);
  expect(languageFeed(blog, "de")).toBeUndefined();
});
