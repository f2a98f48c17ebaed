/** What stands around a post's text: corrections, citations, its Markdown, and ways to take it along. */
import { expectNoViolations } from "./support/axe";
import { counterServer } from "./support/sites";
import { expect, screens, test } from "./support/test";

test.describe("with JavaScript", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("a citation is copied with one press, which says so", async ({ page }) => {
    await page.goto("/posts/llm-post-training");
    await page.locator("summary").filter({ hasText: "Cite this post" }).click();
    const button = page.getByRole("button", { name: "Copy BibTeX" });
    await button.click();
    await expect(button).toHaveText("Copied");
    await expect(page.getByRole("status")).toHaveText("Copied");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^@misc\{tai-vu-\d{4}-llm-post-training,\n {2}author = \{\{Tai Vu\}\},/);
    const file = await page.request.get("/posts/llm-post-training.bib");
    expect(await file.text()).toBe(`${copied}\n`);
    await expect(button).toHaveText("Copy");
  });

  test("the text is copied as Markdown, fetched at the press and not before", async ({ page }) => {
    const asked: string[] = [];
    page.on("request", request => asked.push(new URL(request.url()).pathname));
    await page.goto("/posts/llm-post-training");
    const button = page.getByRole("button", { name: "Copy as Markdown" });
    await button.scrollIntoViewIfNeeded();
    expect(asked).not.toContain("/posts/llm-post-training.md");
    await button.click();
    await expect(page.getByRole("status")).toHaveText("Copied");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const file = await page.request.get("/posts/llm-post-training.md");
    expect(copied.replaceAll("\r\n", "\n")).toBe(await file.text());
  });

  test("the post's address is copied, or shared where the system can", async ({ page }) => {
    await page.goto("/posts/llm-post-training");
    const canonical = await page.locator('link[rel="canonical"]').getAttribute("href");
    await page.getByRole("button", { name: "Copy link" }).click();
    await expect(page.getByRole("status")).toHaveText("Copied");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(canonical);
    await page.addInitScript(() => {
      navigator.share = async data => {
        document.documentElement.dataset.shared = JSON.stringify(data);
      };
    });
    await page.reload();
    await expect(page.getByRole("button", { name: "Copy link" })).toHaveCount(0);
    await page.getByRole("button", { name: "Share" }).click();
    const shared = await page.locator("html").getAttribute("data-shared");
    expect(JSON.parse(shared ?? "")).toEqual({
      title: await page.getByRole("heading", { level: 1 }).textContent(),
      url: canonical,
    });
  });

  test("what the system's dialog cannot share is copied; who closes the dialog has nothing copied", async ({
    page,
  }) => {
    await page.addInitScript(() => {
      navigator.share = async () => {
        throw new DOMException("No.", document.documentElement.dataset.refusal);
      };
    });
    await page.goto("/posts/llm-post-training");
    const share = page.getByRole("button", { name: "Share" });
    const press = async (refusal: string) => {
      await page.locator("html").evaluate((root, name) => {
        root.dataset.refusal = name;
      }, refusal);
      await page.evaluate(() => navigator.clipboard.writeText("before"));
      await share.click();
    };
    for (const refusal of ["AbortError", "InvalidStateError"]) {
      await press(refusal);
      await expect(share).toHaveText("Share");
      expect(await page.evaluate(() => navigator.clipboard.readText()), refusal).toBe("before");
    }
    await press("NotAllowedError");
    await expect(page.getByRole("status")).toHaveText("Copied");
    const canonical = await page.locator('link[rel="canonical"]').getAttribute("href");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(canonical);
  });
});

test("where the clipboard is refused, the citation is selected", async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = async () => {
      throw new DOMException("No.", "NotAllowedError");
    };
  });
  await page.goto("/posts/llm-post-training");
  await page.locator("summary").filter({ hasText: "Cite this post" }).click();
  await page.getByRole("button", { name: "Copy APA" }).click();
  await expect(page.getByRole("status")).toHaveText("Selected");
  expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/^Tai Vu\. \(\d{4}, \w+ \d+\)\. /);
});

