/** The next page is there when it is wanted: fetched when a reader means it, and no other is. */
import type { Page, Request } from "@playwright/test";
import { rest } from "../enhance/fetch-ahead";
import { expect, test } from "./support/test";

/** How the page that is open came: `navigational-prefetch`, or as usual. */
function delivery(page: Page): Promise<string> {
  return page.evaluate(() => {
    const [entry] = performance.getEntriesByType("navigation");
    return entry && "deliveryType" in entry ? String(entry.deliveryType) : "unknown";
  });
}

function archiveLink(page: Page) {
  return page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Archive", exact: true });
}

function isAhead(request: Request): boolean {
  return request.headers()["sec-purpose"]?.startsWith("prefetch") ?? false;
}

/** The end of the request by which the browser fetches a page ahead. */
async function fetched(page: Page, path: string): Promise<void> {
  await page.waitForEvent(
    "requestfinished",
    request => isAhead(request) && new URL(request.url()).pathname === path,
  );
}

/** What the browser has fetched of itself, by path: pages, or their style sheets. */
function fetchedAhead(page: Page, what: "pages" | "style sheets"): string[] {
  const paths: string[] = [];
  page.on("request", request => {
    if (!isAhead(request)) return;
    const { pathname } = new URL(request.url());
    if (pathname.endsWith(".css") === (what === "style sheets")) paths.push(pathname);
  });
  return paths;
}

test("a page is fetched when the pointer rests on its link, before the click", async ({ page }) => {
  await page.goto("/");
  await Promise.all([fetched(page, "/archive"), archiveLink(page).hover()]);
  await archiveLink(page).click();
  await expect(page).toHaveURL("/archive");
  expect(await delivery(page)).toBe("navigational-prefetch");
  await page.goto("/tags");
  expect(await delivery(page)).toBe("");
});

test("a page is fetched when its link has the keyboard's focus, before Enter", async ({ page }) => {
  await page.goto("/");
  await Promise.all([fetched(page, "/archive"), archiveLink(page).focus()]);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/archive");
  expect(await delivery(page)).toBe("navigational-prefetch");
});

test("a page is fetched when its link is pressed, before the press ends", async ({ page }) => {
  await page.goto("/");
  // A press alone, as a finger's is: nothing has rested on the link.
  await Promise.all([fetched(page, "/archive"), archiveLink(page).dispatchEvent("pointerdown")]);
  await expect(archiveLink(page)).toHaveAttribute("data-meant");
  await page.evaluate(() => location.assign("/archive"));
  await expect(page).toHaveURL("/archive");
  expect(await delivery(page)).toBe("navigational-prefetch");
});

test("links that are passed on the way are not fetched", async ({ page }) => {
  const paths = fetchedAhead(page, "pages");
  await page.goto("/");
  const passed = await page.evaluate(() => {
    const links = [...document.querySelectorAll("nav a")];
    // One after the other without a rest, as a pointer crosses a row of them.
    for (const target of [...links, document.body]) {
      target.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
    }
    return links.length;
  });
  expect(passed).toBeGreaterThan(3);
  // Long enough for a script that took one of them for meant, on a slow machine too.
  await page.waitForTimeout(15 * rest);
  await expect(page.locator("[data-meant]")).toHaveCount(0);
  expect(paths).toEqual([]);
});

test("a list fetches the style sheet that its posts have, and a post opened from it waits for none", async ({
  page,
}) => {
  const sheets = fetchedAhead(page, "style sheets");
  await page.goto("/");
  await expect.poll(() => sheets).toHaveLength(1);
  await page.getByRole("main").getByRole("heading").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/posts\/[^/]+$/);
  const [own, bytes] = await page.evaluate(() => {
    const link = document.querySelector<HTMLLinkElement>("link[rel=stylesheet]");
    const [entry] = performance.getEntriesByName(link?.href ?? "");
    return [link?.getAttribute("href"), entry instanceof PerformanceResourceTiming ? entry.transferSize : -1];
  });
  expect(sheets).toEqual([own]);
  expect(bytes).toBe(0);
});
