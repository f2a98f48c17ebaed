import type { Page } from "@playwright/test";
import { expectNoViolations } from "./support/axe";
import { expect, screens, test } from "./support/test";

const post = "/posts/llm-post-training";

const button = (page: Page) => page.getByRole("button", { name: "Reading settings" });
const panel = (page: Page) => page.getByRole("form", { name: "Reading settings" });
const radio = (page: Page, name: string, group = "") =>
  panel(page).getByRole("group", { name: group }).getByRole("radio", { name, exact: true });

/** How a paragraph is set: the size of its letters, its width, its typeface. */
async function setting(page: Page): Promise<{ size: number; width: number; family: string }> {
  return page
    .getByRole("paragraph")
    .filter({ hasText: "When we hear about models" })
    .evaluate(paragraph => {
      const { fontSize, fontFamily } = getComputedStyle(paragraph);
      const [family = ""] = fontFamily.split(",");
      const { width } = paragraph.getBoundingClientRect();
      return { size: Number.parseFloat(fontSize), width, family: family.replaceAll('"', "") };
    });
}

test("the panel opens, is gone through and closes by keyboard", async ({ page }) => {
  await page.goto(post);
  await expect(button(page)).toHaveAttribute("aria-expanded", "false");
  await button(page).focus();
  await page.keyboard.press("Enter");
  await expect(panel(page)).toBeVisible();
  await expect(button(page)).toHaveAttribute("aria-expanded", "true");
  // Right behind the button, wherever it stands in the page.
  await page.keyboard.press("Tab");
  await expect(radio(page, "Normal", "Text size")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(radio(page, "Large", "Text size")).toBeChecked();
  await page.keyboard.press("Tab");
  await expect(radio(page, "Normal", "Line length")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(panel(page).getByRole("button", { name: "Reset" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: /^Theme/ })).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Escape");
  await expect(panel(page)).toBeHidden();
  await expect(button(page)).toBeFocused();
  await expect(button(page)).toHaveAttribute("aria-expanded", "false");
});

test("the panel closes when the focus goes on to what lies below it", async ({ page }) => {
  await page.setViewportSize(screens.small);
  await page.goto(post);
  await button(page).click();
  await panel(page).getByRole("button", { name: "Reset" }).focus();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: /^Theme/ })).toBeFocused();
  await expect(panel(page)).toBeVisible();
  const tag = page.getByRole("article").getByRole("link", { name: "LLM", exact: true });
  for (let presses = 0; presses < 8 && !(await tag.evaluate(one => one.matches(":focus"))); presses++) {
    await page.keyboard.press("Tab");
  }
  await expect(tag).toBeFocused();
  const title = page.getByRole("link", { name: "Post Training in Large Language Models" }).first();
  await title.focus();
  await expect(panel(page)).toBeHidden();
  await expect(title).toBeFocused();
});

test("a press beside the panel closes it", async ({ page }) => {
  await page.goto("/");
  await button(page).click();
  await expect(panel(page)).toBeVisible();
  await page.mouse.click(5, 400);
  await expect(panel(page)).toBeHidden();
});

test("size, measure and typeface are the reader's, on every page, until they are reset", async ({ page }) => {
  await page.setViewportSize(screens.desktop);
  await page.goto(post);
  const before = await setting(page);
  expect(before.family).toBe("Source Serif 4");
  await button(page).click();
  await radio(page, "Largest").check();
  await radio(page, "Narrow").check();
  await radio(page, "Sans serif").check();
  const chosen = await setting(page);
  expect(chosen.size).toBeCloseTo(before.size * 1.5, 0);
  expect(chosen.width).toBeLessThan(before.width * 0.9);
  expect(chosen.family).toBe("Be Vietnam Pro");

  await page.goto("/about");
  await page.goto(post);
  await page.reload();
  expect(await setting(page)).toEqual(chosen);
  await button(page).click();
  await expect(radio(page, "Largest")).toBeChecked();
  await expect(radio(page, "Narrow")).toBeChecked();
  await expect(radio(page, "Sans serif")).toBeChecked();

  await panel(page).getByRole("button", { name: "Reset" }).click();
  expect(await setting(page)).toEqual(before);
  await expect(radio(page, "Normal", "Text size")).toBeChecked();
  await expect(page.getByRole("status")).toHaveText("Reading settings: reset");
  await page.reload();
  expect(await setting(page)).toEqual(before);
});

