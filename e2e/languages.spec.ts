import { expect, test } from "./support/test";

test.use({ site: "many" });

const original = "/posts/second-featured";
const translation = "/posts/tieng-viet";

test("a post and its translation lead to each other, for readers and for machines", async ({ page }) => {
  await page.goto(original);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  const there = page.getByRole("link", { name: "Đọc bằng tiếng Việt" });
  await expect(there).toHaveAttribute("lang", "vi");
  await expect(there).toHaveAttribute("hreflang", "vi");
  const versions = () =>
    page
      .locator('head link[rel="alternate"][hreflang]')
      .evaluateAll(links => links.map(link => [link.getAttribute("hreflang"), link.getAttribute("href")]));
  const known = await versions();
  expect(known.map(([lang, address]) => [lang, new URL(address ?? "").pathname])).toEqual([
    ["en", original],
    ["vi", translation],
    ["x-default", original],
  ]);
  await there.click();
  await expect(page).toHaveURL(translation);
  expect(await versions()).toEqual(known);
  await page.getByRole("link", { name: "Also in English" }).click();
  await expect(page).toHaveURL(original);
});

test("the interface speaks the language of the page, what scripts say too", async ({ page }) => {
  await page.goto(translation);
  await expect(page.locator("html")).toHaveAttribute("lang", "vi");
  const main = page.getByRole("navigation", { name: "Điều hướng chính" });
  await expect(main.getByRole("link")).toHaveText(["Bài viết", "Thẻ", "Loạt bài", "Lưu trữ", "Giới thiệu"]);
  await expect(page.getByRole("article").locator("header time")).toHaveText("19 tháng 3, 2025");
  await page.getByText("Trích dẫn bài này").click();
  await page.getByRole("button", { name: "Sao chép BibTeX" }).waitFor();

  await page.getByRole("button", { name: "Tùy chọn đọc" }).click();
  const panel = page.getByRole("form", { name: "Tùy chọn đọc" });
  await panel.getByRole("group", { name: "Cỡ chữ" }).getByRole("radio", { name: "Lớn", exact: true }).check();
  await panel.getByRole("button", { name: "Đặt lại" }).click();
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Phím tắt" }).click();
  await expect(page.getByRole("dialog", { name: "Phím tắt" }).getByText("Đề mục sau")).toBeVisible();
  await page.keyboard.press("Escape");

  await page.keyboard.press("/");
  const search = page.getByRole("dialog", { name: "Tìm kiếm" });
  await search.getByRole("searchbox").fill("signs mean elsewhere");
  await expect(search.getByText(/kết quả\./)).toBeVisible();
  const found = search.getByRole("listitem").first();
  await expect(found).toHaveAttribute("lang", "en");
  // In the words of the page, within a text in another language.
  await expect(found.locator("time")).toHaveText(/^\d+ tháng \d+, \d{4}$/);
  await expect(found.locator("time")).toHaveAttribute("lang", "vi");
});

test("a language without words of its own keeps the site's, and says so", async ({ page }) => {
  await page.goto("/posts/arabic");
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
  await expect(page.getByRole("banner")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("link", { name: "Posts" }).first()).toBeVisible();
});

test("each language has a feed, which its posts and the home page name", async ({ page, request }) => {
  const feeds = () =>
    page
      .locator('head link[type="application/rss+xml"]')
      .evaluateAll(links => links.map(link => new URL(link.getAttribute("href") ?? "").pathname));
  await page.goto("/");
  expect(await feeds()).toEqual(["/feed.xml", "/languages/en/feed.xml", "/languages/vi/feed.xml"]);
  await page.goto(translation);
  expect(await feeds()).toEqual(["/feed.xml", "/languages/vi/feed.xml"]);
  const answer = await request.get("/languages/vi/feed.xml");
  expect(answer.headers()["content-type"]).toContain("application/rss+xml");
  const text = await answer.text();
  expect(text.match(/<item>/g)).toHaveLength(1);
  expect(text).toContain("<language>vi</language>");
});
