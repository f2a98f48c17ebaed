import type { Page } from "@playwright/test";
import { expect, test } from "./support/test";

/** Lightness of the page's ground, 0 to 1. */
async function ground(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.createElement("canvas").getContext("2d");
    if (!canvas) throw new Error("no canvas");
    canvas.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return (red + green + blue) / 3 / 255;
  });
}

const button = (page: Page) => page.getByRole("button", { name: /theme/i });

test("the page follows the system", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  expect(await ground(page)).toBeGreaterThan(0.9);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(() => ground(page)).toBeLessThan(0.2);
});

test("the button goes from system to light, to dark, and back; the choice lasts, and says its name", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/");
  await expect(button(page)).toHaveAccessibleName("Theme: system");
  await button(page).click();
  await expect(button(page)).toHaveAccessibleName("Theme: light");
  await expect.poll(() => ground(page)).toBeGreaterThan(0.9);
  await page.goto("/posts/llm-post-training");
  expect(await ground(page)).toBeGreaterThan(0.9);
  await expect(page.locator("#figure-1").getByRole("img")).toHaveAttribute(
    "src",
    /gpt3-vs-chatgpt\.\w+\.png$/,
  );
  await button(page).click();
  await expect(button(page)).toHaveAccessibleName("Theme: dark");
  await expect.poll(() => ground(page)).toBeLessThan(0.2);
  await button(page).click();
  await expect(button(page)).toHaveAccessibleName("Theme: system");
});

test("a chosen theme is there before the first paint", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.addInitScript(() => localStorage.setItem("theme", "dark"));
  // What the page looks like when its first content appears, before any deferred script has run.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      Reflect.set(window, "firstTheme", document.documentElement.dataset.theme);
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto("/");
  expect(await page.evaluate(() => Reflect.get(window, "firstTheme"))).toBe("dark");
});

test("a choice in one tab is followed in another", async ({ page, context }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByRole("button", { name: /theme/i }).click();
  await other.getByRole("button", { name: /theme/i }).click();
  await expect(button(page)).toHaveAccessibleName("Theme: dark");
});

test("works where the browser forbids storage", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await page.goto("/");
  await button(page).click();
  await expect(button(page)).toHaveAccessibleName("Theme: light");
});
