/** What others show where somebody links to a page: its card; and the icons that systems ask for. */
import sharp from "sharp";
import { z } from "zod";
import { attribute, type Element, parseFinished } from "../lib/finish/html";
import { fewOfMany } from "./support/pages";
import { ask } from "./support/raw";
import { origin, sites } from "./support/sites";
import { expect, test } from "./support/test";

test.use({ site: "many" });

/** What a page says by `<meta>`, by name; the last where one says it twice. */
function metasOf(elements: readonly Element[]): Record<string, string> {
  return Object.fromEntries(
    elements
      .filter(({ tagName }) => tagName === "meta")
      .map(one => [
        attribute(one, "property") ?? attribute(one, "name") ?? "",
        attribute(one, "content") ?? "",
      ]),
  );
}

async function elementsOf(at: string, page: string): Promise<readonly Element[]> {
  return parseFinished((await ask(at, encodeURI(page))).body.toString()).elements;
}

test("every kind of page names a card, which is there as it says", async ({ site, host }) => {
  const at = origin(site, host);
  const cards = new Map<string, string>();
  for (const page of fewOfMany()) {
    const metas = metasOf(await elementsOf(at, page));
    const address = metas["og:image"] ?? "";
    expect(address, page).toMatch(
      /^http:\/\/localhost:\d+\/_next\/static\/media\/card\.[\da-f]+\.(?:png|jpg)$/,
    );
    expect([metas["og:image:width"], metas["og:image:height"]], page).toEqual(["1200", "630"]);
    expect(metas["og:image:alt"], page).toMatch(/\S/);
    expect(metas["og:image:type"], page).toBe(address.endsWith(".png") ? "image/png" : "image/jpeg");
    expect([metas["twitter:card"], metas["twitter:image"]], page).toEqual(["summary_large_image", address]);
    cards.set(page, address);
  }
  // Each its own; a letter that no font has gets the home page's, a cover of the right shape is itself the card.
  expect(new Set(cards.values()).size).toBeGreaterThan(10);
  expect(cards.get("/posts/arabic")).toBe(cards.get("/"));
  for (const [page, address] of cards) {
    const { status, headers, body } = await ask(at, new URL(address).pathname);
    const { format, width, height } = await sharp(body).metadata();
    const kind = page === "/posts/with-cover" ? "jpeg" : "png";
    expect([status, headers["content-type"], format, width, height], page).toEqual([
      200,
      `image/${kind}`,
      kind,
      1200,
      630,
    ]);
    expect(headers["cache-control"], page).toContain("immutable");
    expect(body.length, page).toBeLessThan(60_000);
  }
});

test("a later page of a list shows the card of the list", async ({ site, host }) => {
  const at = origin(site, host);
  const cardOn = async (page: string) => metasOf(await elementsOf(at, page))["og:image"];
  for (const list of ["/posts", "/tags/numbers"]) {
    expect(await cardOn(`${list}/page/2`), list).toBe(await cardOn(list));
  }
});

const manifestSchema = z.object({
  icons: z.array(
    z.object({ src: z.string(), sizes: z.string(), type: z.string(), purpose: z.string().optional() }),
  ),
});

test("icons are there in the sizes that the page and the manifest name", async ({ site, host }) => {
  const at = origin(site, host);
  const links = (await elementsOf(at, "/")).filter(one => /icon/.test(attribute(one, "rel") ?? ""));
  const { icons } = manifestSchema.parse(
    JSON.parse((await ask(at, "/manifest.webmanifest")).body.toString()),
  );
  const named = [
    ...icons.map(({ src, sizes, type }) => [src, sizes, type] as const),
    ...links.map(
      one => [attribute(one, "href") ?? "", attribute(one, "sizes") ?? "", attribute(one, "type")] as const,
    ),
  ];
  expect(named.map(([src]) => src.replace(/\?.*/, "")).sort()).toEqual([
    "/apple-icon.png",
    "/favicon.ico",
    "/icon-192.png",
    "/icon-512.png",
    "/icon-maskable-512.png",
    "/icon.svg",
    "/icon.svg",
  ]);
  expect(icons.some(({ purpose }) => purpose === "maskable")).toBe(true);
  for (const [src, sizes, type] of named) {
    const { status, headers, body } = await ask(at, src);
    expect(status, src).toBe(200);
    // IANA's name of the format, and the one that browsers know it by.
    const kind =
      type === "image/x-icon"
        ? /^image\/(?:x-icon|vnd\.microsoft\.icon)/
        : new RegExp(`^${type}`.replace("+", "\\+"));
    expect(headers["content-type"], src).toMatch(kind);
    if (type !== "image/png") continue;
    const { width, height } = await sharp(body).metadata();
    expect(`${width}x${height}`, src).toBe(sizes);
  }
});

test.describe("below a base path", () => {
  test.use({ site: "based" });

  test("a card has the whole address", async ({ site, host }) => {
    const { base } = sites.based;
    const address = metasOf(await elementsOf(origin(site, host), `${base}/about`))["og:image"] ?? "";
    const { pathname } = new URL(address);
    expect(pathname).toMatch(new RegExp(`^${base}/_next/static/media/card\\.`));
    expect((await ask(origin(site, host), pathname)).status).toBe(200);
  });
});
