/** What Safari does otherwise, played in Chromium: without what an old one lacks, and with the styles that it sees. */
import type { Page } from "@playwright/test";
import { expect, screens, test } from "./support/test";

const post = "/posts/everything-a-post-can-contain";

/** Adds rules to an open page as its own scripts do, which its policy allows. */
async function addRules(page: Page, rules: string): Promise<void> {
  await page.evaluate(text => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, rules);
}

test.describe("in one as old as the oldest that package.json names,", () => {
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      for (const name of ["popover", "showPopover"]) Reflect.deleteProperty(HTMLElement.prototype, name);
      Reflect.deleteProperty(Element.prototype, "checkVisibility");
      Reflect.deleteProperty(URLSearchParams.prototype, "size");
    }),
  );

  test("j and k go from heading to heading", async ({ page }) => {
    await page.goto(post);
    const steps = [
      ["j", "Everything a post can contain"],
      ["j", "Words"],
      ["j", "Emphasis"],
      ["k", "Words"],
    ] as const;
    for (const [key, name] of steps) {
      await page.keyboard.press(key);
      await expect(page.getByRole("heading", { name, exact: true })).toBeInViewport();
    }
    await expect(
      page.getByRole("link", { name: "Words", exact: true }).and(page.locator(":focus")),
    ).toHaveCount(1);
  });

  test("numbers and references lead where they lead", async ({ page }) => {
    await page.goto(post);
    await page.locator(".citation").first().hover();
    await page.locator("[id='tbl:stages'] figcaption > a").click();
    await expect(page).toHaveURL(/#tbl:stages$/);
    await expect(page.locator(".preview, .cite-figure")).toHaveCount(0);
  });

  test.describe("with many posts", () => {
    test.use({ site: "many" });

    test("what the search is narrowed down by stands in its address", async ({ page }) => {
      await page.goto("/search");
      await page.getByRole("main").getByRole("searchbox").fill("numbered");
      const status = page.locator(".search-found").getByRole("status");
      await expect(status).toHaveText("52 results.");
      await page.getByLabel("Tag").selectOption("even");
      await expect(status).toHaveText("26 results.");
      await expect(page).toHaveURL("/search?q=numbered&tag=even");
    });
  });
});

test("what opens beside a link is inside the window, where the browser puts it elsewhere", async ({
  page,
}) => {
  await page.goto(post);
  // Above the link, whether there is room or not.
  await addRules(
    page,
    "aside:is(.cite-figure, .preview) { position-area: block-start; position-try-fallbacks: none }",
  );
  for (const [link, box] of [
    [page.locator("[id='tbl:stages'] figcaption > a"), page.locator(".cite-figure")],
    [page.locator(".citation").first(), page.locator(".preview")],
  ] as const) {
    await link.evaluate(element => scrollBy(0, element.getBoundingClientRect().top - 40));
    if (await link.evaluate(element => element.matches(".citation"))) await link.hover();
    else await link.click();
    await expect(box).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Escape");
  }
});

test("what opens beside a link stands there where the browser knows no such places", async ({ page }) => {
  await page.addInitScript(() => {
    CSS.supports = () => false;
  });
  await page.goto(post);
  const number = page.locator("[id='tbl:stages'] figcaption > a");
  await number.evaluate(element => scrollBy(0, element.getBoundingClientRect().top - 400));
  await number.click();
  await expect(page.locator(".cite-figure")).toBeInViewport({ ratio: 1 });
  const bottom = await page.locator(".cite-figure").evaluate(box => box.getBoundingClientRect().bottom);
  const top = await number.evaluate(link => link.getBoundingClientRect().top);
  expect(Math.abs(top - bottom)).toBeLessThan(10);
});

test("the search keeps its words when the browser empties the field of a page that comes back", async ({
  page,
}) => {
  await page.goto("/search?q=model");
  const field = page.getByRole("main").getByRole("searchbox");
  await expect(page.locator(".search-found").getByRole("status")).toHaveText(/^\d+ results?\.$/);
  await field.evaluate(async (input: HTMLInputElement) => {
    setTimeout(() => {
      input.value = "";
    });
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    // Behind what the page does, which is put off as the browser's own is: timers come in the order they were set.
    await new Promise(resolve => setTimeout(resolve));
  });
  await expect(field).toHaveValue("model");
});

for (const [key, name] of [
  ["/", "Search"],
  ["?", "Keyboard shortcuts"],
] as const) {
  test(`a press beside it closes what ${key} opens, where the browser does not, and one within does not`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(HTMLDialogElement.prototype, "closedBy");
      Element.prototype.setAttribute = new Proxy(Element.prototype.setAttribute, {
        apply: (set, element, args) =>
          args[0] === "closedby" ? undefined : Reflect.apply(set, element, args),
      });
    });
    await page.goto(post);
    await page.keyboard.press(key);
    const dialog = page.getByRole("dialog", { name });
    await expect(dialog).toBeVisible();
    const box = await dialog.boundingBox();
    if (!box) throw new Error("The dialog does not show.");
    await page.mouse.click(box.x + 4, box.y + 4);
    await expect(dialog).toBeVisible();
    await page.mouse.click(box.x - 20, box.y + 4);
    await expect(dialog).toHaveCount(0);
  });
}

test("Escape closes the search where the field keeps it from the dialog", async ({ page }) => {
  await page.goto(post);
  await page.keyboard.press("/");
  const dialog = page.getByRole("dialog", { name: "Search" });
  await expect(dialog.getByRole("searchbox")).toBeFocused();
  await dialog.evaluate(element => element.addEventListener("cancel", event => event.preventDefault()));
  await page.keyboard.type("model");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
});

for (const [size, screen] of Object.entries({ small: screens.small, phone: screens.phone })) {
  test(`bars lie in their rows where rows have no place of their own, ${size}`, async ({ page }) => {
    await page.setViewportSize(screen);
    await page.goto("/posts/interactive-figures");
    await addRules(page, ".island-table tbody tr { position: static !important }");
    const rows = page.locator("[data-island] tr:has(.island-bar)");
    expect(await rows.count()).toBe(10);
    for (const row of await rows.all()) {
      const of = await row.boundingBox();
      const bar = await row.locator(".island-bar").boundingBox();
      if (!of || !bar) throw new Error("a row or its bar does not show");
      expect(Math.abs(bar.x - of.x) + Math.abs(bar.width - of.width)).toBeLessThan(1);
      expect(bar.y).toBeGreaterThan(of.y);
      expect(bar.y + bar.height).toBeLessThan(of.y + of.height);
    }
    const number = page.locator(".policy-loop-number").first();
    const table = await page.locator(".policy-loop-table").boundingBox();
    expect((await number.boundingBox())?.x).toBe(table?.x);
  });
}
