import { newestPost, shownTitle } from "./support/own-blog";
import { expect, test } from "./support/test";

for (const address of [
  "/nowhere",
  "/posts/nowhere",
  "/posts/llm-post-training/nowhere",
  "/series/nowhere",
  "/media/nowhere.png",
]) {
  test.describe(address, () => {
    test.use({ expectedFailures: [address] });

    test("is a 404 that helps", async ({ page }) => {
      const response = await page.goto(address);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page).toHaveTitle(/not found/i);
      const main = page.getByRole("main");
      await expect(main.getByRole("heading", { level: 3 }).first()).toHaveText(shownTitle(newestPost()));
      for (const target of ["/posts", "/tags", "/archive"]) {
        await expect(main.locator(`a[href="${target}"]`).first()).toBeVisible();
      }
    });
  });
}
