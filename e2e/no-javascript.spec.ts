import { expect, screens, test } from "./support/test";

test.use({ javaScriptEnabled: false });

test.describe("with many posts", () => {
  test.use({ site: "many" });

  test("a reader without JavaScript gets from the home page through a tag to the whole post", async ({
    page,
  }) => {
    await page.goto("/");
    await expect(page.getByRole("button", { name: /theme/i })).toHaveCount(0);
    await page
      .getByRole("navigation", { name: "Filter by tag" })
      .getByRole("link", { name: "Large Models 5" })
      .click();
    await expect(page).toHaveURL("/tags/large-models");
    await page.getByRole("link", { name: "A post with its images beside it" }).click();
    await expect(page.getByRole("article")).toContainText("In a line:");
    const figure = page.getByRole("figure").filter({ hasText: "The same again" });
    await figure.scrollIntoViewIfNeeded();
    await expect(figure.getByRole("img")).toBeVisible();
    await expect(page.getByRole("article").getByRole("img", { name: "The line, by its tag" })).toBeVisible();
  });
});

test("the theme is the system's", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/");
  await expect(page.locator("html")).toHaveCSS("color-scheme", /dark/);
});

test("on a phone the contents unfold and every page of the site is reached", async ({ page }) => {
  await page.setViewportSize(screens.phone);
  await page.goto("/posts/llm-post-training");
  await page.locator("summary").filter({ hasText: "Contents" }).click();
  const contents = page.getByRole("navigation", { name: "Contents" });
  await contents.getByRole("link", { name: "B. Key Distinctions" }).click();
  await expect(page.getByRole("heading", { name: "B. Key Distinctions" })).toBeInViewport();
  for (const name of ["Posts", "Tags", "Series", "Archive", "About"]) {
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name }).click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
});
