/** The next page is there when it is wanted: fetched when a reader means it, and no other is. */
import type { Page } from "@playwright/test";
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

/** The pages that the browser has fetched of itself, by path. */
function fetchedAhead(page: Page): string[] {
  const paths: string[] = [];
  page.on("request", request => {
    if (request.headers()["sec-purpose"]?.startsWith("prefetch")) paths.push(new URL(request.url()).pathname);
  });
  return paths;
}

/** Longer than the script takes a pointer or a focus at rest for an intention. */
const rest = 900;

test("a page is fetched when the pointer rests on its link, before the click", async ({ page }) => {
  await page.goto("/");
  await archiveLink(page).hover();
  await page.waitForTimeout(rest);
  await archiveLink(page).click();
  await expect(page).toHaveURL("/archive");
  expect(await delivery(page)).toBe("navigational-prefetch");
  await page.goto("/tags");
  expect(await delivery(page)).toBe("");
});

test("a page is fetched when its link has the keyboard's focus, before Enter", async ({ page }) => {
  await page.goto("/");
  await archiveLink(page).focus();
  await page.waitForTimeout(rest);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/archive");
  expect(await delivery(page)).toBe("navigational-prefetch");
});

test("a page is fetched when its link is pressed, before the press ends", async ({ page }) => {
  await page.goto("/");
  // A press alone, as a finger's is: nothing has rested on the link.
  await archiveLink(page).dispatchEvent("pointerdown");
  await expect(archiveLink(page)).toHaveAttribute("data-meant");
  await page.waitForTimeout(rest);
  await page.evaluate(() => location.assign("/archive"));
  await expect(page).toHaveURL("/archive");
  expect(await delivery(page)).toBe("navigational-prefetch");
});

test("links that are passed on the way are not fetched", async ({ page }) => {
  const paths = fetchedAhead(page);
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
  await page.waitForTimeout(rest);
  await expect(page.locator("[data-meant]")).toHaveCount(0);
  expect(paths).toEqual([]);
});
