import { createHash } from "node:crypto";
import sharp from "sharp";
import { expect, test } from "./support/test";

const post = "/posts/llm-post-training";

test("the first post's three figures are there, numbered, captioned, linked, drawn", async ({ page }) => {
  await page.goto(post);
  const figures = page.getByRole("figure");
  await expect(figures).toHaveCount(3);
  const names = ["gpt3-vs-chatgpt", "pretrained-model", "post-trained-model"];
  const captions = ["base-model vs post-trained model", "pretrained-model", "post-trained-model"];
  for (const [index, name] of names.entries()) {
    const figure = figures.nth(index);
    await figure.scrollIntoViewIfNeeded();
    await expect(figure).toHaveAttribute("id", `figure-${index + 1}`);
    await expect(figure.locator("figcaption")).toHaveText(`Figure ${index + 1} ${captions[index]}`);
    await expect(figure.getByRole("link", { name: `Figure ${index + 1}`, exact: true })).toHaveAttribute(
      "href",
      `#figure-${index + 1}`,
    );
    const whole = figure.locator("a").first();
    await expect(whole).toHaveAttribute("href", new RegExp(`^/_next/static/media/${name}\\.\\w+\\.png$`));
    const response = await page.request.get((await whole.getAttribute("href")) ?? "");
    expect(response.headers()).toMatchObject({
      "content-type": "image/png",
      "cache-control": "public, max-age=31536000, immutable",
    });
    const image = figure.getByRole("img", { name: captions[index] ?? "" });
    await expect(image).toBeVisible();
    await expect
      .poll(() => image.evaluate(one => one instanceof HTMLImageElement && one.naturalWidth > 0))
      .toBe(true);
    await expect(image).toHaveAttribute("width", "1440");
  }
});

test("a figure that is enlarged in a low window is no smaller than in the text, and scrolls", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 500 });
  await page.goto(post);
  const link = page.getByRole("figure").locator(".figure-link").last();
  const height = await link.getByRole("img").evaluate(image => image.clientHeight);
  await link.click();
  const place = page.getByRole("dialog").locator("> :first-child");
  const image = place.getByRole("img");
  expect(await image.evaluate(one => one.clientHeight)).toBeGreaterThanOrEqual(height);
  await expect(place).toHaveAttribute("tabindex", "0");
  await place.focus();
  await page.keyboard.press("End");
  const end = () => place.evaluate(one => one.scrollHeight - one.scrollTop - one.clientHeight);
  await expect.poll(end).toBeLessThan(2);
  await page.keyboard.press("Escape");
  await expect(link).toBeFocused();
});

for (const { width, deviceScaleFactor, widest } of [
  { width: 1280, deviceScaleFactor: 1, widest: 720 },
  { width: 390, deviceScaleFactor: 2, widest: 720 },
  { width: 390, deviceScaleFactor: 3, widest: 1080 },
]) {
  test(`${width} pixels at ×${deviceScaleFactor} fetch no more of a figure than they show`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      deviceScaleFactor,
      ...(baseURL && { baseURL }),
    });
    const page = await context.newPage();
    await page.goto(`${post}#figure-1`);
    const image = page.locator("#figure-1").getByRole("img");
    await expect
      .poll(() => image.evaluate(one => one instanceof HTMLImageElement && one.currentSrc))
      .toMatch(new RegExp(`\\.${widest}\\.avif$`));
    await context.close();
  });
}

test("a figure keeps its place while its image loads, and shows the version of the theme", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(`${post}#figure-1`);
  const image = page.locator("#figure-1").getByRole("img");
  await expect(image).toHaveAttribute("src", /\/gpt3-vs-chatgpt-dark\.\w+\.png$/);
  const { width, height, shown } = await image.evaluate(one => ({
    width: Number(one.getAttribute("width")),
    height: Number(one.getAttribute("height")),
    shown: one.getBoundingClientRect().toJSON(),
  }));
  expect(shown.width / shown.height).toBeCloseTo(width / height, 1);
});

test("at the width of a phone a figure fills the column", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(post);
  const box = await page.getByRole("figure").first().getByRole("img").boundingBox();
  expect(box?.width).toBeGreaterThan(330);
  expect(box?.width).toBeLessThanOrEqual(390);
});

