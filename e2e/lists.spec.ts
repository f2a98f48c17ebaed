import { counterServer } from "./support/sites";
import { expect, test } from "./support/test";

test.use({ site: "many" });

test("all posts stand on pages of twelve, newest first, each once", async ({ page }) => {
  const titles: string[] = [];
  for (const number of [1, 2, 3, 4, 5]) {
    await page.goto(number === 1 ? "/posts" : `/posts/page/${number}`);
    const headings = page.getByRole("main").getByRole("heading", { level: 2 });
    await expect(headings).toHaveCount(12);
    titles.push(...(await headings.allTextContents()));
  }
  expect(titles[0]).toContain("Every element");
  expect(titles.at(-1)).toContain("Numbered 52");
  expect(new Set(titles).size).toBe(60);
});

test("page 1 has one address", async ({ page }) => {
  await page.goto("/posts/page/1");
  await expect(page).toHaveURL("/posts");
  await page.goto("/tags/numbers/page/1");
  await expect(page).toHaveURL("/tags/numbers");
  await page.goto("/archive/page/1");
  await expect(page).toHaveURL("/archive");
});

for (const address of [
  "/posts/page/6",
  "/posts/page/0",
  "/posts/page/x",
  "/posts/page",
  "/archive/page/3",
  "/archive/page",
]) {
  test.describe(address, () => {
    test.use({ expectedFailures: [address] });

    test("is no page", async ({ page }) => {
      expect((await page.goto(address))?.status()).toBe(404);
    });
  });
}

test("the archive groups posts by year, newest first", async ({ page }) => {
  const years = page.getByRole("main").getByRole("heading", { level: 2 });
  const posts = page.getByRole("main").getByRole("heading", { level: 3 });
  await page.goto("/archive");
  await expect(years).toHaveText(["2025", "2024", "2023", "2022", "2021"]);
  await expect(posts).toHaveCount(50);
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Next" }).click();
  await expect(page).toHaveURL("/archive/page/2");
  await expect(years).toHaveText(["2021 continued", "2020"]);
  await expect(posts).toHaveCount(10);
});

test("the archive leads to the page and the place where a year begins", async ({ page }) => {
  await page.goto("/archive");
  const years = page.getByRole("navigation", { name: "Years" });
  await expect(years.getByRole("link")).toHaveText([
    "2025 7",
    "2024 12",
    "2023 12",
    "2022 13",
    "2021 12",
    "2020 4",
  ]);
  await expect(years.locator("[aria-current]")).toHaveText(/^2025/);
  await years.getByRole("link", { name: "2020" }).click();
  await expect(page).toHaveURL("/archive/page/2#year-2020");
  await expect(page.locator(":target")).toHaveText("2020");
  await expect(page.locator(":target")).toBeInViewport();
  await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", /\/archive\/page\/2$/);
  await expect(years.locator("[aria-current]")).toHaveText(/^2021/);
  await years.getByRole("link", { name: "2021" }).click();
  await expect(page).toHaveURL("/archive#year-2021");
});

test.describe("an archive that fits on one page", () => {
  test.use({ site: "one", others: [counterServer] });

  test("has no list of years and no pages", async ({ page }) => {
    await page.goto("/archive");
    await expect(page.getByRole("main").getByRole("heading", { level: 2 }).first()).toBeVisible();
    await expect(page.getByRole("main").getByRole("navigation")).toHaveCount(0);
  });
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

test("a series of one part says that there is more to come", async ({ page }) => {
  await page.goto("/series/hoc-tang-cuong-cho-mo-hinh-ngon-ngu-lon");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Học tăng cường cho mô hình ngôn ngữ lớn");
  await expect(page.getByRole("main")).toContainText("Phần 1");
  await expect(page.getByRole("main")).toContainText(/more to come/i);
});
