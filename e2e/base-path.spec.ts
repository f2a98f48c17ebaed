/** A site that lives below a path of its host, such as a project's pages: nothing on it leads out of there. */
import { attribute, parsePage } from "../lib/finish/html";
import { ask } from "./support/raw";
import { origin, sites } from "./support/sites";
import { expect, test } from "./support/test";

test.use({ site: "based" });

const { base } = sites.based;

test("every address on every page lies below the base path, and is there", async ({ request, baseURL }) => {
  test.setTimeout(90_000);
  const origin = baseURL ?? "";
  const waiting = [`${base}/`];
  const seen = new Set(waiting);
  const wrong: string[] = [];
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    const response = await request.get(origin + address);
    if (response.status() !== 200) wrong.push(`${address}: ${response.status()}`);
    if (!response.headers()["content-type"]?.startsWith("text/html")) continue;
    const found = parsePage(await response.text()).elements.flatMap(element => [
      attribute(element, "href") ?? "",
      attribute(element, "src") ?? "",
      ...(attribute(element, "srcset") ?? "").split(",").map(part => part.trim().split(/\s/)[0] ?? ""),
    ]);
    for (const one of found) {
      if (!/^\/(?!\/)/.test(one)) continue;
      const path = one.replace(/#.*/, "");
      if (!path.startsWith(`${base}/`)) wrong.push(`${address} leads to ${one}`);
      else if (!seen.has(path)) {
        seen.add(path);
        waiting.push(path);
      }
    }
  }
  expect(wrong).toEqual([]);
  // Pages, pictures, scripts: not just the home page.
  expect(seen.size).toBeGreaterThan(40);
});

test("a reader walks from the home page to a post and back, with images, fonts and styles", async ({
  page,
}) => {
  await page.goto(`${base}/`);
  await page.getByRole("main").getByRole("heading").getByRole("link").first().click();
  await expect(page).toHaveURL(new RegExp(`${base}/posts/[^/]+$`));
  await page.goto(`${base}/posts/figures-and-images`);
  const image = page.getByRole("article").getByRole("img").first();
  await image.scrollIntoViewIfNeeded();
  await expect
    .poll(() => image.evaluate(one => one instanceof HTMLImageElement && one.naturalWidth > 0))
    .toBe(true);
  expect(await page.evaluate(() => [...document.fonts].some(font => font.status === "loaded"))).toBe(true);
  await page.getByRole("banner").getByRole("link").first().click();
  await expect(page).toHaveURL(`${base}/`);
});

test("an island loads its code from there", async ({ page }) => {
  await page.goto(`${base}/posts/interactive-figures`);
  // Its controls are there for nobody before React has taken it over.
  await page.locator('[data-island="next-token"]').first().scrollIntoViewIfNeeded();
  const slider = page.getByRole("slider", { name: "Temperature" }).first();
  // React marks an element when it has taken it over.
  await expect
    .poll(() => slider.evaluate(one => Object.keys(one).some(key => key.startsWith("__reactProps"))))
    .toBe(true);
  const before = await slider.inputValue();
  await slider.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(slider).not.toHaveValue(before);
  await expect(page).toHaveURL(/temperature=/);
});

test("links for machines have the whole address", async ({ page, baseURL, host }) => {
  await page.goto(`${base}/about`);
  const canonical = await page.locator('link[rel="canonical"]').getAttribute("href");
  // The address that it was built for, whoever serves it.
  expect(canonical).toBe(
    `${host === "node" ? baseURL : `http://localhost:${sites.based.port}`}${base}/about`,
  );
});

test("an address has one form there too", async ({ site, host }) => {
  const at = origin(site, host);
  for (const [path, expected] of [
    [`${base}/about`, 200],
    [`${base}//about`, 404],
    [`/${base}/about`, 404],
    [`${base}/posts//figures-and-images`, 404],
    [`${base}/./about`, 400],
    [`${base}/.nojekyll`, 404],
  ] as const) {
    expect((await ask(at, path)).status, path).toBe(expected);
  }
  const { status, headers } = await ask(at, `${base}//`);
  expect([status, headers.location]).toEqual([308, `${base}/`]);
});

test.describe("the bare base path", () => {
  test("leads to the home page", async ({ page }) => {
    await page.goto(base);
    await expect(page).toHaveURL(`${base}/`);
  });
});

test.describe("outside it", () => {
  test.use({ expectedFailures: ["/about", `${base}/nowhere`] });

  test("there is nothing, and below it the site's own page for that", async ({ page }) => {
    expect((await page.goto("/about"))?.status()).toBe(404);
    expect((await page.goto(`${base}/nowhere`))?.status()).toBe(404);
    await page.getByRole("banner").getByRole("link").first().click();
    await expect(page).toHaveURL(`${base}/`);
  });
});
