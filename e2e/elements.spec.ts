/** Conversations, tokens, small elements, plots and diagrams, as readers meet them. */
import { readFile } from "node:fs/promises";
import { expectLegible, expectNoViolations } from "./support/axe";
import { expect, test } from "./support/test";

test.use({ site: "many" });

const post = "/posts/elements-of-posts";

test("what has a caption is a figure, and figures are numbered in order", async ({ page }) => {
  await page.goto(post);
  const captions = await page.locator(".prose figcaption > a:first-child").allTextContents();
  expect(captions).toEqual(["1", "2", "3", "4", "5", "6", "7"].map(number => `Figure ${number}`));
  const figure = page.locator("#figure-1");
  await expect(figure.locator(".turn-role")).toHaveText([
    "System",
    "User",
    "Tool python",
    "Model small model",
  ]);
  await expect(figure.getByRole("listitem")).toHaveText("It is 6 × 7 too.");
});

test("a conversation is copied as it would be written down", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(post);
  await page.locator("#figure-1 .talk-head").getByRole("button", { name: "Copy" }).click();
  await expect(page.locator("#figure-1 .talk-head").getByRole("button", { name: "Copied" })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^System\nYou are a calculator\. Answer with a number\.\n\nUser\nWhat is 7 × 6\?/);
  expect(copied).toMatch(/print\(7 \* 6\)\n\nTool python\n42\n\nModel small model\nThe answer is 42\.\n/);
});

test("a plot says what it shows, and gives its table and its file", async ({ page }) => {
  await page.goto(post);
  const figure = page.locator("#figure-4");
  const plot = figure.getByRole("img");
  await expect(plot).toHaveAccessibleName("Loss as a / √(step / 100), for two values of a");
  await expect(plot).toHaveAccessibleDescription(
    /^Loss \(nats\) from 0\.866 to 4\.000\. a = 3: 3\.000 at Step 100/,
  );
  await figure.locator("summary").click();
  await expect(figure.getByRole("row")).toHaveCount(25);
  const link = figure.getByRole("link", { name: "Download loss.csv" });
  const response = await page.request.get((await link.getAttribute("href")) ?? "");
  expect(response.headers()["content-type"]).toMatch(/^text\/csv/);
  expect(await response.text()).toContain("step,run,loss\n");
});

