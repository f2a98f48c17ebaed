/**
 * What a deployment on Vercel would serve: the pages as the finishing step left them, byte by byte, with everything
 * they load, and nothing that is ever made anew.
 */
import path from "node:path";
import { drawingPolicy, securityHeaders, strictTransport } from "../lib/headers";
import { expect, test } from "./support/test";
import {
  built,
  filesIn,
  outputConfig,
  packed,
  prerenderConfigs,
  prerendered,
  servedAddresses,
} from "./vercel/output";
import { buildDir, outputDir, siteDir } from "./vercel/site";

/** What is wrong with a finished page; nothing, if it is one. */
function unfinished(html: string): string[] {
  const faults: string[] = [];
  if (!/<meta\s[^>]*http-equiv="content-security-policy"/i.test(html)) faults.push("no policy");
  const island = /<[a-z][^<>]*\sdata-island[\s=>]/i.test(html);
  if (island) return faults;
  if (/<(?:script|link)\b[^>]*\/_next\/static\/chunks\/[^"?]*\.js/i.test(html))
    faults.push("framework script");
  const inline = [...html.matchAll(/<script\b[^>]*>(.*?)<\/script>/gis)].map(match => match[1] ?? "");
  if (inline.some(script => script.includes("self.__next_f"))) faults.push("framework payload");
  return faults;
}

/** An address on this site, without what stands behind its path; nothing, if it leads elsewhere. */
function pathOf(address: string, base = "/"): string[] {
  const site = "https://blog.example";
  const url = new URL(address, new URL(base, site));
  return url.origin === site ? [decodeURI(url.pathname)] : [];
}

/** The addresses that a style sheet loads something from. */
function loadedByStyle(css: string, base: string): string[] {
  return [...css.matchAll(/url\(["']?([^"')]+)["']?\)/g)].flatMap(match => pathOf(match[1] ?? "", base));
}

/** The addresses that a page loads something from. */
function loadedBy(html: string): string[] {
  const tags = [...html.matchAll(/<(?:script|link|img|source)\b[^>]*>/gi)].map(match => match[0]);
  const addresses = tags
    .filter(tag => !/\srel="(?:canonical|alternate|next|prev|author|license)"/i.test(tag))
    .flatMap(tag => [...tag.matchAll(/\s(?:src|href|srcset)="([^"]*)"/gi)].map(match => match[1] ?? ""))
    .flatMap(value => value.split(/,\s+/).map(candidate => candidate.trim().split(/\s/)[0] ?? ""));
  const styles = [...html.matchAll(/<style\b[^>]*>(.*?)<\/style>/gis)].map(match => match[1] ?? "");
  return [
    ...addresses.flatMap(address => pathOf(address)),
    ...styles.flatMap(style => loadedByStyle(style, "/")),
  ];
}

test("every page is there, finished", () => {
  const { pages } = prerendered();
  expect(pages).toContain("index");
  for (const page of pages) {
    const html = packed("functions", `${page}.prerender-fallback.html`);
    expect(unfinished(html.toString("utf8")), page).toEqual([]);
    expect(html.equals(built("server/app", `${page}.html`)), page).toBe(true);
  }
});

test("the pages for errors are there, finished", () => {
  const { routes, overrides } = outputConfig();
  for (const status of [404, 500]) {
    const html = packed("static", `${status}.html`);
    expect(unfinished(html.toString("utf8")), String(status)).toEqual([]);
    expect(html.equals(built("server/pages", `${status}.html`)), String(status)).toBe(true);
    expect(overrides[`${status}.html`]).toEqual({
      path: String(status),
      contentType: "text/html; charset=utf-8",
    });
    expect(routes).toContainEqual(expect.objectContaining({ status, dest: `/${status}` }));
  }
});

test("nothing is packed that was not built, and no byte of it differs", () => {
  const kept = filesIn(path.join(outputDir, "functions")).filter(file =>
    file.includes(".prerender-fallback."),
  );
  expect(kept.length).toBeGreaterThan(0);
  for (const file of kept) {
    // about.prerender-fallback.html is about.html, about.rsc.prerender-fallback.rsc is about.rsc.
    const [name = "", ending = ""] = file.split(".prerender-fallback");
    const origin = name.endsWith(ending) && ending === ".rsc" ? name : `${name}${ending}`;
    expect(packed("functions", file).equals(built("server/app", origin)), file).toBe(true);
  }
});

test("every file beside the pages is there", () => {
  for (const file of filesIn(path.join(buildDir, "static"))) {
    expect(packed("static/_next/static", file).equals(built("static", file)), file).toBe(true);
  }
  for (const file of filesIn(path.join(siteDir, "public"))) {
    expect(packed("static", file).equals(built("../public", file)), file).toBe(true);
  }
  const configs = prerenderConfigs();
  const { answers } = prerendered();
  expect(answers).toContain("enhance.js");
  expect(answers.some(answer => answer.startsWith("media/"))).toBe(true);
  for (const answer of answers) {
    const config = configs.get(answer);
    const file = config ? ["functions", `${answer}.prerender-fallback.body`] : ["static", answer];
    expect(packed(...file).equals(built("server/app", `${answer}.body`)), answer).toBe(true);
    const override = outputConfig().overrides[answer];
    expect(config?.initialHeaders["content-type"] ?? override?.contentType, answer).toMatch(/^\w+\/\w/);
  }
});

test("whatever a page loads is served", () => {
  const pages = prerendered().pages.map(page => built("server/app", `${page}.html`).toString("utf8"));
  const sheets = filesIn(path.join(buildDir, "static")).filter(file => file.endsWith(".css"));
  const loaded = new Set([
    ...pages.flatMap(loadedBy),
    ...sheets.flatMap(file => loadedByStyle(built("static", file).toString("utf8"), `/_next/static/${file}`)),
  ]);
  const kinds = [...new Set([...loaded].map(address => path.posix.extname(address)))];
  expect(kinds).toEqual(expect.arrayContaining([".js", ".png", ".svg", ".woff2"]));
  const cards = pages.flatMap(html =>
    [...html.matchAll(/property="og:image" content="([^"]+)"/g)].map(([, url = ""]) => new URL(url).pathname),
  );
  expect(cards.length).toBeGreaterThan(10);
  const served = servedAddresses();
  expect([...loaded, ...cards].filter(address => !served.has(address))).toEqual([]);
});

/** What the routes put into the answer to a request; `has` are the headers that it comes with. */
function headersFor(address: string, has: Readonly<Record<string, string>> = {}): Record<string, string> {
  const found: Record<string, string> = {};
  for (const route of outputConfig().routes) {
    if (!route.headers || !route.src || !new RegExp(route.src).test(address)) continue;
    if (route.has?.some(({ key, value }) => has[key ?? ""] !== value)) continue;
    for (const [name, value] of Object.entries(route.headers)) found[name.toLowerCase()] = value;
  }
  return found;
}

test("every answer protects its reader, and hashed files are kept for good", () => {
  for (const address of ["/", "/posts/quiet", "/media/with-cover/chart.png"]) {
    const plain = headersFor(address);
    for (const [name, value] of securityHeaders) expect(plain[name.toLowerCase()], name).toBe(value);
    const [name, value] = strictTransport;
    expect(plain[name.toLowerCase()]).toBeUndefined();
    expect(headersFor(address, { "x-forwarded-proto": "https" })[name.toLowerCase()]).toBe(value);
  }
  const [font] = filesIn(path.join(buildDir, "static")).filter(file => file.endsWith(".woff2"));
  expect(headersFor(`/_next/static/${font}`)["cache-control"]).toBe("public,max-age=31536000,immutable");
});

test("an unlisted post and its files say that they are not to be listed", () => {
  for (const ending of ["", ".md", ".bib"]) {
    expect(headersFor(`/posts/island-tokenizer${ending}`)["x-robots-tag"], ending).toBe("noindex");
    expect(headersFor(`/posts/elements${ending}`)["x-robots-tag"], ending).toBeUndefined();
  }
});

test("a drawing has a policy of its own", () => {
  const [name, value] = drawingPolicy;
  for (const address of ["/icon.svg", "/media/with-cover/drawing.svg"]) {
    expect(headersFor(address)[name.toLowerCase()], address).toBe(value);
  }
});

test("pages are asked about each time, made images are kept for good", () => {
  const configs = prerenderConfigs();
  for (const page of prerendered().pages) {
    const kept = configs.get(page)?.initialHeaders["cache-control"];
    // Where nothing is said Vercel has browsers ask.
    expect([undefined, "public, max-age=0, must-revalidate"], page).toContain(kept);
    expect(headersFor(page === "index" ? "/" : `/${page}`)["cache-control"], page).toBeUndefined();
  }
  const images = filesIn(path.join(buildDir, "static")).filter(file =>
    /\.(?:avif|webp|png|jpg|svg)$/.test(file),
  );
  expect(images.length).toBeGreaterThan(5);
  for (const image of images) {
    expect(headersFor(`/_next/static/${image}`)["cache-control"], image).toBe(
      "public,max-age=31536000,immutable",
    );
  }
});

/** A pattern of an address with what was found for its parts. */
function filled(pattern: string, match: RegExpExecArray): string {
  return pattern.replace(/\$(\w+)/g, (_, name: string) => match.groups?.[name] ?? match[Number(name)] ?? "");
}

/** Where an address is sent on to, and how. */
function redirectOf(address: string): { status: number; location: string } | null {
  for (const { src, status, headers } of outputConfig().routes) {
    const location = headers?.Location ?? headers?.location;
    const match = src && status && status < 400 && location ? new RegExp(src).exec(address) : null;
    if (!match || !status || !location) continue;
    return { status, location: filled(location, match) };
  }
  return null;
}

/** What is looked for in the place of an address, by what is asked for (`Accept`), before files of its own name are. */
function lookedFor(address: string, accept: string): string {
  for (const { handle, src, dest, has } of outputConfig().routes) {
    if (handle !== undefined) break;
    const match = src && dest ? new RegExp(src).exec(address) : null;
    const isAsked = has?.every(({ key, value }) => key === "accept" && new RegExp(`^${value}$`).test(accept));
    if (match && dest && isAsked) return filled(dest, match).replace(/\?.*/, "");
  }
  return address;
}

test("a post is its Markdown to who asks for that, and to nobody else", () => {
  for (const accept of ["text/markdown", "text/html;q=0.5, text/markdown, */*;q=0.1"]) {
    const found = lookedFor("/posts/quiet", accept);
    const { initialHeaders } = prerenderConfigs().get(found.slice(1)) ?? {};
    expect(initialHeaders?.["content-type"], accept).toBe("text/markdown; charset=utf-8");
    expect(packed("functions", `${found.slice(1)}.prerender-fallback.body`).toString()).toContain(
      "Quiet words.",
    );
  }
  for (const accept of ["text/html,application/xhtml+xml,*/*;q=0.8", "*/*", "text/markdown;q=0.1"]) {
    expect(lookedFor("/posts/quiet", accept), accept).toBe("/posts/quiet");
  }
  expect(lookedFor("/posts", "text/markdown")).toBe("/posts");
  expect(headersFor("/posts/quiet").vary).toBe("Accept");
});

test("earlier addresses lead on", () => {
  for (const [from, to] of [
    ["/2024/elements", "/posts/elements"],
    ["/posts/page/1", "/posts"],
    ["/archive/page/1", "/archive"],
    ["/tags/large-models/page/1", "/tags/large-models"],
    ["/index", "/"],
    ["/about/", "/about"],
  ] as const) {
    expect(redirectOf(from), from).toEqual({ status: 308, location: to });
  }
  expect(redirectOf("/posts/elements")).toBeNull();
});

test("no image is made at the time of a request", () => {
  expect(outputConfig().images).toBeUndefined();
});

test("no page is ever made anew", () => {
  const configs = prerenderConfigs();
  const { pages } = prerendered();
  for (const page of pages) expect([...configs.keys()]).toContain(page);
  for (const [name, { expiration, fallback, initialStatus }] of configs) {
    expect(expiration, name).toBe(false);
    expect(fallback, name).toBeDefined();
    if (pages.includes(name)) {
      const status = { "_not-found": 404, "_global-error": 500 }[name];
      expect(initialStatus, name).toBe(status);
    }
  }
  // An address that was not built leads to no function either.
  expect(outputConfig().routes.filter(({ dest }) => dest?.includes("["))).toEqual([]);
});
