/** A post that cites: its links, its list of works, its other forms. */
import { expectNoViolations } from "./support/axe";
import { expect, screens, test } from "./support/test";

const post = "/posts/citing";

test.use({ site: "many" });

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a citation leads to its work, and the work leads back", async ({ page }) => {
      await page.goto(post);
      const citation = page.getByRole("article").getByText("First, 2019", { exact: true }).first();
      await citation.click();
      await expect(page).toHaveURL(/#ref-first2019$/);
      const work = page.locator("#ref-first2019");
      await expect(work).toBeInViewport();
      await expect(work).toContainText("The First of the Made-up Works");
      await work.getByRole("link", { name: "Back to the text, citation 1" }).click();
      await expect(page).toHaveURL(/#cite-1$/);
      await expect(page.locator("#cite-1")).toBeInViewport();
      await expect(page.locator("#cite-1")).toHaveCSS("background-size", "100% 100%");
    });
  });
}

test("citations are words, wherever they stand", async ({ page }) => {
  await page.goto(post);
  const text = page.getByRole("article");
  await expect(text.getByText("as Left and Right (2021) say")).toBeVisible();
  await expect(text.getByText("(see Alpha et al., 2022, pp. 3–5; First, 2019)")).toBeVisible();
  await expect(text.getByRole("heading", { name: "What (Alpha et al., 2022) found" })).toBeVisible();
  await expect(text.getByRole("cell", { name: "One (First, 2019)" })).toBeVisible();
  await expect(text.getByText("In a note First (2019, p. 7).")).toBeVisible();
  await expect(text.getByRole("blockquote")).toContainText("(2021)");
  await expect(text.getByText("As in Alpha et al. (2022), too.")).toBeAttached();
  await expect(text.getByText("me@example.org or @nobody.")).toBeVisible();
});

test("the works stand in a list of their own, in order, with links, and in the contents", async ({
  page,
}) => {
  await page.goto(post);
  const list = page.locator("section.references");
  await expect(list).toHaveAttribute("role", "doc-bibliography");
  await expect(list).toHaveAccessibleName("References");
  await expect(list.getByRole("listitem")).toHaveText([/^Alpha, A\./, /^First, A\./, /^Left, L\./]);
  await expect(list.getByRole("link", { name: "https://doi.org/10.1000/first" })).toHaveAttribute(
    "href",
    "https://doi.org/10.1000/first",
  );
  await expect(page.locator("[data-contents] a", { hasText: "References" })).toHaveAttribute(
    "href",
    "#references",
  );
  await expect(page.locator("[data-contents]")).toContainText("What (Alpha et al., 2022) found");
});

test("a phone shows the list without moving sideways", async ({ page }) => {
  await page.setViewportSize(screens.small);
  await page.goto(`${post}#references`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(screens.small.width);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe has nothing to say, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(post);
    await expectNoViolations(page);
  });
}

test("on paper the list has no links back", async ({ page }) => {
  await page.goto(post);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("section.references")).toContainText("Made-up Works");
  await expect(page.getByRole("article").getByText("↩").first()).toBeHidden();
});

test("its Markdown has the citations as words, and the list at the end", async ({ request }) => {
  const text = await (await request.get(`${post}.md`)).text();
  expect(text).toContain("In a sentence (First, 2019), by name as Left and Right\u00a0(2021) say");
  expect(text).toMatch(/## References\n\n- Alpha, A\., Beta, B\., & Gamma, G\. \(2022\)/);
  expect(text).not.toContain("↩");
});

test("a text without citations pays nothing", async ({ page }) => {
  await page.goto("/posts/quiet");
  expect(await page.content()).not.toMatch(/doc-biblioref|doc-bibliography|\.references/);
});
