import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { sites } from "./support/sites";
import { expect, test } from "./support/test";

test.use({ site: "many" });

const hidden = [
  "/posts/secret-draft",
  "/posts/secret-later",
  "/tags/secret-tag",
  "/series/secret-series",
  "/tags/quiet-tag",
];

for (const address of hidden) {
  test.describe(address, () => {
    test.use({ expectedFailures: [address] });

    test("is not there in production", async ({ page }) => {
      expect((await page.goto(address))?.status()).toBe(404);
    });
  });
}

test("nothing that was built knows of a draft or a post of a later date", () => {
  const built = path.join(sites.many.dir, ".next/server/app");
  // A folder of Next's may be called `feed.xml`.
  const files = readdirSync(built, { recursive: true, encoding: "utf8" }).filter(
    name => /\.(?:html|rsc|json|xml|body)$/.test(name) && statSync(path.join(built, name)).isFile(),
  );
  expect(files.length).toBeGreaterThan(40);
  const telling = files.filter(name => /secret/i.test(name + readFileSync(path.join(built, name), "utf8")));
  expect(telling).toEqual([]);
});

test("an unlisted post has its address and stands in no list", async ({ page }) => {
  await page.goto("/posts/quiet");
  await expect(page.getByRole("heading", { level: 1, name: "Quiet post" })).toBeVisible();
  await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
  for (const address of ["/", "/posts", "/posts/page/2", "/tags", "/archive"]) {
    await page.goto(address);
    await expect(page.getByText("Quiet post")).toHaveCount(0);
  }
});