test("captions, code and notes grow with the text", async ({ page }) => {
  const sizes = () =>
    page.evaluate(() =>
      [".prose figcaption", ".prose pre", ".prose table", ".note", ".note-title", ".prose h2", ".prose h3"]
        .flatMap(selector => document.querySelector(selector) ?? [])
        .map(one => Number.parseFloat(getComputedStyle(one).fontSize)),
    );
  await page.goto("/posts/everything-a-post-can-contain");
  const before = await sizes();
  expect(before.length).toBeGreaterThan(5);
  await page.evaluate(() => localStorage.setItem("reading", "larger"));
  await page.reload();
  const after = await sizes();
  expect(after.map((size, index) => Math.round((size / (before[index] ?? 0)) * 100))).toEqual(
    before.map(() => 125),
  );
});

test("who reads in the sans reads acronyms in it too", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("reading", "sans"));
  await page.goto("/posts/everything-a-post-can-contain");
  const acronym = page.locator(".prose p > abbr").first();
  await expect(acronym).toHaveCSS("font-family", /^"Be Vietnam Pro"/);
  await expect(acronym).toHaveCSS("font-feature-settings", "normal");
});

test("settings are there before the first paint", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("reading", "large wider"));
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      Reflect.set(window, "firstReading", document.documentElement.dataset.reading);
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(post);
  expect(await page.evaluate(() => Reflect.get(window, "firstReading"))).toBe("large wider");
});

test("a choice in one tab is followed in another, and by a page that comes back", async ({
  page,
  context,
}) => {
  await page.goto(post);
  await button(page).click();
  const other = await context.newPage();
  await other.goto(page.url());
  await button(other).click();
  await radio(other, "Wide").check();
  await expect(page.locator("html")).toHaveAttribute("data-reading", "wider");
  await expect(radio(page, "Wide")).toBeChecked();
  // What the browser tells a page that lay in its memory while a choice was made elsewhere.
  await page.evaluate(() => {
    localStorage.setItem("reading", "small");
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  });
  await expect(page.locator("html")).toHaveAttribute("data-reading", "small");
  await expect(radio(page, "Small")).toBeChecked();
});

test("where the browser forbids storage, a choice lasts for the page", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await page.goto(post);
  await button(page).click();
  await radio(page, "Wide").check();
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  await expect(page.locator("html")).toHaveAttribute("data-reading", "wider");
});

test("paper has a size and a measure of its own", async ({ page }) => {
  await page.emulateMedia({ media: "print" });
  await page.goto(post);
  const before = await setting(page);
  await page.evaluate(() => localStorage.setItem("reading", "largest narrow"));
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-reading", "largest narrow");
  expect(await setting(page)).toEqual(before);
  await expect(button(page)).toHaveCount(0);
});

const hard = [
  post,
  "/posts/interactive-figures",
  "/posts/everything-a-post-can-contain",
  "/about",
  "/archive",
];

for (const [name, size] of Object.entries({ ...screens, zoomed: { width: 640, height: 360 } })) {
  test(`the largest text, wide and sans, fits a ${name} screen, and so does the panel`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.addInitScript(() => localStorage.setItem("reading", "largest wider sans"));
    for (const address of hard) {
      await page.goto(address);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, address).toBeLessThanOrEqual(size.width);
    }
    await page.goto(post);
    await button(page).click();
    const box = await panel(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(size.width);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(size.height);
    await page.keyboard.press("Shift+Tab");
    await panel(page).getByRole("button", { name: "Reset" }).focus();
    await expect(panel(page).getByRole("button", { name: "Reset" })).toBeInViewport();
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const screen of ["small", "desktop"] as const) {
      test(`the open panel breaks no rule of axe on a ${screen} screen`, async ({ page }) => {
        await page.setViewportSize(screens[screen]);
        await page.goto(post);
        await button(page).click();
        await radio(page, "Wide").check();
        await expectNoViolations(page);
      });
    }
  });
}

test("on a page with islands the panel and React leave each other alone", async ({ page }) => {
  await page.goto("/posts/interactive-figures");
  await button(page).click();
  await radio(page, "Large", "Text size").check();
  const slider = page.getByRole("slider").first();
  await slider.scrollIntoViewIfNeeded();
  await expect
    .poll(() => slider.evaluate(one => Object.keys(one).some(key => key.startsWith("__reactProps"))))
    .toBe(true);
  await expect(page.locator("html")).toHaveAttribute("data-reading", "large");
  await expect(radio(page, "Large", "Text size")).toBeChecked();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("nothing promises settings", async ({ page }) => {
    await page.goto(post);
    await expect(page.locator("[data-reading-button]")).toBeHidden();
  });
});
