/** The contract of docs/writing.md, held by every island. */
import { gzipSync } from "node:zlib";
import type { Locator, Page } from "@playwright/test";
import { islandCode } from "../lib/finish/budgets";
import { type IslandCase, islandCases, islandPost } from "./support/islands";
import { expect, screens, test } from "./support/test";

test.use({ site: "many" });

function figureOf(page: Page, name: string) {
  return page.locator(`[data-island="${name}"]`);
}

/** Opens an island's page and begins to read, as any key does: the framework comes, and not yet the island's code. */
async function open(page: Page, island: IslandCase, query = "") {
  await page.goto(islandPost(island.name) + query, { waitUntil: "networkidle" });
  const fetched = page.waitForResponse(response => response.url().includes("/_next/static/chunks/"));
  await page.keyboard.press("Shift");
  await fetched;
  await page.waitForLoadState("networkidle");
}

/** Goes to an island and waits until it answers. */
async function reach(page: Page, island: IslandCase, query = "") {
  await open(page, island, query);
  const fetched = page.waitForResponse(response => response.url().includes("/_next/static/chunks/"));
  const figure = figureOf(page, island.name);
  await figure.scrollIntoViewIfNeeded();
  await fetched;
  // React marks an element when it has taken it over.
  await expect
    .poll(() =>
      controlOf(page, island).evaluate(control =>
        Object.keys(control).some(key => key.startsWith("__reactProps")),
      ),
    )
    .toBe(true);
  return figure;
}

function controlOf(page: Page, island: IslandCase) {
  const { role, name } = island.control;
  return figureOf(page, island.name).getByRole(role, { name, exact: true });
}

/** Changes the island's state by keyboard alone, from the link above its controls. */
async function change(page: Page, island: IslandCase): Promise<void> {
  await controlOf(page, island).focus();
  await page.keyboard.press(island.control.key);
  await expect(page).toHaveURL(new RegExp(`[?&]${island.name}-1\\.${island.field}=`));
}

/** What an island shows, without what it reads out. */
function shown(figure: Locator): Promise<string> {
  return figure.locator(".island-stage").evaluate(stage => {
    const copy = document.createElement("div");
    copy.append(stage.cloneNode(true));
    for (const status of copy.querySelectorAll("[role=status]")) status.remove();
    return copy.textContent;
  });
}

