import type { Page } from "@playwright/test";
import { expectNoViolations } from "./support/axe";
import { expect, test } from "./support/test";

const post = "/posts/llm-post-training";

const list = (page: Page) => page.getByRole("dialog", { name: "Keyboard shortcuts" });
const button = (page: Page) => page.getByRole("button", { name: "Keyboard shortcuts" });
const theme = (page: Page) => page.getByRole("button", { name: /^Theme/ });

/** What the list names, in its order. */
async function listed(page: Page): Promise<string[]> {
  await page.keyboard.press("?");
  // It comes with a script of its own.
  await expect(list(page)).toBeVisible();
  return list(page).getByRole("term").allTextContents();
}

/** Opens the list and ticks the box in it, or unticks it. */
async function turn(page: Page, isOn: boolean): Promise<void> {
  await button(page).click();
  await list(page).getByRole("checkbox", { name: "Use these shortcuts" }).setChecked(isOn);
  await page.keyboard.press("Escape");
  await expect(list(page)).toHaveCount(0);
}

test("? lists what the page has; Escape closes it and gives the focus back", async ({ page }) => {
  await page.goto(post);
  await page.getByRole("link", { name: "Posts" }).first().focus();
  const names = await listed(page);
  expect(names).toEqual(
    expect.arrayContaining(["Search", "Next heading", "Home page", "Archive", "This list"]),
  );
  await expect(list(page).getByRole("button", { name: "Close" })).toBeFocused();
  await expect(list(page).getByRole("banner"), "the head of the page").toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(list(page)).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Posts" }).first()).toBeFocused();
});

test("the list closes by its button and by a press beside it", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("?");
  await list(page).getByRole("button", { name: "Close" }).click();
  await expect(list(page)).toHaveCount(0);
  await page.keyboard.press("?");
  await expect(list(page)).toBeVisible();
  await page.mouse.click(5, 5);
  await expect(list(page)).toHaveCount(0);
});

test("j and k go through the headings, with view and focus", async ({ page }) => {
  await page.goto(post);
  const headings = page.getByRole("article").getByRole("heading");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(headings.nth(1).getByRole("link")).toBeFocused();
  await expect(headings.nth(1)).toBeInViewport();
  await page.keyboard.press("j");
  await expect(headings.nth(2).getByRole("link")).toBeFocused();
  // As a link to it would have put it: near the top.
  const box = await headings.nth(2).boundingBox();
  expect(box?.y).toBeLessThan(80);
  await page.keyboard.press("k");
  await expect(headings.nth(1).getByRole("link")).toBeFocused();
});

test("j goes on from where a reader has scrolled to", async ({ page }) => {
  await page.goto(post);
  const headings = page.getByRole("article").getByRole("heading");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await headings.nth(6).evaluate(heading => {
    window.scrollBy({ top: heading.getBoundingClientRect().top - 200, behavior: "instant" });
  });
  await page.keyboard.press("j");
  await expect(headings.nth(6).getByRole("link")).toBeFocused();
});

test("[ and ] go to the posts before and after; an end has no such shortcut", async ({ page }) => {
  await page.goto(post);
  const older = page.locator('.post-nav a[rel="prev"]');
  const newer = page.locator('.post-nav a[rel="next"]');
  const there = (await newer.count()) > 0 ? newer : older;
  const [on, back] = there === newer ? ["]", "["] : ["[", "]"];
  const address = (await there.getAttribute("href")) ?? "";
  await page.keyboard.press(on);
  await expect(page).toHaveURL(address);
  // The address changes before the page's script is there.
  await page.waitForLoadState();
  await page.keyboard.press(back);
  await expect(page).toHaveURL(post);

  // To the newest one, which has none after it.
  for (let next = newer; (await next.count()) > 0; ) {
    await page.goto((await next.getAttribute("href")) ?? "");
  }
  const newest = page.url();
  const names = await listed(page);
  expect(names).toContain("Older post");
  expect(names).not.toContain("Newer post");
  await page.keyboard.press("Escape");
  await expect(list(page)).toHaveCount(0);
  await page.keyboard.press("]");
  await page.keyboard.press("t");
  await expect(theme(page)).toHaveAccessibleName("Theme: light");
  expect(page.url()).toBe(newest);
});

test("g and a letter go to the parts of the site", async ({ page }) => {
  await page.goto(post);
  for (const [letter, address] of [
    ["p", "/posts"],
    ["t", "/tags"],
    ["s", "/series"],
    ["a", "/archive"],
    ["h", "/"],
  ] as const) {
    await page.keyboard.press("g");
    await page.keyboard.press(letter);
    await expect(page).toHaveURL(address);
    // The address is there before the page's script is, which answers the next keys.
    await page.waitForLoadState();
  }
});

