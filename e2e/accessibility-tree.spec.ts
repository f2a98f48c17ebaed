import { fewOfMany, pagesOf } from "./support/pages";
import { expect, screens, test } from "./support/test";

/** Ranks of the headings that assistive technology is told of, in their order. */
const ranks =
  "[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(one => one.checkVisibility()).map(one => Number(one.tagName[1]))";

test.describe("the first post, as a screen reader is told of it", () => {
  test.use({ viewport: screens.desktop });

  test.beforeEach(async ({ page }) => {
    await page.goto("/posts/llm-post-training");
  });

  test("has a head, a main part and a foot, in this order", async ({ page }) => {
    await expect(page.locator("body")).toMatchAriaSnapshot(`
      - link "Skip to content"
      - banner:
        - navigation "Main":
          - list
      - main:
        - article
      - contentinfo:
        - navigation "Footer"
    `);
  });

  test("is one article: title, subtitle, byline, contents, text", async ({ page }) => {
    await expect(page.getByRole("article")).toMatchAriaSnapshot(`
      - heading /^Post Training in Large Language Models/ [level=1]
      - paragraph: /From Raw Intelligence to Practical Use/
      - paragraph: /Tai Vu/
      - navigation "Contents"
      - paragraph: /When we hear about models/
      - heading "I. Introduction" [level=2]
      - figure /^Figure 1/
      - heading "A Quick Experiment" [level=3]
      - heading "The Core Challenge" [level=3]
      - figure /^Figure 2/
      - heading "II. The LLM Training Pipeline" [level=2]
      - heading /^III\\. Fine-Tuning vs\\. Reinforcement Learning/ [level=2]
      - heading "D. The Winning Combination" [level=3]
      - heading "When to Use What" [level=4]
    `);
  });

  test("names each figure by its caption, and shows each image with its alternative text", async ({
    page,
  }) => {
    const figures = page.getByRole("article").getByRole("figure");
    await expect(figures).toHaveCount(3);
    for (const [index, alt] of [
      "base-model vs post-trained model",
      "pretrained-model",
      "post-trained-model",
    ].entries()) {
      await expect(figures.nth(index)).toHaveAccessibleName(new RegExp(`^Figure ${index + 1}\\b`));
      await expect(figures.nth(index).getByRole("img", { name: alt })).toBeVisible();
    }
  });

  test("has every heading of the contents in the text, in the same order", async ({ page }) => {
    const contents = await page
      .getByRole("navigation", { name: "Contents" })
      .getByRole("link")
      .allInnerTexts();
    const text = page.locator(".prose").getByRole("heading");
    const headings = (await text.allInnerTexts()).filter(one => contents.includes(one));
    expect(contents.length).toBeGreaterThan(10);
    expect(headings).toEqual(contents);
  });
});

// Every page of this blog and of an empty one, and of a large one a few of each kind with those that are hard.
const addresses = {
  main: [...pagesOf("main"), "/nowhere"],
  many: fewOfMany(),
  empty: pagesOf("empty"),
} as const;

for (const site of ["main", "many", "empty"] as const) {
  test.describe(site, () => {
    test.use({ site, expectedFailures: ["/nowhere"] });

    test("every page has one first heading, and no rank below it is skipped", async ({ page }) => {
      for (const address of addresses[site]) {
        await page.goto(address);
        const found: number[] = await page.evaluate(ranks);
        expect(found[0], address).toBe(1);
        expect(
          found.filter(rank => rank === 1),
          address,
        ).toHaveLength(1);
        for (const [index, rank] of found.entries()) {
          expect(rank, `${address}, heading ${index + 1}`).toBeLessThanOrEqual((found[index - 1] ?? 0) + 1);
        }
      }
    });

    test("every page has one main part between one head and one foot", async ({ page }) => {
      for (const address of addresses[site]) {
        await page.goto(address);
        for (const role of ["banner", "main", "contentinfo"] as const) {
          await expect(page.getByRole(role), address).toHaveCount(1);
        }
      }
    });
  });
}
