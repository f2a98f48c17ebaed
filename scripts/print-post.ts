/** Prints a page of a release as a reader's browser would. */
import { type Browser, chromium, type Page } from "playwright";
import { follow } from "../lib/serve/releases";
import { startServer } from "../lib/serve/server";
import { browserFlags } from "./browser";

/** Sizes of paper that posts are printed on; the style sheet names none. */
export const papers: readonly string[] = ["A4", "Letter"];

/**
 * Gets a page ready to leave its site: its title and its language are the post's, links to the rest of the site are
 * whole, its tags are ones that readers of PDF know, and every image that shows has come.
 */
async function makeReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const article = document.querySelector<HTMLElement>("article");
    document.title = document.querySelector("h1")?.textContent ?? document.title;
    document.documentElement.lang = article?.lang || document.documentElement.lang;
    const home = document.querySelector<HTMLMetaElement>('meta[property="og:url"]')?.content ?? location.href;
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href]")) {
      const isInPage = link.hash !== "" && link.href.startsWith(`${location.href}#`);
      if (isInPage || link.origin !== location.origin) continue;
      link.href = new URL(link.pathname + link.search + link.hash, home).href;
    }
    // Chromium tags them by names of PDF 2.0, in a file of PDF 1.4: readers that do not know those leave the words out.
    for (const one of document.querySelectorAll("strong, em")) one.role = "none";
    // A term is a button, and would be a field to fill in.
    for (const one of document.querySelectorAll("button")) one.role = "generic";
    const images = [...document.images].filter(image => image.checkVisibility());
    for (const image of images) image.loading = "eager";
    const waiting = images.filter(image => !image.complete);
    await Promise.all(
      waiting.map(
        image =>
          new Promise(resolve => {
            image.onload = resolve;
            image.onerror = resolve;
          }),
      ),
    );
    await document.fonts.ready;
  });
}

async function print(browser: Browser, address: string, paper: string): Promise<Buffer> {
  // Images as for a fine screen. Without JavaScript: what a page has to say it says without.
  const context = await browser.newContext({ deviceScaleFactor: 2, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.emulateMedia({ media: "print", colorScheme: "light" });
  await page.goto(address);
  await makeReady(page);
  return page.pdf({ format: paper, preferCSSPageSize: true, outline: true, tagged: true });
}

/**
 * @param release the folder of a release
 * @param address of the page, with the site's base path
 * @param paper one of `papers`
 * @param executablePath the browser
 * @returns the PDF, with its outline, tags, title and language
 */
export async function printPage(
  release: string,
  address: string,
  paper: string,
  executablePath: string,
): Promise<Buffer> {
  const report = (line: string): void => {
    process.stderr.write(`${line}\n`);
  };
  const server = await startServer({ release: follow(release, report), report, port: 0, host: "127.0.0.1" });
  try {
    const browser = await chromium.launch({ executablePath, args: browserFlags });
    try {
      return await print(browser, `http://127.0.0.1:${server.port}${address}`, paper);
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}