test.describe("below a base path", () => {
  test.use({ site: "based" });

  test("they stay there", async ({ page }) => {
    await page.goto("/project/posts/llm-post-training");
    await page.keyboard.press("g");
    await page.keyboard.press("t");
    await expect(page).toHaveURL("/project/tags");
    await page.waitForLoadState();
    await page.keyboard.press("g");
    await page.keyboard.press("h");
    await expect(page).toHaveURL("/project/");
  });
});

test("t changes the theme as its button does", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("t");
  await expect(theme(page)).toHaveAccessibleName("Theme: light");
  await page.keyboard.press("t");
  await expect(theme(page)).toHaveAccessibleName("Theme: dark");
});

test("keys with Ctrl, Alt and Meta belong to the browser", async ({ page }) => {
  await page.goto("/");
  for (const modifier of ["Control", "Alt", "Meta"]) {
    await page.evaluate(
      name => {
        const event = { key: "t", bubbles: true, [`${name.toLowerCase()}Key`]: true };
        document.body.dispatchEvent(new KeyboardEvent("keydown", event));
      },
      modifier.replace("Control", "ctrl"),
    );
  }
  await expect(theme(page)).toHaveAccessibleName("Theme: system");
});

test("a key that is held down leaves the page once", async ({ page }) => {
  await page.goto(post);
  await page.evaluate(() => {
    for (const key of ["[", "]", "t"]) {
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key, repeat: true, bubbles: true }));
    }
  });
  await expect(theme(page)).toHaveAccessibleName("Theme: system");
  await expect(page).toHaveURL(post);
});

test("who types or works a control is left alone", async ({ page }) => {
  await page.goto("/posts/interactive-figures");
  // Its controls are there for nobody before React has taken it over.
  await page.locator("[data-island]").first().scrollIntoViewIfNeeded();
  await page.getByRole("slider").first().focus();
  await page.keyboard.press("t");
  await page.keyboard.press("?");
  await page.evaluate(() => {
    const field = document.createElement("textarea");
    field.className = "typed";
    const editable = document.createElement("p");
    editable.className = "typed";
    editable.contentEditable = "true";
    document.querySelector("main")?.prepend(field, editable);
  });
  const [field, editable] = [page.locator(".typed").first(), page.locator(".typed").last()];
  for (const one of [field, editable]) {
    await one.focus();
    await page.keyboard.type("t?j");
  }
  await expect(field).toHaveValue("t?j");
  await expect(editable).toHaveText("t?j");
  await expect(theme(page)).toHaveAccessibleName("Theme: system");
  await expect(list(page)).toHaveCount(0);
});

test("nothing answers behind the open list", async ({ page }) => {
  await page.goto(post);
  await page.keyboard.press("?");
  await expect(list(page)).toBeVisible();
  await page.keyboard.press("t");
  await page.keyboard.press("j");
  await expect(list(page).getByRole("button", { name: "Close" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(theme(page)).toHaveAccessibleName("Theme: system");
});

test("they are switched off for good, and on again from the footer", async ({ page }) => {
  await page.goto(post);
  await turn(page, false);
  await page.keyboard.press("t");
  await page.keyboard.press("?");
  await expect(list(page)).toHaveCount(0);
  await page.goto("/");
  await page.reload();
  await page.keyboard.press("t");
  await page.keyboard.press("?");
  await expect(list(page)).toHaveCount(0);
  await expect(theme(page)).toHaveAccessibleName("Theme: system");
  await turn(page, true);
  await page.keyboard.press("t");
  await expect(theme(page)).toHaveAccessibleName("Theme: light");
});

test("another tab follows", async ({ page, context }) => {
  await page.goto("/");
  const other = await context.newPage();
  await other.goto(page.url());
  await turn(other, false);
  await page.bringToFront();
  await page.keyboard.press("t");
  await expect(theme(page)).toHaveAccessibleName("Theme: system");
});

test("where the browser forbids storage, they are off for the page", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await page.goto("/");
  await turn(page, false);
  await page.keyboard.press("t");
  await expect(theme(page)).toHaveAccessibleName("Theme: system");
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("the open list breaks no rule of axe", async ({ page }) => {
      await page.goto(post);
      await page.keyboard.press("?");
      await expect(list(page)).toBeVisible();
      await expectNoViolations(page);
    });
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("nothing promises shortcuts", async ({ page }) => {
    await page.goto(post);
    await expect(page.getByText("Keyboard shortcuts")).toBeHidden();
  });
});
