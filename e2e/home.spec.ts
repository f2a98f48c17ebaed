import { site } from "../lib/site";
import { longDate } from "../lib/words/words";
import { newestPost, ownBlog, shownTitle } from "./support/own-blog";
import { counterServer } from "./support/sites";
import { expect, test } from "./support/test";

test("the home page says who writes about what, and leads with the newest featured post", async ({
  page,
}) => {
  const [post] = ownBlog.featured;
  if (!post) throw new Error("No post of the blog is featured.");
  await page.goto("/");
  await expect(page).toHaveTitle(`${site.name} ${site.tagline}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(site.intro);
  const lead = page.getByRole("main").getByRole("article").first();
  const title = lead.getByRole("heading", { level: 3 });
  await expect(title).toHaveText(shownTitle(post));
  await expect(lead.getByText(post.readTime)).toBeVisible();
  await expect(lead.getByText(longDate(post.date, site.lang))).toBeVisible();
  await expect(lead.getByRole("img")).not.toHaveJSProperty("naturalWidth", 0);
  await title.getByRole("link").click();
  await expect(page).toHaveURL(`/posts/${post.slug}`);
});

test("the ledger lists the latest posts, the newest first, with all that a card has", async ({ page }) => {
  const post = newestPost();
  await page.goto("/");
  const rows = page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading") });
  const first = rows.first();
  await expect(first.getByRole("heading")).toHaveText(shownTitle(post));
  await expect(first).toContainText(post.excerpt);
  await expect(first.locator("time")).toHaveAttribute("datetime", post.date);
  await expect(first).toContainText(post.readTime);
  for (const { slug, label } of post.tags) {
    await expect(first.getByRole("link", { name: label, exact: true })).toHaveAttribute(
      "href",
      `/tags/${slug}`,
    );
  }
});

test.describe("with several featured posts", () => {
  test.use({ site: "many" });

  test("the newest leads, the others follow, covers show", async ({ page }) => {
    await page.goto("/");
    const featured = page.getByRole("main").getByRole("article");
    await expect(featured).toHaveCount(2);
    await expect(featured.nth(0)).toContainText("A post with its images beside it");
    await expect(featured.nth(0).getByRole("img", { name: "A grey field" })).toBeVisible();
    await expect(featured.nth(1)).toContainText("A < B & “C” ]]> 🧠");
  });
});

test.describe("without posts", () => {
  test.use({ site: "empty" });

  for (const address of ["/", "/posts", "/tags", "/series", "/archive", "/about"]) {
    test(`${address} says so and still leads on`, async ({ page }) => {
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      if (address !== "/about") await expect(page.getByRole("main")).toContainText(/nothing|no /i);
      await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
      await expect(page.getByRole("main")).not.toContainText(/undefined|null|NaN/);
    });
  }
});

test.describe("with one post that is not featured", () => {
  test.use({ site: "one", others: [counterServer] });

  test("the home page is its list, and the post has no neighbours", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByText("Featured")).toHaveCount(0);
    await page.getByRole("link", { name: "The only post" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "The only post" })).toBeVisible();
    await expect(page.getByRole("link", { name: /previous|next/i })).toHaveCount(0);
    await expect(page.getByText("1 min read")).toBeVisible();
  });
});
