/** What is made for programs: feeds, lists of pages, texts for language models. As they meet it, from either host. */
import { parseXml, XmlElement } from "@rgrove/parse-xml";
import { z } from "zod";
import { attribute, parseFinished, textOf } from "../lib/finish/html";
import { jsonFeedSchema, schemaFaults } from "../lib/testing/feed-schemas";
import { jsonLdTypes } from "../lib/testing/json-ld";
import { pagesOf } from "./support/pages";
import { ask, header } from "./support/raw";
import { origin, sites } from "./support/sites";
import { expect, test } from "./support/test";

test.use({ site: "many" });

const rss = "application/rss+xml; charset=utf-8";

/** The address that the sites were built for, whoever serves them. */
const builtFor = new RegExp(`^http://localhost:(?:3000|${sites.many.port})`);

/** A whole address of the site as the path that a host is asked for. */
function pathOf(address: string): string {
  expect(address).toMatch(builtFor);
  return address.replace(builtFor, "");
}

function below(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.filter((one): one is XmlElement => one instanceof XmlElement && one.name === name);
}

function rootOf(xml: string): XmlElement {
  const { root } = parseXml(xml);
  if (!root) throw new Error("The document is empty.");
  return root;
}

function itemsOf(xml: string): { link: string; html: string; item: XmlElement }[] {
  const [channel] = below(rootOf(xml), "channel");
  return below(channel ?? new XmlElement("none"), "item").map(item => ({
    item,
    link: below(item, "link")[0]?.text ?? "",
    html: below(item, "content:encoded")[0]?.text ?? "",
  }));
}

test("every feed answers with its kind, is known again, and is what its format asks", async ({
  site,
  host,
}) => {
  const at = origin(site, host);
  for (const [path, type] of [
    ["/feed.xml", rss],
    ["/feed/all.xml", rss],
    ["/feed/all/2.xml", rss],
    ["/tags/numbers/feed.xml", rss],
    ["/series/deep-nets/feed.xml", rss],
    ["/languages/vi/feed.xml", rss],
    ["/atom.xml", "application/atom+xml; charset=utf-8"],
    ["/feed.json", "application/feed+json; charset=utf-8"],
  ] as const) {
    const answer = await ask(at, path);
    expect([answer.status, answer.headers["content-type"]], path).toEqual([200, type]);
    expect(header(answer, "last-modified"), path).toMatch(/ GMT$/);
    const again = await ask(at, path, { "if-none-match": header(answer, "etag") });
    expect([again.status, again.body.length], path).toEqual([304, 0]);
    const since = await ask(at, path, { "if-modified-since": header(answer, "last-modified") });
    expect(since.status, path).toBe(304);
    const zipped = await ask(at, path, { "accept-encoding": "gzip" });
    expect(zipped.headers["content-encoding"], path).toBe("gzip");
    const text = answer.body.toString();
    if (path.endsWith(".json")) jsonFeedSchema.parse(JSON.parse(text));
    else expect(schemaFaults(text, path === "/atom.xml" ? "atom" : "rss"), path).toEqual([]);
    for (const hidden of ["Secret", "Quiet post"])
      expect(text.includes(hidden), `${hidden} in ${path}`).toBe(false);
  }
});

test("the main feed has the twenty newest posts, the feed of all has every one once", async ({
  site,
  host,
}) => {
  const at = origin(site, host);
  const read = async (path: string) => itemsOf((await ask(at, path)).body.toString()).map(({ link }) => link);
  const newest = await read("/feed.xml");
  expect(newest).toHaveLength(20);
  const all = [...(await read("/feed/all.xml")), ...(await read("/feed/all/2.xml"))];
  expect(new Set(all).size).toBe(all.length);
  expect(all.slice(0, 20)).toEqual(newest);
  expect((await ask(at, "/feed/all/3.xml")).status).toBe(404);
  const index: unknown = JSON.parse((await ask(at, "/index.json")).body.toString());
  const { posts } = z.object({ posts: z.array(z.object({ url: z.string() })) }).parse(index);
  expect(posts.map(({ url }) => url)).toEqual(all);
});