test("a plot and a diagram open over the page from their numbers, and closing brings the focus back", async ({
  page,
}) => {
  await page.goto(post);
  for (const figure of [page.locator("#figure-4"), page.locator('[id="fig:loop"]')]) {
    const number = figure.locator("figcaption > a:first-child");
    const name = (await figure.getByRole("img").getAttribute("aria-label")) ?? "";
    await number.click();
    await page.getByRole("button", { name: "Enlarge" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("img", { name })).toBeVisible();
    await expect(dialog).not.toContainText("Citation");
    await expectNoViolations(page);
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(number).toBeFocused();
  }
});

test("rows that stand in the post can be taken along too", async ({ page }) => {
  await page.goto(post);
  const figure = page.locator("#figure-5");
  await figure.locator("summary").click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    figure.getByRole("link", { name: "Download figure-5.csv" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("figure-5.csv");
  expect(await readFile(await file.path(), "utf8")).toBe(
    "n,k,v\n2,square,4\n3,square,9\n2,cube,8\n3,cube,27\n",
  );
  await figure.locator("figcaption > a").click();
  const cited = page.getByRole("complementary", { name: "Cite Figure 5" });
  const [picture] = await Promise.all([
    page.waitForEvent("download"),
    cited.getByRole("link", { name: "dark" }).click(),
  ]);
  expect(picture.suggestedFilename()).toBe("figure-5-dark.svg");
  const svg = await readFile(await picture.path(), "utf8");
  expect(svg).toMatch(/^<svg [^>]*color="rgb\(2\d\d,2\d\d,2\d\d\)"/);
  expect(svg).not.toContain("var(");
  await expect(cited.getByRole("link", { name: "figure-5.csv" })).toHaveAttribute("download", "figure-5.csv");
});

test("a plot in a text from right to left has its numbers at the left, and whole", async ({ page }) => {
  await page.goto(post);
  await page.evaluate(() => {
    document.documentElement.dir = "rtl";
  });
  const found = await page.locator(".drawing-wide svg").evaluateAll(drawings =>
    drawings.map(svg => {
      const frame = svg.getBoundingClientRect();
      const numbers = [...svg.querySelectorAll("[text-anchor=end] text")].filter(one =>
        /^[\d.,]+$/.test(one.textContent ?? ""),
      );
      const outside = numbers.filter(one => one.getBoundingClientRect().right > frame.left + 62);
      return { hasNumbers: numbers.length > 0, outside: outside.length };
    }),
  );
  const whole = { hasNumbers: true, outside: 0 };
  expect(found).toEqual([whole, whole, whole]);
});

test("a diagram follows the theme, scrolls by itself, and is there in words", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(post);
  const figure = page.locator('[id="fig:loop"]');
  const drawing = figure.getByRole("img");
  await expect(drawing).toHaveAccessibleName(
    "A loop that is wider than a phone. A model learns from what it answers.",
  );
  const text = drawing.locator("text").first();
  const seen = () =>
    text.evaluate(node => {
      const { fill, fontFamily, fontSize } = getComputedStyle(node);
      return { fill, fontFamily, fontSize };
    });
  await page.emulateMedia({ colorScheme: "light" });
  const light = await seen();
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await seen();
  expect(dark.fill).not.toBe(light.fill);
  expect(light.fontFamily).toMatch(/^"Be Vietnam Pro"/);
  expect(Number.parseFloat(light.fontSize)).toBeGreaterThanOrEqual(13);
  await drawing.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => drawing.evaluate(node => node.scrollLeft)).toBeGreaterThan(0);
  // No lettering leaves the drawing, in the font that it is set in.
  const outside = await page.locator(".diagram-scroll svg").evaluateAll(drawings =>
    drawings.flatMap(svg => {
      const frame = svg.getBoundingClientRect();
      return [...svg.querySelectorAll("text")]
        .filter(one => {
          const { left, right } = one.getBoundingClientRect();
          return left < frame.left || right > frame.right;
        })
        .map(one => one.textContent);
    }),
  );
  expect(outside).toEqual([]);
  await figure.locator("summary").click();
  await expect(figure.getByRole("listitem")).toHaveText([
    "Câu hỏi → Language model",
    "Language model → Reward model: answers",
    "Reward model → Update of the weights: rewards",
    "Update of the weights → Language model",
  ]);
});

test("tokens are heard as they are seen", async ({ page }) => {
  await page.goto(post);
  const tokens = page.locator("#figure-3").getByRole("listitem");
  await expect(tokens).toHaveCount(6);
  await expect(tokens.nth(1)).toMatchAriaSnapshot("- listitem: space cat , id 3797 , probability 25.0 %");
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("axe finds nothing, and no page moves sideways", async ({ page }) => {
      await page.goto(post);
      await expectNoViolations(page);
      for (const width of [320, 390, 820]) {
        await page.setViewportSize({ width, height: 800 });
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(over).toBe(0);
        await expectLegible(page);
      }
    });
  });
}

test("a phone gets the plot that is drawn for it, and paper the wide one", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(post);
  const figure = page.locator("#figure-4");
  await expect(figure.locator(".drawing-narrow")).toBeVisible();
  await expect(figure.locator(".drawing-wide")).toBeHidden();
  await page.setViewportSize({ width: 700, height: 800 });
  await page.emulateMedia({ media: "print" });
  await expect(figure.locator(".drawing-wide")).toBeVisible();
  await expect(figure.locator("details")).toBeHidden();
});
