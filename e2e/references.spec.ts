import type { Page } from "@playwright/test";
import { away } from "../enhance/resting";
import { expectNoViolations } from "./support/axe";
import { islandPost } from "./support/islands";
import { expect, screens, test } from "./support/test";

test.use({ site: "many" });

const post = "/posts/references";

test("what is numbered says so, has its name as its id, and references lead there", async ({ page }) => {
  await page.goto(post);
  const article = page.getByRole("article");
  const first = article.getByRole("paragraph").filter({ hasText: "show, and" });
  await expect(first).toHaveText(
    /^As Figure\s1, Figure\s2, Table\s1 and Theorem\s1 show, and the chart again\. More under The last part\./,
  );
  await expect(article.locator("[id='fig:chart'] figcaption")).toHaveText(
    "Figure 1 It’s nothing, charted, as in Table 1.",
  );
  await first.getByRole("link", { name: "Figure 2" }).click();
  await expect(page).toHaveURL(/#fig:both$/);
  await expect(page.locator("[id='fig:both']")).toBeInViewport();
  await expect(page.getByRole("heading", { name: "On Figure 1" })).toHaveAttribute("id", "on");
});

test("several images are one figure, each with its letter and caption", async ({ page }) => {
  await page.goto(post);
  const figure = page.locator("[id='fig:both']");
  await expect(figure.locator(".panel figcaption")).toHaveText(["(a) By step", "(b) By episode"]);
  await expect(figure.locator("> figcaption")).toHaveText("Figure 2 Two charts, of which Figure 1 is one");
});

test("a table of a file can be taken along, and its numbers stand to the right", async ({ page }) => {
  await page.goto(post);
  const table = page.getByRole("figure").filter({ hasText: "Results of a file" });
  await expect(table.getByRole("row")).toHaveText([
    /Method\s*Steps\s*Loss/,
    /Imitation, plain\s*1000\s*2\.31/,
    /Feedback\s*2500\s*1\.9/,
  ]);
  await expect(table.getByRole("cell", { name: "2500" })).toHaveCSS("text-align", "end");
  await expect(table.getByRole("cell", { name: "Feedback" })).toHaveCSS("text-align", "start");
  const response = await page.request.get("/media/references/results.csv");
  expect(response.headers()["content-type"]).toContain("text/csv");
  expect(await response.text()).toContain('"Imitation, plain",1000,2.31');
  await expect(table.getByRole("link", { name: "results.csv" })).toHaveAttribute(
    "href",
    "/media/references/results.csv",
  );
});

test("statements have their number at the head of the first line", async ({ page }) => {
  await page.goto(post);
  const theorem = page.locator("[id='thm:bound']");
  await expect(theorem).toHaveText(
    /^Theorem 1 \(A bound\)\. By Definition\s1, every loss is at least zero\./,
  );
  const head = await theorem.locator(".statement-head").boundingBox();
  const text = await theorem.getByText("every loss").evaluate(node => node.getClientRects()[0]?.top ?? 0);
  expect(Math.abs((head?.y ?? 0) - text)).toBeLessThan(8);
});

test("callouts are notes of their kinds, and one is folded up", async ({ page }) => {
  await page.goto(post);
  const names = ["On Figure 1", "Tip", "Important", "Take care"];
  const notes = page.locator("aside.note");
  await expect(notes).toHaveCount(names.length);
  for (const [index, name] of names.entries()) await expect(notes.nth(index)).toContainText(name);
  const folded = page.locator("details.note");
  await expect(folded.getByText("A caution")).toBeHidden();
  await folded.getByText("Folded up").click();
  await expect(folded.getByText("A caution")).toBeVisible();
});

test("the plain Markdown reads the same", async ({ page }) => {
  const text = (await (await page.request.get(`${post}.md`)).text()).replaceAll("\u00a0", " ");
  expect(text).toMatch(/As \[Figure 1\]\(http[^)]*\/posts\/references#fig:chart\)/);
  expect(text).toContain("**Theorem 1 (A *bound*).**");
  expect(text).toContain("| Feedback | 2500 | 1.9 |");
});

test.describe("a preview", () => {
  test("opens under a resting pointer, which may go into it, and closes by Escape", async ({ page }) => {
    await page.goto(post);
    const link = page.getByRole("link", { name: "Theorem 1" }).first();
    await link.hover();
    const preview = page.getByRole("complementary", { name: "Preview: Theorem 1" });
    await expect(preview).toContainText("every loss is at least zero");
    await preview.hover();
    // Longer than it takes to close what no pointer rests on.
    await page.waitForTimeout(away + 200);
    await expect(preview).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(preview).toHaveCount(0);
  });

  test("opens on focus and closes when it goes on; its things have no ids a second time", async ({
    page,
  }) => {
    await page.goto(post);
    const link = page.getByRole("link", { name: "Figure 1" }).first();
    // The script comes with the first thing that can be looked at.
    await page.getByRole("link", { name: "Table 1" }).first().focus();
    await link.focus();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    const preview = page.getByRole("complementary", { name: "Preview: Figure 1" });
    await expect(preview.getByRole("img", { name: "A chart of nothing" })).toBeVisible();
    await expect(page.locator("[id='fig:chart']")).toHaveCount(1);
    await page.getByRole("link", { name: "the chart" }).focus();
    await expect(preview).toHaveCount(0);
  });

  for (const size of [
    { width: 1440, height: 500 },
    { width: 390, height: 600 },
  ]) {
    test(`lies beside its link wherever that stands, ${size.width} px wide`, async ({ page }) => {
      await page.setViewportSize(size);
      await page.goto(post);
      // The script comes with the first thing that can be looked at.
      await page.getByRole("link", { name: "Table 1" }).first().focus();
      await expect(page.locator(".preview")).toBeVisible();
      const links = page.locator("article p").filter({ hasText: "show, and" }).locator("> a");
      for (const link of await links.all()) {
        for (const part of [0.15, 0.5, 0.85]) {
          await page.keyboard.press("Escape");
          await link.evaluate((element, from) => {
            const { top } = element.getBoundingClientRect();
            scrollBy({ top: top - innerHeight * from, behavior: "instant" });
            element.blur();
            element.focus({ preventScroll: true });
          }, part);
          await expect(page.locator(".preview")).toBeInViewport({ ratio: 1 });
          const lies = await link.evaluate(element => {
            const box = document.querySelector(".preview")?.getBoundingClientRect();
            const { top, bottom } = element.getBoundingClientRect();
            return box !== undefined && box.top < bottom && top < box.bottom;
          });
          expect(lies, `${await link.textContent()} at ${part} of the window`).toBe(false);
        }
      }
    });
  }

  /** Goes by Tab from a link into its preview, and on to what follows the link. */
  async function walk(page: Page) {
    const link = page.locator("p > a[href='#thm:bound']").first();
    const next = page.locator("p > a[href='#thm:bound'] + a").first();
    const preview = page.locator(".preview");
    await next.focus();
    await page.keyboard.press("Shift+Tab");
    await expect(link).toBeFocused();
    await expect(preview).toContainText("every loss is at least zero");
    // The theorem's number, and what it rests on.
    for (const place of [0, 1]) {
      await page.keyboard.press("Tab");
      await expect(preview.getByRole("link").nth(place)).toBeFocused();
    }
    await page.keyboard.press("Tab");
    await expect(next).toBeFocused();
    await expect(preview.getByText("every loss is at least zero")).toHaveCount(0);
  }

  test("lies on the way from its link to what follows", async ({ page }) => {
    await page.goto(post);
    await walk(page);
  });

  test("lies on it where React runs too, also while that starts", async ({ page }) => {
    await page.goto(islandPost("places"), { waitUntil: "networkidle" });
    // The first key has the framework come.
    await walk(page);
    const island = page.locator("[data-island]").last();
    await island.scrollIntoViewIfNeeded();
    await expect(island.getByRole("slider").first()).toBeVisible();
    await walk(page);
  });
});

test("the number of a figure or an equation opens what it is cited by", async ({ page }) => {
  await page.goto(post);
  const number = page.locator("[id='fig:chart'] > figcaption > a:first-child");
  await number.click();
  await expect(page).toHaveURL(/#fig:chart$/);
  const box = page.getByRole("complementary", { name: "Cite Figure 1" });
  await expect(box.getByRole("button", { name: "Copy address" })).toBeVisible();
  await expect(box).toContainText(/Figure 1 in .*\/posts\/references#fig:chart/);
  await expect(box.getByRole("link").first()).toHaveText(/^Picture/);
  await expectNoViolations(page);
  await page.keyboard.press("Escape");
  await expect(box).toHaveCount(0);
  await expect(number).toBeVisible();
  await page.getByRole("link", { name: "Equation (1)" }).click();
  const ofEquation = page.getByRole("complementary", { name: "Cite Equation (1)" });
  await expect(ofEquation).toContainText(/Equation \(1\) in .*\/posts\/references#eq:same/);
});

test("a second press on a number closes what it is cited by, a third opens it in the same place", async ({
  page,
}) => {
  await page.goto(post);
  const number = page.locator("[id='fig:chart'] > figcaption > a:first-child");
  const box = page.getByRole("complementary", { name: "Cite Figure 1" });
  await number.click();
  const place = await box.boundingBox();
  await number.click();
  await expect(box).toHaveCount(0);
  await number.click();
  await expect(box).toBeVisible();
  expect(await box.boundingBox()).toEqual(place);
  // A key closes nothing before.
  await number.focus();
  await page.keyboard.press("Enter");
  await expect(box).toHaveCount(0);
  // So does the focus, when it goes on.
  await page.keyboard.press("Enter");
  await box.getByRole("link").last().focus();
  await expect(box).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(box).toHaveCount(0);
  // Not by a press on its own text, which gives the focus to what it stands in.
  await number.click();
  await box
    .getByText(/posts\/references#fig:chart/)
    .first()
    .click();
  await expect(box).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(box).toHaveCount(0);
  // Of another number while one is open, whose name of a place must not go with it.
  await number.click();
  await page.locator("[id='fig:both'] > figcaption > a:first-child").click();
  const other = page.getByRole("complementary", { name: "Cite Figure 2" });
  await expect(other).toBeVisible();
  await expect(box).toHaveCount(0);
  expect((await other.boundingBox())?.x).toBeGreaterThan(0);
});

test.describe("a picture", () => {
  test("opens over the page, and closing it brings the focus back", async ({ page }) => {
    await page.goto(post);
    const link = page.locator("[id='fig:chart'] .figure-link");
    await link.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("img")).toBeVisible();
    await expect(dialog.getByRole("contentinfo"), "the foot of the page").toHaveCount(0);
    await expect(page).toHaveURL(new RegExp(`${post}$`));
    await expectNoViolations(page);
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(link).toBeFocused();
  });
});

test.describe("an enlarged picture", () => {
  test.use({ site: "main" });

  for (const screen of [screens.phone, screens.desktop]) {
    test(`takes the room that its caption leaves, ${screen.width} px wide`, async ({ page }) => {
      await page.setViewportSize(screen);
      await page.goto("/posts/llm-post-training");
      await page.locator(".figure-link").first().click();
      const dialog = page.getByRole("dialog");
      await expect(dialog.getByRole("img")).toBeVisible();
      const image = await dialog.getByRole("img").boundingBox();
      const foot = await dialog.locator("> :last-child").boundingBox();
      if (!image || !foot) throw new Error("The dialog has nothing in it.");
      expect(image.y).toBeLessThan(20);
      expect(foot.y - image.y - image.height).toBeLessThan(20);
      expect(foot.height).toBeLessThan(150);
    });
  }
});

test("it passes axe and does not move sideways", async ({ page }) => {
  await page.setViewportSize(screens.small);
  await page.goto(post);
  await expectNoViolations(page);
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scrollWidth, clientWidth };
  });
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a reference is a link, and a picture leads to its file", async ({ page }) => {
    await page.goto(post);
    await page.getByRole("link", { name: "Figure 2" }).first().click();
    await expect(page).toHaveURL(/#fig:both$/);
    await expect(page.locator("[id='fig:chart'] .figure-link")).toHaveAttribute("href", /\.png$/);
  });
});

test("on paper what is folded up is open, and there is nothing to take along", async ({ page }) => {
  await page.goto(post);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("A caution")).toBeVisible();
  await expect(page.getByRole("link", { name: "results.csv" })).toBeHidden();
});
