import { newestPost, shownTitle } from "./support/own-blog";
import { expect, test } from "./support/test";

test.describe("the tags of many posts", () => {
  test.use({ site: "many" });

  test("narrow the list, count, mark the current one and lead back", async ({ page }) => {
    await page.goto("/posts");
    const filter = page.getByRole("navigation", { name: "Filter by tag" });
    await expect(filter.getByRole("link", { name: "All 60" })).toHaveAttribute("aria-current");
    await filter.getByRole("link", { name: "Large Models 5" }).click();
    await expect(page).toHaveURL("/tags/large-models");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Large Models");
    await expect(filter.locator("[aria-current]")).toHaveText(/^Large Models\s*5$/);
    await expect(page.getByRole("main").getByRole("heading", { level: 2 })).toHaveCount(5);
    await filter.getByRole("link", { name: "C++ 1" }).click();
    await expect(page).toHaveURL("/tags/c-plus-plus");
    await expect(page.getByRole("main").getByRole("heading", { level: 2 })).toHaveText([/Every element/]);
    await filter.getByRole("link", { name: "All 60" }).click();
    await expect(page).toHaveURL("/posts");
  });

  test("are listed with their counts", async ({ page }) => {
    await page.goto("/tags");
    for (const [name, address, count] of [
      ["Numbers", "/tags/numbers", "52"],
      ["C#", "/tags/c-sharp", "1"],
      ["Tiếng Việt", "/tags/tieng-viet", "1"],
    ] as const) {
      const link = page.getByRole("main").getByRole("link", { name, exact: true });
      await expect(link).toHaveAttribute("href", address);
      await expect(link.locator("xpath=ancestor::li[1]")).toContainText(count);
    }
  });
});

test("the newest post is found under its tags", async ({ page }) => {
  const post = newestPost();
  for (const { slug, label } of post.tags) {
    await page.goto("/tags");
    await page.getByRole("main").getByRole("link", { name: label, exact: true }).click();
    await expect(page).toHaveURL(`/tags/${slug}`);
    await expect(page.getByRole("main").getByRole("heading", { level: 2 }).first()).toHaveText(
      shownTitle(post),
    );
  }
});

for (const address of ["/tags/none", "/tags/Numbers", "/tags/numbers/page/6"]) {
  test.describe(`the unknown tag ${address}`, () => {
    test.use({ site: "many", expectedFailures: [address] });

    test("is a 404 with status 404", async ({ page }) => {
      const response = await page.goto(address);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    });
  });
}

test.describe("with many posts", () => {
  test.use({ site: "many" });

  test("labels that differ in capitals are one tag, spelled as tags.yaml spells it", async ({ page }) => {
    await page.goto("/tags/large-models");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Large Models");
    await expect(page.getByRole("main").getByRole("heading", { level: 2 })).toHaveCount(5);
  });

  test("labels in other scripts have the address that tags.yaml gives them, with its sentence", async ({
    page,
  }) => {
    await page.goto("/tags/reinforcement-learning");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("强化学习");
    await expect(page.getByText("Learning from rewards.")).toBeVisible();
  });

  test("labels that have room stand on one line", async ({ page }) => {
    await page.goto("/posts/elements");
    const labels = page.getByRole("list", { name: "Tags" }).getByRole("listitem");
    const heights = await labels.evaluateAll(all => all.map(one => one.getBoundingClientRect().height));
    expect(heights).toHaveLength(3);
    expect(Math.max(...heights)).toBe(Math.min(...heights));
  });

  test("a tag of many posts has pages, the current one marked", async ({ page }) => {
    await page.goto("/tags/numbers");
    const pages = page.getByRole("navigation", { name: "Pages" });
    await expect(pages.locator("[aria-current=page]")).toHaveText("1");
    await pages.getByRole("link", { name: "Next" }).click();
    await expect(page).toHaveURL("/tags/numbers/page/2");
    await pages.getByRole("link", { name: "Page 5" }).click();
    await expect(page.getByRole("main").getByRole("heading", { level: 2 })).toHaveCount(52 - 48);
    await expect(pages.getByRole("link", { name: "Next" })).toHaveCount(0);
  });
});
