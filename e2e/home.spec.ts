import { counterServer } from "./support/sites";
import { expect, test } from "./support/test";

test("the home page says who writes about what, and leads with the real post", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveTitle("Tai Vu on language models");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /how large language models are made useful/,
  );
  const lead = page.getByRole("main").getByRole("article").first();
  await expect(lead.getByRole("heading", { level: 3 })).toHaveText(/Post Training in Large Language Models/);
  await expect(lead.getByText("8 min read")).toBeVisible();
  await expect(lead.getByText("3 November 2025")).toBeVisible();
  await expect(lead.getByRole("img")).toHaveJSProperty("complete", true);
  await lead
    .getByRole("link", { name: /Post Training in Large Language Models/ })
    .first()
    .click();
  await expect(page).toHaveURL("/posts/llm-post-training");
});

test("the ledger lists the latest posts, the author's first, with all that a card has", async ({ page }) => {
  await page.goto("/");
  const rows = page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading") });
  const first = rows.first();
  await expect(first.getByRole("heading")).toHaveText(/Post Training in Large Language Models/);
  await expect(first).toContainText("Post training in large language models.");
  await expect(first.locator("time")).toHaveAttribute("datetime", "2025-11-03");
  await expect(first).toContainText("8 min read");
  await expect(first.getByRole("link", { name: "LLM" })).toHaveAttribute("href", "/tags/llm");
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
