import { expect, test } from "./support/test";

test("a tag narrows the list, counts, marks itself and leads back", async ({ page }) => {
  await page.goto("/posts");
  const filter = page.getByRole("navigation", { name: "Filter by tag" });
  await expect(filter.getByRole("link", { name: "All 4" })).toHaveAttribute("aria-current");
  await filter.getByRole("link", { name: "Guide 3" }).click();
  await expect(page).toHaveURL("/tags/guide");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Guide");
  await expect(filter.locator("[aria-current]")).toHaveText(/^Guide\s*3$/);
  await expect(page.getByRole("main").getByRole("heading", { level: 2 })).toHaveCount(3);
  await filter.getByRole("link", { name: "LLM 1" }).click();
  await expect(page).toHaveURL("/tags/llm");
  await expect(page.getByRole("main").getByRole("heading", { level: 2 })).toHaveText([
    /Post Training in Large Language Models/,
  ]);
  await filter.getByRole("link", { name: "All 4" }).click();
  await expect(page).toHaveURL("/posts");
});

test("every tag is listed with its count", async ({ page }) => {
  await page.goto("/tags");
  for (const [name, count] of [
    ["LLM", "1"],
    ["AI", "1"],
    ["Guide", "3"],
  ] as const) {
    const entry = page.getByRole("main").getByRole("listitem").filter({ hasText: name });
    await expect(entry.getByRole("link")).toHaveAttribute("href", `/tags/${name.toLowerCase()}`);
    await expect(entry).toContainText(count);
  }
});

for (const address of ["/tags/none", "/tags/LLM", "/tags/llm/page/2", "/tags/..%2f..%2fetc"]) {
  test.describe(`the unknown tag ${address}`, () => {
    test.use({ expectedFailures: [address] });

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

  test("a tag of many posts has pages, the current one marked", async ({ page }) => {
    await page.goto("/tags/numbers");
    const pages = page.getByRole("navigation", { name: "Pages" });
    await expect(pages.locator("[aria-current=page]")).toHaveText("1");
    await pages.getByRole("link", { name: "Next" }).click();
    await expect(page).toHaveURL("/tags/numbers/page/2");
    await pages.getByRole("link", { name: "Page 3" }).click();
    await expect(page.getByRole("main").getByRole("heading", { level: 2 })).toHaveCount(33 - 24);
    await expect(pages.getByRole("link", { name: "Next" })).toHaveCount(0);
  });
});
