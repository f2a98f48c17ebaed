import { expect, test } from "./support/test";

test.use({ site: "many" });

test("all posts stand on pages of twelve, newest first, each once", async ({ page }) => {
  const titles: string[] = [];
  for (const [number, address] of ["/posts", "/posts/page/2", "/posts/page/3", "/posts/page/4"].entries()) {
    await page.goto(address);
    const headings = page.getByRole("main").getByRole("heading", { level: 2 });
    await expect(headings).toHaveCount(number === 3 ? 4 : 12);
    titles.push(...(await headings.allTextContents()));
  }
  expect(titles[0]).toContain("Every element");
  expect(titles.at(-1)).toContain("WWWW");
  expect(new Set(titles).size).toBe(40);
});

test("page 1 has one address", async ({ page }) => {
  await page.goto("/posts/page/1");
  await expect(page).toHaveURL("/posts");
  await page.goto("/tags/numbers/page/1");
  await expect(page).toHaveURL("/tags/numbers");
});

for (const address of ["/posts/page/5", "/posts/page/0", "/posts/page/x", "/posts/page"]) {
  test.describe(address, () => {
    test.use({ expectedFailures: [address] });

    test("is no page", async ({ page }) => {
      expect((await page.goto(address))?.status()).toBe(404);
    });
  });
}

test("the archive groups posts by year, newest first", async ({ page }) => {
  await page.goto("/archive");
  await expect(page.getByRole("main").getByRole("heading", { level: 2 })).toHaveText([
    /2025/,
    /2024/,
    /2023/,
    /2022/,
  ]);
  await expect(page.getByRole("main").getByRole("link", { name: /Numbered/ })).toHaveCount(32);
});

test("a series lists its parts in order, and each part shows where it stands", async ({ page }) => {
  await page.goto("/series");
  await page.getByRole("main").getByRole("link", { name: "Deep nets" }).first().click();
  await expect(page).toHaveURL("/series/deep-nets");
  const parts = page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: /Part/ }) });
  await expect(parts).toHaveCount(3);
  await expect(parts.first()).toContainText("Part 1");
  await expect(page.getByText(/more to come/i)).toHaveCount(0);
  await parts.nth(1).getByRole("link").first().click();
  const box = page.getByRole("region", { name: /series/i });
  await expect(box.locator("[aria-current]")).toContainText("Part 2");
  await expect(box.getByRole("link", { name: /Part 3/ })).toHaveAttribute("href", "/posts/deep-part-3");
});

test("an earlier address leads to the post", async ({ page }) => {
  await page.goto("/2024/elements");
  await expect(page).toHaveURL("/posts/elements");
});

test.describe("the first post's series", () => {
  test.use({ site: "main" });

  test("has one part, and more to come", async ({ page }) => {
    await page.goto("/series/post-training-in-large-language-models");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Post Training in Large Language Models",
    );
    await expect(page.getByRole("main")).toContainText("Part 1");
    await expect(page.getByRole("main")).toContainText(/more to come/i);
  });
});
