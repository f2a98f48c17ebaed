import type { Locator, Page } from "@playwright/test";
import { expect, screens, test } from "./support/test";

/** How wide words are as an element would set them. */
async function widths(element: Locator, words: readonly string[]): Promise<number[]> {
  return element.evaluate(
    (node, texts) =>
      texts.map(text => {
        const span = document.createElement("span");
        span.textContent = text;
        node.append(span);
        const { width } = span.getBoundingClientRect();
        span.remove();
        return width;
      }),
    words,
  );
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
}

test.describe("figures", () => {
  test("are each as wide as they are in a text, and all of one width in a table", async ({ page }) => {
    await open(page, "/posts/everything-a-post-can-contain");
    const [ones = 0, noughts = 0] = await widths(page.locator(".prose > p").first(), ["1111", "0000"]);
    expect(noughts - ones).toBeGreaterThan(2);
    const cell = page.getByRole("cell").first();
    const [ones2 = 0, noughts2 = 0] = await widths(cell, ["1111", "0000"]);
    expect(ones2).toBeCloseTo(noughts2, 1);
  });
});

test("an acronym has small capitals of the font's own, and what is no capital stays", async ({ page }) => {
  await open(page, "/posts/everything-a-post-can-contain");
  const acronym = page.locator("abbr").first();
  await expect(acronym).toHaveText("RL");
  const [capitals = 0, small = 0] = await widths(acronym, ["LLM", "s"]);
  const [plainCapitals = 0, plainSmall = 0] = await widths(page.locator(".prose > p").first(), ["LLM", "s"]);
  expect(capitals).toBeLessThan(plainCapitals);
  expect(Math.abs(small - plainSmall)).toBeLessThan(2);
  const faces = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === "loaded").map(({ family }) => family),
  );
  expect(faces.some(family => family.includes("Caps"))).toBe(true);
});

test("a page without acronyms does not ask for small capitals", async ({ page }) => {
  await open(page, "/posts/llm-post-training");
  expect(await page.evaluate(() => [...document.fonts].map(({ family }) => family).join())).not.toContain(
    "Caps",
  );
});

test.describe("what is wider than the text", () => {
  test.use({ site: "many" });

  test("takes the margin on a wide screen", async ({ page }) => {
    await page.setViewportSize(screens.desktop);
    await open(page, "/posts/elements");
    const text = await page.locator(".prose").boundingBox();
    const head = await page.getByRole("banner").boundingBox();
    for (const name of [".code.wide", ".table-scroll"]) {
      const box = await page.locator(`.prose > ${name}`).first().boundingBox();
      const end = (box?.x ?? 0) + (box?.width ?? 0);
      expect(end, name).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0) + 100);
      expect(end, name).toBeLessThanOrEqual((head?.x ?? 0) + (head?.width ?? 0) + 1);
    }
  });

  test("has a line on the side where more is to come, and none where there is no more", async ({ page }) => {
    await page.setViewportSize(screens.phone);
    await open(page, "/posts/elements");
    const code = page.locator(".prose > .code pre").first();
    await code.scrollIntoViewIfNeeded();
    const edge = async (side: "start" | "end") => {
      const box = await code.boundingBox();
      if (!box) throw new Error("The code is not to be seen.");
      const x = side === "start" ? box.x : box.x + box.width - 2;
      return (await page.screenshot({ clip: { x, y: box.y + 8, width: 2, height: 4 } })).toString("base64");
    };
    const before = { start: await edge("start"), end: await edge("end") };
    expect(before.start).not.toBe(before.end);
    await code.evaluate(node => node.scrollTo({ left: node.scrollWidth, behavior: "instant" }));
    await expect.poll(() => edge("end")).not.toBe(before.end);
    expect(await edge("start")).not.toBe(before.start);
  });
});

test("the mark of a heading of two lines leaves the letters of the first whole", async ({ page }) => {
  await page.setViewportSize(screens.phone);
  await page.goto("/posts/llm-post-training");
  const heading = page.getByRole("heading", { name: "III. Fine-Tuning vs. Reinforcement Learning" });
  const link = heading.locator("> a");
  await link.hover();
  const { ground, tails } = await link.evaluate(async element => {
    await Promise.all(element.getAnimations().map(({ finished }) => finished));
    const { font, backgroundSize } = getComputedStyle(element);
    const [first, second] = element.getClientRects();
    const pen = document.createElement("canvas").getContext("2d");
    if (!first || !second || !pen) throw new Error("The heading has no second line.");
    pen.font = font;
    const { fontBoundingBoxDescent, actualBoundingBoxDescent } = pen.measureText("gyp");
    const share = Number.parseFloat(backgroundSize.split(" ")[1] ?? "") / 100;
    return {
      ground: second.bottom - second.height * share,
      tails: first.bottom - fontBoundingBoxDescent + actualBoundingBoxDescent,
    };
  });
  expect(ground).toBeGreaterThanOrEqual(tails);
});