test("where the clipboard is refused, the address stands selected in the place of its button, until the reader goes on", async ({
  page,
}) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = async () => {
      throw new DOMException("No.", "NotAllowedError");
    };
  });
  await page.setViewportSize(screens.small);
  await page.goto("/posts/llm-post-training");
  const canonical = await page.locator('link[rel="canonical"]').getAttribute("href");
  const button = page.getByRole("button", { name: "Copy link" });
  await button.focus();
  await page.keyboard.press("Enter");
  const field = page.getByRole("textbox", { name: "Copy link" });
  await expect(field).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(canonical);
  await expectNoViolations(page);
  await page.keyboard.press("Tab");
  await expect(field).toHaveCount(0);
  await expect(button).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("citations unfold, files are links, and no button shows that does nothing", async ({ page }) => {
    await page.goto("/posts/llm-post-training");
    await page.locator("summary").filter({ hasText: "Cite this post" }).click();
    const foot = page.getByRole("article").locator("footer");
    await expect(foot).toContainText("@misc{");
    await expect(foot.getByRole("button")).toHaveCount(0);
    for (const [name, ending] of [
      [".bib file", "bib"],
      ["Markdown file", "md"],
    ] as const) {
      await expect(foot.getByRole("link", { name })).toHaveAttribute(
        "href",
        `/posts/llm-post-training.${ending}`,
      );
    }
    await expect(foot).toContainText(/© \d{4} Tai Vu\. All rights reserved\./);
  });
});

test.describe("a post that was corrected", () => {
  test.use({ site: "many" });

  test("tells so under its title, and what at its foot", async ({ page }) => {
    await page.goto("/posts/elements");
    await page.getByRole("link", { name: "Updated 22 March 2025" }).click();
    const log = page.getByRole("region", { name: "Corrections and updates" });
    await expect(log).toBeInViewport();
    await expect(log.getByRole("term")).toHaveText(["22 March 2025", "21 March 2025"]);
    await expect(log.getByRole("definition")).toHaveText([
      "The word “quoted” is in <marks> now.",
      "A list was one level too shallow.",
    ]);
  });

  test("has its text as Markdown, which its page names", async ({ page, baseURL }) => {
    await page.goto("/posts/elements");
    const address = await page.locator('link[type="text/markdown"]').getAttribute("href");
    expect(new URL(address ?? "").pathname).toBe("/posts/elements.md");
    const text = await (await page.request.get(`${baseURL}/posts/elements.md`)).text();
    expect(text).toMatch(
      /^---\ntitle: Every element, and a few long ones\ndate: 2025-03-20\nupdated: 2025-03-22\n/,
    );
    expect(text).toContain("# Under the title, with `code` and *emphasis*");
    expect(text).toContain("The sum of 1 and 2 is 3.");
    expect(text).toContain("*red* *green*");
    expect(text).toContain("H<sub>2</sub>O");
    expect(text).toContain("[^note]: ");
    expect(text).toContain("> **Warning: Take care**");
    expect(text).not.toMatch(/<Note|<Figure|className|\{\[/);
  });

  test("gives an island as its words, with the way to it", async ({ page, baseURL }) => {
    const text = await (await page.request.get(`${baseURL}/posts/island-tokenizer.md`)).text();
    expect(text).toContain("*Interactive figure: Cut into tokens* ([on the page](");
    expect(text).toContain("The text “The tokens of a text.” has 21 characters");
  });
});

test.describe("a site that names its sources, who hears of mistakes, and a licence", () => {
  test.use({ site: "one", others: [counterServer] });

  test("says so at the foot of a post, and to machines", async ({ page, baseURL }) => {
    await page.goto("/posts/only");
    const foot = page.getByRole("article").locator("footer");
    await expect(foot.getByRole("link", { name: "Source" })).toHaveAttribute(
      "href",
      "https://git.example/blog/content/posts/only.mdx",
    );
    const canonical = await page.locator('link[rel="canonical"]').getAttribute("href");
    await expect(foot.getByRole("link", { name: "Report a mistake" })).toHaveAttribute(
      "href",
      `mailto:an@blog.example?subject=The%20only%20post&body=${encodeURIComponent(canonical ?? "")}`,
    );
    const licence = "https://creativecommons.org/licenses/by/4.0/";
    await expect(foot.getByRole("link", { name: "CC BY 4.0" })).toHaveAttribute("href", licence);
    await expect(foot).toContainText(/© 2025 Tai Vu\. Licensed under CC BY 4\.0\./);
    const data = await page.locator('script[type="application/ld+json"]').allTextContents();
    expect(data.join()).toContain(`"license":"${licence}"`);
    const text = await (await page.request.get(`${baseURL}/posts/only.md`)).text();
    expect(text).toContain(`licence: CC BY 4.0 (${licence})`);
  });
});
