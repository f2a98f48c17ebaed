/** Blocks of code: what a fence can say, with and without JavaScript, by keyboard, in both themes and on paper. */
import type { Locator, Page } from "@playwright/test";
import { expectNoViolations } from "./support/axe";
import { expect, screens, test } from "./support/test";

const address = "/posts/code";

/** The block with a title, or one that holds a text. */
function block(page: Page, hasText: string | RegExp): Locator {
  return page.locator(".code").filter({ hasText });
}

/** Words before the lines of a block: their numbers. */
function numbersOf(code: Locator): Promise<string[]> {
  return code
    .locator(".ln")
    .evaluateAll(lines => lines.map(line => getComputedStyle(line, "::before").content.replace(/"/g, "")));
}

test.use({ site: "many" });

test.describe("a block", () => {
  test("says its title and its language, and has an address", async ({ page }) => {
    await page.goto(`${address}#lst:train`);
    const train = block(page, "train.py").first();
    await expect(train).toBeInViewport();
    await expect(train.locator(".code-head")).toContainText("train.py");
    await expect(train.locator(".code-head")).toContainText("python");
    await expect(block(page, "no language at all").locator(".code-language")).toHaveCount(0);
  });

  test("numbers its lines from where it is told, and marks some of them", async ({ page }) => {
    await page.goto(address);
    const train = block(page, "train.py").first();
    expect(await numbersOf(train)).toEqual(["9", "10", "11", "12", "13", "14"]);
    const marked = train.locator("mark.ln");
    await expect(marked).toHaveCount(3);
    // From edge to edge, so that it is seen beside short lines.
    const [line, whole] = await Promise.all([
      marked.first().boundingBox(),
      train.locator("pre").boundingBox(),
    ]);
    expect(line?.width).toBeGreaterThanOrEqual((whole?.width ?? 0) - 1);
    await expect(train.locator("mark:not(.ln)")).toHaveText(["loss", "loss", "loss", "loss"]);
  });

  test("of a change has a sign for each line, and copies what it comes to", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(address);
    const change = block(page, "A change");
    const signs = await change
      .locator(":is(ins, del).ln")
      .evaluateAll(lines => lines.map(line => getComputedStyle(line, "::after").content));
    expect(signs).toEqual(['"−"', '"+"', '"+"']);
    await change.getByRole("button", { name: "Copy" }).click();
    await expect(change.getByRole("button", { name: "Copied" })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      "def reward(answer):\n    if check(answer):\n        return 1.0\n    return 0.0",
    );
  });

  test("copies its text alone, without numbers", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(address);
    await block(page, "train.py").first().getByRole("button", { name: "Copy" }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split("\n")).toHaveLength(6);
    expect(copied.split("\n")[0]).toBe("def step(model, batch, optimiser):");
  });

  test("that is wrapped does not scroll; one that scrolls is moved by the keyboard", async ({ page }) => {
    await page.setViewportSize(screens.small);
    await page.goto(address);
    const wrapped = block(page, "One line, long").locator("pre");
    expect(await wrapped.evaluate(node => node.scrollWidth - node.clientWidth)).toBeLessThanOrEqual(0);
    await expect(wrapped).not.toHaveAttribute("tabindex");
    const long = block(page, "torchrun").locator("pre");
    await long.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => long.evaluate(node => node.scrollLeft)).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test("keeps colours for the lines that are looked at", async ({ page }) => {
    await page.goto(address);
    const code = block(page, "export async function load").locator("code");
    const colours = await code.evaluate(node => ({
      beside: getComputedStyle(node).color,
      at: [...node.querySelectorAll("span span")].map(word => getComputedStyle(word).color),
    }));
    expect(new Set(colours.at).size).toBeGreaterThan(1);
    expect(colours.at).not.toContain(colours.beside);
  });

  test("of a terminal shows its colours and no escapes", async ({ page }) => {
    await page.goto(address);
    const output = block(page, "The output").locator("code");
    await expect(output).toContainText("✓ 312 tests passed (4.1 s)");
    await expect(output).not.toContainText("[32m");
    const reversed = output.locator(".rv").first();
    const [ink, ground] = await reversed.evaluate(node => {
      const { color, backgroundColor } = getComputedStyle(node);
      return [color, backgroundColor];
    });
    expect(ink).not.toBe(ground);
  });
});

test.describe("tabs", () => {
  test("show one block at a time, and change by the arrow keys", async ({ page }) => {
    await page.goto(address);
    const group = page.getByRole("group", { name: "Code in 3 versions" });
    await expect(group.locator("pre:visible")).toHaveCount(1);
    const first = group.getByRole("radio", { name: "reward.py" });
    await first.focus();
    await page.keyboard.press("ArrowRight");
    await expect(group.getByRole("radio", { name: "reward.ts" })).toBeChecked();
    await expect(group.locator("pre:visible")).toContainText("export const reward");
    // What scrolls in the block that shows is next on the way.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await expect(group.locator("pre:visible")).toBeFocused();
    await group.getByText("rust", { exact: true }).click();
    await expect(group.locator("pre:visible")).toContainText("fn reward");
  });

  test("stay as they are where a preview shows them", async ({ page }) => {
    await page.goto(address);
    await page.locator(".code-tabs label", { hasText: "reward.ts" }).click();
    await page.getByRole("link", { name: "on tabs" }).hover();
    const preview = page.getByRole("complementary", { name: "Preview: on tabs" });
    await expect(preview.locator("pre:visible").first()).toContainText("export const reward");
    await page.keyboard.press("Escape");
    await expect(page.locator(".code-tabs pre:visible")).toContainText("export const reward");
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });

    test("work too, and there is no button that does nothing", async ({ page }) => {
      await page.goto(address);
      await page.locator(".code-tabs label", { hasText: "reward.ts" }).click();
      await expect(page.locator(".code-tabs pre:visible")).toContainText("export const reward");
      await expect(page.getByRole("button", { name: "Copy" })).toHaveCount(0);
    });
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const screen of ["small", "desktop"] as const) {
    test.describe(`${colorScheme}, ${screen}`, () => {
      test.use({ colorScheme, viewport: screens[screen] });

      test("breaks no rule of axe, contrast among them", async ({ page }) => {
        await page.goto(address);
        await expectNoViolations(page);
      });
    });
  }
}

test.describe("on paper", () => {
  test.use({ viewport: { width: 552, height: 960 } });

  test("has titles and numbers, every tab, wrapped lines, and no buttons", async ({ page }) => {
    await page.goto(address);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("button")).toHaveCount(0);
    await expect(page.locator(".code-tabs pre:visible")).toHaveCount(3);
    for (const name of ["reward.py", "reward.ts", "rust"]) {
      await expect(page.locator(".code-tabs label", { hasText: name })).toBeVisible();
    }
    const train = block(page, "train.py").first();
    await expect(train.locator(".code-title")).toBeVisible();
    expect((await numbersOf(train))[0]).toBe("9");
    const text = await page.locator(".prose > h2").first().boundingBox();
    for (const pre of await page.locator(".code pre").all()) {
      expect((await pre.boundingBox())?.x).toBeGreaterThanOrEqual(text?.x ?? 0);
      expect(await pre.evaluate(node => node.scrollWidth - node.clientWidth)).toBeLessThanOrEqual(0);
    }
  });
});

test("its Markdown has titles, languages and no options", async ({ page }) => {
  const text = await (await page.request.get(`${address}.md`)).text();
  expect(text).toContain("*Listing 1: train.py*\n\n```python\ndef step(model, batch, optimiser):\n");
  expect(text).toContain("```text\n$ npm test\n✓ 312 tests passed (4.1 s)\n");
  expect(text).toContain("*reward.ts*\n\n```ts\n");
  expect(text).not.toContain("lines=9");
});

test("a page without code has no rule for words of code", async ({ page }) => {
  const html = await (await page.request.get("/posts/quiet")).text();
  expect(html).not.toContain(".code-head");
  expect(html).not.toContain("--word");
});
