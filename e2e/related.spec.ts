/** Where a reader goes on from a post: to related ones, and to the other parts of its series. */
import { expect, test } from "./support/test";

test.use({ site: "many" });

test("a post leads to the three that are related most, and says why", async ({ page }) => {
  await page.goto("/posts/numbered-32");
  const related = page.getByRole("region", { name: "Related posts" });
  await expect(related.getByRole("link")).toHaveCount(3);
  await expect(related.getByRole("listitem").first()).toContainText("Both on Even, Numbers");
  await related.getByRole("link", { name: "Numbered 30" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Numbered 30");
});

test("a post to which none is related says nothing of it", async ({ page }) => {
  await page.goto("/posts/second-featured");
  await expect(page.getByRole("article")).toBeVisible();
  await expect(page.getByRole("region", { name: "Related posts" })).toHaveCount(0);
});

test("the only part of a series claims no more than that, and says that there is more to come", async ({
  page,
}) => {
  await page.goto("/posts/tieng-viet");
  const head = page.locator("article header").first();
  await expect(head).toContainText("Phần 1 · Học tăng cường cho mô hình ngôn ngữ lớn");
  await expect(head).not.toContainText("Phần 1 trên");
  await expect(page.getByRole("region", { name: /^Loạt bài/ })).toContainText("Còn tiếp.");
});

test("tells at its head which part a post is, and leads to the series", async ({ page }) => {
  await page.goto("/posts/deep-part-2");
  await expect(page.locator("article header")).toContainText("Part 2 of 3 · Deep nets");
  await page.locator("article header").getByRole("link", { name: "Deep nets", exact: true }).click();
  await expect(page).toHaveURL("/series/deep-nets");
});

test("leads from a part to no other part of its series, and to no hidden post", async ({ page }) => {
  await page.goto("/posts/deep-part-2");
  const related = page.getByRole("region", { name: "Related posts" });
  await expect(related.getByRole("link")).not.toHaveCount(0);
  await expect(related).not.toContainText("Deep nets");
  await expect(related).toContainText("Both on Large Models");
  for (const address of ["/posts/elements", "/posts/numbered-32", "/posts/deep-part-1"]) {
    await page.goto(address);
    await expect(page.getByRole("region", { name: "Related posts" })).not.toContainText(/secret|quiet/i);
  }
});