/** What has moved without the reader's doing, since the page began. */
function shift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>(resolve => {
        let sum = 0;
        new PerformanceObserver(list => {
          for (const entry of list.getEntries()) {
            if ("value" in entry && typeof entry.value === "number") sum += entry.value;
          }
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
}

for (const island of islandCases) {
  test.describe(island.name, () => {
    test("is drawn by the server, with a caption and in words", async ({ browser, baseURL }) => {
      const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
      const page = await context.newPage();
      await page.goto(islandPost(island.name));
      const figure = figureOf(page, island.name);
      await expect(figure.locator(".island-stage")).toContainText(island.shows);
      await expect(figure.locator("figcaption")).toContainText(/^Interactive \S/);
      await expect(figure.getByText("this figure needs JavaScript")).toBeVisible();
      for (const control of await figure.locator("input, textarea, .island-controls button").all()) {
        await expect(control).toBeHidden();
      }
      await figure.getByText("In words").click();
      await expect(figure.locator(".island-words")).toContainText(/\p{L}{3}.*\d/su);
      await context.close();
    });

    test("fetches its code when it comes near, and no other island's", async ({ page }) => {
      const scripts: { url: string; text: string }[] = [];
      const requested: string[] = [];
      page.on("request", request => requested.push(request.url()));
      page.on("response", async response => {
        if (response.request().resourceType() !== "script") return;
        scripts.push({ url: response.url(), text: await response.text() });
      });
      await open(page, island);
      const before = new Set(requested);
      expect(scripts.some(({ text }) => text.includes(island.mark))).toBe(false);
      await figureOf(page, island.name).scrollIntoViewIfNeeded();
      await expect.poll(() => scripts.some(({ text }) => text.includes(island.mark))).toBe(true);
      await page.waitForLoadState("networkidle");
      const others = islandCases.filter(other => other !== island).map(({ mark }) => mark);
      expect(scripts.filter(({ text }) => others.some(mark => text.includes(mark)))).toEqual([]);
      const lazy = scripts.filter(({ url }) => !before.has(url));
      const weight = lazy.reduce((sum, { text }) => sum + gzipSync(text).length, 0);
      expect(weight).toBeLessThanOrEqual(islandCode * 1000);
    });

    for (const [size, viewport] of Object.entries({ phone: screens.phone, desktop: screens.desktop })) {
      test(`moves nothing when it starts, on a ${size}`, async ({ page }) => {
        await page.setViewportSize(viewport);
        const figure = await reach(page, island);
        await expect(controlOf(page, island)).toBeVisible();
        const box = await figure.boundingBox();
        await page.waitForTimeout(500);
        expect(await figure.boundingBox()).toEqual(box);
        expect(await shift(page)).toBeLessThan(0.001);
      });
    }

    test("is worked by keyboard, keeps its state in the address, and is set back", async ({ page }) => {
      const figure = await reach(page, island);
      const initial = await shown(figure);
      await change(page, island);
      await expect.poll(() => shown(figure)).not.toBe(initial);
      const changed = await shown(figure);
      const address = page.url();

      await page.goto("/about");
      await page.goto(address, { waitUntil: "networkidle" });
      await figure.scrollIntoViewIfNeeded();
      await expect.poll(() => shown(figure)).toBe(changed);

      await figure.getByRole("button", { name: "Reset" }).focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => shown(figure)).toBe(initial);
      await expect(page).toHaveURL(islandPost(island.name));
    });

    test("goes back with the reader, and keeps what was changed right before the page was left", async ({
      page,
    }) => {
      const figure = await reach(page, island);
      const initial = await shown(figure);
      await figure.locator("figcaption a").click();
      await expect(page).toHaveURL(/#/);
      await change(page, island);
      const changed = await shown(figure);
      await page.goBack();
      await expect.poll(() => shown(figure)).toBe(initial);
      await page.goForward();
      await expect.poll(() => shown(figure)).toBe(changed);

      await figure.getByRole("button", { name: "Reset" }).click();
      await expect(page).not.toHaveURL(/[?]/);
      await controlOf(page, island).focus();
      await page.keyboard.press(island.control.key);
      await page.evaluate(() => location.assign("/about"));
      await expect(page).toHaveURL("/about");
      await page.goBack();
      await expect(page).toHaveURL(new RegExp(`${island.name}-1\\.${island.field}=`));
    });

    test("shows what its author set where the address makes no sense", async ({ page }) => {
      const plain = await shown(await reach(page, island));
      const odd = `?${island.name}-1.${island.field}=${"%F0%9F%92%A5".repeat(700)}&other=1`;
      const figure = await reach(page, island, odd);
      expect(await shown(figure)).toBe(plain);
    });

    test("is worked by touch, with targets large enough for it", async ({ browser, baseURL }) => {
      const context = await browser.newContext({
        hasTouch: true,
        isMobile: true,
        viewport: screens.small,
        ...(baseURL && { baseURL }),
      });
      const page = await context.newPage();
      const figure = await reach(page, island);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(sideways).toBeLessThanOrEqual(0);
      for (const target of await figure.locator("input, textarea, button, summary").all()) {
        const box = await target.boundingBox();
        expect(box?.width).toBeGreaterThanOrEqual(24);
        expect(box?.height).toBeGreaterThanOrEqual(24);
      }
      const initial = await shown(figure);
      // Near its start, since a slider may stand in the middle.
      await controlOf(page, island).tap({ position: { x: 16, y: 12 } });
      if (island.control.role === "textbox") await page.keyboard.type("x");
      await expect.poll(() => shown(figure)).not.toBe(initial);
      await context.close();
    });

    test("does not move for readers who asked for less motion", async ({ page }) => {
      await page.emulateMedia({ reducedMotion: "reduce" });
      const figure = await reach(page, island);
      await change(page, island);
      for (const button of await figure.locator(".island-controls button").all()) {
        if ((await button.getAttribute("aria-disabled")) === "true") continue;
        await button.click();
        const moving = await page.evaluate(
          () => document.getAnimations().filter(one => one.playState === "running").length,
        );
        expect(moving).toBe(0);
        const once = await shown(figure);
        await page.waitForTimeout(120);
        expect(await shown(figure)).toBe(once);
      }
    });

    test("is printed with what it shows and in words, without its controls", async ({ page }) => {
      const figure = await reach(page, island);
      await change(page, island);
      await page.emulateMedia({ media: "print" });
      await expect(figure.locator(".island-controls")).toBeHidden();
      await expect(figure.locator(".island-stage")).toContainText(/\d/);
      await expect(figure.locator(".island-words > :not(summary)").first()).toBeVisible();
      await expect(figure.locator("figcaption")).toBeVisible();
    });

    test("that cannot be fetched takes nothing else down", async ({ page }) => {
      // A page of its own, since what is tried here shows in the console.
      const other = await page.context().newPage();
      await open(other, island);
      await other.route("**/_next/static/chunks/**", route => route.abort());
      await figureOf(other, island.name).scrollIntoViewIfNeeded();
      await expect(figureOf(other, island.name).getByRole("status")).toContainText("could not be started");
      await expect(figureOf(other, island.name).locator(".island-words")).toBeVisible();
      await other.getByRole("button", { name: /theme/i }).click();
      await expect(other.locator("html")).toHaveAttribute("data-theme", "light");
    });

    test("that throws takes nothing else down", async ({ page }) => {
      const other = await page.context().newPage();
      await open(other, island);
      // What every island needs to read its state.
      await other.evaluate(() => {
        URLSearchParams.prototype.get = () => {
          throw new Error("broken on purpose");
        };
      });
      await figureOf(other, island.name).scrollIntoViewIfNeeded();
      await expect(figureOf(other, island.name).getByRole("status")).toContainText("could not be started");
      await expect(other.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(other.getByText("A line of text that is there").first()).toBeVisible();
    });
  });
}

test("who does not move through a page with an island never fetches the framework", async ({ page }) => {
  const scripts: string[] = [];
  page.on("request", request => {
    if (request.resourceType() === "script") scripts.push(request.url());
  });
  await page.goto(islandPost("next-token"), { waitUntil: "networkidle" });
  expect(scripts.filter(url => url.includes("/_next/static/chunks/"))).toEqual([]);
  await page.mouse.wheel(0, 10);
  await expect
    .poll(() => scripts.filter(url => url.includes("/_next/static/chunks/")).length)
    .toBeGreaterThan(0);
});

test("an island whose framework does not arrive stays as it was drawn, and says so", async ({ page }) => {
  const other = await page.context().newPage();
  await other.route("**/_next/static/chunks/**", route => route.abort());
  await other.goto(islandPost("next-token"), { waitUntil: "networkidle" });
  const figure = figureOf(other, "next-token");
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByText("did not arrive")).toBeVisible();
  await expect(figure.locator(".island-controls")).toBeHidden();
});

test("the page of an island keeps its policy, by hashes alone", async ({ page }) => {
  await page.goto(islandPost("next-token"));
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  const [scripts = ""] = policy?.split("; ").filter(directive => directive.startsWith("script-src")) ?? [];
  expect(scripts).toMatch(/^script-src 'self'( 'sha256-[A-Za-z0-9+/]{43}=')+$/);
});