test.describe("images beside a post", () => {
  test.use({ site: "many" });

  test("are served, and are figures with captions or parts of a line", async ({ page }) => {
    await page.goto("/posts/with-cover");
    const figures = page.getByRole("article").getByRole("figure");
    const chart = figures.filter({ hasText: "Nothing, charted" });
    await expect(chart.locator("figcaption")).toHaveText(/^Figure 1 Nothing, charted$/);
    await expect(chart.getByRole("img", { name: "A chart of nothing" })).toBeVisible();
    await expect(page.getByRole("paragraph").getByRole("img", { name: "a small sign" })).toBeVisible();
    await expect(page.getByRole("img", { name: "The same again" })).toBeVisible();
    await page.emulateMedia({ colorScheme: "dark" });
    await expect(page.getByRole("img", { name: "a small sign" })).toHaveAttribute(
      "src",
      /\/chart-dark\.\w+\.png$/,
    );
    await expect(page.getByRole("img", { name: "A chart of nothing" })).toHaveAttribute(
      "src",
      /\/chart-dark\.\w+\.png$/,
    );
    await expect(page.getByRole("img", { name: "a small sign" })).toHaveCSS("display", "inline");
    const response = await page.request.get("/media/with-cover/chart.png");
    expect(response.headers()["content-type"]).toBe("image/png");
  });

  test("that let their ground through stand on a light one in the dark, by Markdown and by their tag", async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto("/posts/with-cover");
    for (const name of ["A black line on glass", "The line, by its tag"]) {
      const ground = await page
        .getByRole("img", { name })
        .evaluate(one => getComputedStyle(one).backgroundColor);
      // Painted, whatever words it is told in.
      const light = await page.evaluate(colour => {
        const context = document.createElement("canvas").getContext("2d");
        if (!context) return 0;
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
        const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
        return alpha === 255 ? Math.min(red, green, blue) : 0;
      }, ground);
      expect(light, `${name}: ${ground}`).toBeGreaterThan(200);
    }
  });

  test("do so in a dark system's own colours too", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark", forcedColors: "active" });
    await page.goto("/posts/with-cover");
    for (const name of ["A black line on glass", "The line, by its tag"]) {
      const image = page.getByRole("img", { name });
      await image.scrollIntoViewIfNeeded();
      await expect(async () => {
        const { channels } = await sharp(await image.screenshot()).stats();
        expect(Math.max(...channels.slice(0, 3).map(({ max }) => max)), name).toBeGreaterThan(200);
      }).toPass({ timeout: 10_000 });
    }
  });

  test("that are drawn for both themes stand there in their light colours", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto("/posts/with-cover");
    const drawing = page.getByRole("img", { name: "A field, drawn" });
    await drawing.scrollIntoViewIfNeeded();
    await expect(async () => {
      const { data, info } = await sharp(await drawing.screenshot())
        .raw()
        .toBuffer({ resolveWithObject: true });
      const middle = (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * info.channels;
      expect([...data.subarray(middle, middle + 3)]).toEqual([0xe9, 0xf1, 0x5f]);
    }).toPass({ timeout: 10_000 });
  });

  test("written as a tag are lazy, in the forms that were made, with what their author wrote", async ({
    page,
  }) => {
    await page.goto("/posts/with-cover");
    const image = page.getByRole("img", { name: "The line, by its tag" });
    await expect(image).toHaveAttribute("loading", "lazy");
    await expect(image).toHaveAttribute("title", "By its tag");
    await expect(image).toHaveClass(/\bsmall\b/);
    await expect(image).toHaveAttribute("width", "120");
    await expect(image).toHaveAttribute("src", /^\/_next\/static\/media\/glass\.\w+\.png$/);
    await expect(page.locator("picture", { has: image })).toHaveCount(1);
  });

  test("fill their place with a colour that costs less than 100 bytes", async ({ page }) => {
    const html = await (await page.request.get("/posts/with-cover")).text();
    const [tag = ""] = /<img[^>]*alt="A wave, taken standing"[^>]*>/.exec(html) ?? [];
    const [attribute = "", style = ""] = / style="([^"]*)"/.exec(tag) ?? [];
    expect(style).toMatch(/^background:#[\da-f]{3}$/);
    const hash = ` 'sha256-${createHash("sha256").update(style).digest("base64")}'`;
    expect(html).toContain(hash.trim());
    expect(attribute.length + hash.length).toBeLessThan(100);
  });
});
