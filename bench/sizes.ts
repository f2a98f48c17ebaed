/** What the first post loads on a phone, read to its end. */
import { type Browser, chromium, type Page, type Response } from "playwright";
import { browserFlags } from "../scripts/browser";
import { address, type PerSite, postPaths, type SiteName } from "./sites";
import { type Resource, type Sizes, weigh } from "./weigh";

const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  serviceWorkers: "block",
} as const;

/** Scrolls a page from top to end, slowly enough for images to be asked for. */
async function readThrough(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0; top < height; top += phone.viewport.height / 2) {
    await page.evaluate(to => scrollTo({ top: to, behavior: "instant" }), top);
    await page.waitForTimeout(60);
  }
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(300);
}

/** Loads a page with nothing cached and reads it through. */
async function load(browser: Browser, url: string): Promise<Resource[]> {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  const pending: Promise<Resource>[] = [];
  page.on("response", response => {
    const status = response.status();
    if (status >= 400) pending.push(Promise.reject(new Error(`${response.url()} answers ${status}.`)));
    // Data URLs are part of the file that has them.
    else if (/^http/.test(response.url())) pending.push(read(response));
  });
  await page.goto(url, { waitUntil: "networkidle" });
  await readThrough(page);
  const resources = await Promise.all(pending);
  await context.close();
  return resources;
}

/** What came with a response. A page that was fetched ahead is no part of this one, and is told apart by its type. */
async function read(response: Response): Promise<Resource> {
  const url = response.url();
  const type = response.headers()["content-type"] ?? "";
  const ahead = type.startsWith("text/html") && response.request().resourceType() !== "document";
  // The browser does not hand out what it keeps for later.
  const body = await response.body().catch(async () => Buffer.from(await (await fetch(url)).arrayBuffer()));
  return { url, type: ahead ? "ahead" : type, body };
}

/** Everything below Next's folder but our one script, which is called enhance wherever it is served. */
function isFramework(pathname: string): boolean {
  return pathname.startsWith("/_next/") && !/^\/_next\/static\/media\/enhance\.[^/]*js$/.test(pathname);
}

/** Measures all three sites; each is visited once before, so that its server has what it makes on demand. */
export async function measureSizes(executablePath: string): Promise<PerSite<Sizes>> {
  const browser = await chromium.launch({ executablePath, args: browserFlags });
  const measure = async (name: SiteName) => {
    const url = address(name, postPaths[name]);
    await load(browser, url);
    return weigh(await load(browser, url), isFramework, name !== "blog");
  };
  try {
    return { blog: await measure("blog"), next: await measure("next"), astro: await measure("astro") };
  } finally {
    await browser.close();
  }
}