/** Everything that the HTML of a feed loads or leads to. */
function addressesIn(html: string): { loaded: string[]; led: string[]; ids: string[]; fragments: string[] } {
  const { elements } = parseFinished(html);
  const all = (name: string) => elements.flatMap(element => attribute(element, name) ?? []);
  const hrefs = all("href");
  return {
    loaded: [...all("src"), ...all("poster"), ...all("srcset").flatMap(list => list.split(/,\s*/))],
    led: hrefs.filter(href => !href.startsWith("#")),
    ids: all("id"),
    fragments: hrefs.filter(href => href.startsWith("#")).map(href => decodeURIComponent(href.slice(1))),
  };
}

test("texts stand by themselves: whole addresses that are there, ids of their own, nothing that runs", async ({
  site,
  host,
}) => {
  test.setTimeout(90_000);
  const at = origin(site, host);
  const ids: string[] = [];
  const asked = new Map<string, number>();
  const paths = ["/feed/all.xml", "/feed/all/2.xml"];
  const texts = await Promise.all(paths.map(async path => (await ask(at, path)).body.toString()));
  for (const { html, link } of texts.flatMap(itemsOf)) {
    expect(html, link).not.toMatch(
      /<(?:script|style|button|template)|\s(?:style|on\w+|tabindex|data-[\w-]+)=/,
    );
    const found = addressesIn(html);
    for (const address of [...found.loaded, ...found.led]) {
      expect(address, link).toMatch(/^(?:https?|mailto):/);
      if (builtFor.test(address)) asked.set(pathOf(address).replace(/#.*/, "") || "/", 0);
    }
    for (const fragment of found.fragments) expect(found.ids, link).toContain(fragment);
    ids.push(...found.ids);
  }
  expect(new Set(ids).size).toBe(ids.length);
  for (const path of asked.keys()) asked.set(path, (await ask(at, path)).status);
  expect([...asked].filter(([, status]) => status !== 200)).toEqual([]);
  expect([...asked.keys()].some(path => path.endsWith(".png"))).toBe(true);
});

test("a post with figures has each once, light, with text, number and caption, and its cover as a file", async ({
  site,
  host,
}) => {
  const at = origin(site, host);
  const found = itemsOf((await ask(at, "/tags/large-models/feed.xml")).body.toString()).find(({ link }) =>
    link.endsWith("/posts/with-cover"),
  );
  if (!found) throw new Error("The feed has no such post.");
  const { elements } = parseFinished(found.html);
  const figures = elements.filter(({ tagName }) => tagName === "figure");
  expect(figures.map(figure => textOf(figure).trim()).slice(0, 2)).toEqual([
    "Figure 1 Nothing, charted",
    "Figure 2 The same again",
  ]);
  const images = elements.filter(({ tagName }) => tagName === "img");
  expect(images.every(image => attribute(image, "alt"))).toBe(true);
  expect(images.some(image => attribute(image, "src")?.includes("dark"))).toBe(false);
  expect(elements.some(({ tagName }) => tagName === "picture" || tagName === "source")).toBe(false);
  const [enclosure] = below(found.item, "enclosure");
  const { url = "", type, length } = enclosure?.attributes ?? {};
  const file = await ask(at, pathOf(url));
  expect([file.status, file.headers["content-type"], String(file.body.length)]).toEqual([200, type, length]);
});

test.describe("the blog's own feed", () => {
  test.use({ site: "main" });

  test("has an interactive figure as its words, with a link to the page", async ({ site, host }) => {
    const found = itemsOf((await ask(origin(site, host), "/tags/guide/feed.xml")).body.toString()).find(
      ({ link }) => link.endsWith("/posts/interactive-figures"),
    );
    expect(found?.html).toMatch(
      /<em>Interactive figure: .*<\/em> \(<a href="[^"]*\/posts\/interactive-figures#/,
    );
  });
});

test.describe("a feed that is opened in a browser", () => {
  for (const path of ["/feed.xml", "/atom.xml"]) {
    test(`${path} says what it is, and lists its posts`, async ({ page }) => {
      await page.goto(path);
      const before = await page.evaluate(
        () => getComputedStyle(document.documentElement, "::before").content,
      );
      expect(before).toContain("This is a web feed");
      const title = page.locator("item > title, entry > title").first();
      await expect(title).toBeVisible();
      const body = page.locator("item > *, entry > *").filter({ hasText: "<p>" }).first();
      await expect(body).toBeHidden();
    });
  }
});

test("every page names the feeds, a tag's and a series' page its own too, and each is there", async ({
  site,
  host,
}) => {
  test.setTimeout(90_000);
  const at = origin(site, host);
  const all = new Set<string>();
  for (const address of [...pagesOf("many", 2), "/nowhere"]) {
    const { elements } = parseFinished((await ask(at, encodeURI(address))).body.toString());
    const feeds = elements
      .filter(
        one => attribute(one, "rel") === "alternate" && /\+(?:xml|json)$/.test(attribute(one, "type") ?? ""),
      )
      .map(one => pathOf(attribute(one, "href") ?? ""));
    for (const feed of ["/feed.xml", "/atom.xml", "/feed.json"]) expect(feeds, address).toContain(feed);
    const [, list] = /^(\/(?:tags|series)\/(?!page\/)[^/]+)/.exec(address) ?? [];
    if (list) expect(feeds[0], address).toBe(encodeURI(`${list}/feed.xml`));
    for (const feed of feeds) all.add(feed);
  }
  for (const feed of all) expect((await ask(at, feed)).status, feed).toBe(200);
});

test("every page of the sitemap is there, and every page that lists nothing hidden is in it", async ({
  site,
  host,
}) => {
  const at = origin(site, host);
  const { body, headers } = await ask(at, "/sitemap.xml");
  expect(headers["content-type"]).toBe("application/xml; charset=utf-8");
  const paths = below(rootOf(body.toString()), "url").map(one => pathOf(below(one, "loc")[0]?.text ?? ""));
  const isHidden = async (path: string) =>
    (await ask(at, path)).body.includes('name="robots" content="noindex');
  const wrong: string[] = [];
  for (const path of paths) if ((await ask(at, path)).status !== 200) wrong.push(path);
  expect(wrong).toEqual([]);
  const expected: string[] = [];
  for (const path of pagesOf("many").map(encodeURI)) {
    if (!/\/page\/\d+$/.test(path) && !(await isHidden(path))) expected.push(path);
  }
  expect([...paths].sort()).toEqual(expected.sort());
  // Unlisted posts are pages, and in no list.
  expect(await isHidden("/posts/quiet")).toBe(true);
});

test("crawlers, language models and scripts find what is for them, without drafts", async ({
  site,
  host,
}) => {
  const at = origin(site, host);
  for (const [path, type, says] of [
    [
      "/robots.txt",
      "text/plain; charset=utf-8",
      /^User-agent: \*\nAllow: \/\n\nSitemap: http.*\/sitemap\.xml\n$/,
    ],
    ["/llms.txt", "text/plain; charset=utf-8", /^# .+\n\n> .+\n\n## Posts\n\n- \[.+\]\(http.+\.md\): \d{4}-/],
    ["/llms-full.txt", "text/plain; charset=utf-8", /^---\ntitle: /],
    ["/index.json", "application/json; charset=utf-8", /^\{/],
    ["/manifest.webmanifest", "application/manifest+json; charset=utf-8", /"icons"/],
  ] as const) {
    const { status, headers, body } = await ask(at, path);
    expect([status, headers["content-type"]], path).toEqual([200, type]);
    expect(body.toString(), path).toMatch(says);
    expect(body.toString(), path).not.toContain("Secret");
  }
  expect((await ask(at, "/.well-known/security.txt")).status).toBe(404);
  const links = (await ask(at, "/llms.txt")).body.toString().matchAll(/\]\((http[^)]+)\)/g);
  for (const [, link = ""] of links) expect((await ask(at, pathOf(link))).status, link).toBe(200);
});

/** The kinds of things that a page tells search engines of. */
function kindsOn(html: string): string[] {
  return parseFinished(html)
    .elements.filter(one => attribute(one, "type") === "application/ld+json")
    .flatMap(one => jsonLdTypes(JSON.parse(textOf(one))));
}

test("pages tell search engines and citation managers what they are", async ({ site, host }) => {
  const at = origin(site, host);
  const list = ["CollectionPage", "BreadcrumbList"];
  for (const [path, kinds] of [
    ["/", ["WebSite"]],
    ["/posts", list],
    ["/posts/page/2", list],
    ["/tags", list],
    ["/tags/numbers", list],
    ["/series", list],
    ["/series/deep-nets", list],
    ["/archive", list],
    ["/about", ["AboutPage", "BreadcrumbList"]],
    ["/posts/elements", ["BlogPosting", "BreadcrumbList"]],
    ["/posts/island-next-token", ["BlogPosting", "BreadcrumbList"]],
    ["/posts/second-featured", ["BlogPosting", "BreadcrumbList"]],
    ["/posts/tieng-viet", ["BlogPosting", "BreadcrumbList"]],
    ["/posts/with-cover", ["BlogPosting", "BreadcrumbList"]],
  ] as const) {
    expect(kindsOn((await ask(at, path)).body.toString()), path).toEqual(kinds);
  }
  const { elements } = parseFinished((await ask(at, "/posts/elements")).body.toString());
  const metas = (name: string) =>
    elements.filter(one => attribute(one, "name") === name).map(one => attribute(one, "content"));
  for (const name of ["title", "publication_date", "language", "public_url"]) {
    expect(metas(`citation_${name}`), name).toHaveLength(1);
  }
  expect(metas("citation_author")).toEqual(["An Lê", "Somebody Else"]);
  expect(metas("twitter:card")).toEqual(["summary_large_image"]);
  const span = elements.find(one => attribute(one, "class") === "Z3988");
  expect(new URLSearchParams(attribute(span ?? fail(), "title")).get("rft.title")).toBe(
    metas("citation_title")[0],
  );
});

function fail(): never {
  throw new Error("The page has no such element.");
}

test("a post is sent as Markdown to who asks for it, and names it to all others", async ({ site, host }) => {
  const at = origin(site, host);
  const markdown = await ask(at, "/posts/elements.md");
  const page = await ask(at, "/posts/elements", { accept: "text/html,*/*;q=0.8" });
  const { elements } = parseFinished(page.body.toString());
  const link = elements.find(one => attribute(one, "type") === "text/markdown" && one.tagName === "link");
  expect(pathOf(attribute(link ?? fail(), "href") ?? "")).toBe("/posts/elements.md");
  const asked = await ask(at, "/posts/elements", { accept: "text/markdown" });
  expect([asked.status, asked.headers["content-type"], asked.headers["content-location"]]).toEqual([
    200,
    "text/markdown; charset=utf-8",
    "/posts/elements.md",
  ]);
  expect(asked.body.equals(markdown.body)).toBe(true);
  for (const answer of [asked, page])
    expect(header(answer, "vary").split(/,\s*/).sort()).toEqual(["Accept", "Accept-Encoding"]);
  const missing = await ask(at, "/posts/nowhere", { accept: "text/markdown" });
  expect([missing.status, missing.headers["content-type"]]).toEqual([404, "text/html; charset=utf-8"]);
});

test("the foot of every page leads to the feed", async ({ page }) => {
  await page.goto("/about");
  await expect(page.getByRole("contentinfo").getByRole("link", { name: "Feed" })).toHaveAttribute(
    "href",
    "/feed.xml",
  );
});
