/** Posts on paper: what `Ctrl-P` prints, and what `npm run pdf` writes. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { sites } from "./support/sites";
import { expect, test } from "./support/test";

/** About as wide as what stands between the margins of A4 and Letter. */
const sheet = { width: 552, height: 960 };

/** What is written behind each link of the text in print. */
function notesOf(page: Page): Promise<[string, string][]> {
  return page
    .locator(".prose a")
    .evaluateAll(links =>
      links.map(link => [link.textContent, getComputedStyle(link, "::after").content] as [string, string]),
    );
}

/** A text of a PDF: in brackets, or in UTF-16 as hexadecimal digits. */
function textOf(written: string): string {
  if (written.startsWith("(")) return written.slice(1, -1).replace(/\\(.)/g, "$1");
  return Buffer.from(written.slice("<FEFF".length, -1), "hex").swap16().toString("utf16le");
}

/** The tags of PDF 1.4 to 1.7 (ISO 32000-1, 14.8.4). Readers may leave out what stands in others. */
const knownTags =
  /^(?:Document|Part|Art|Sect|Div|BlockQuote|Caption|TOCI?|Index|NonStruct|Private|P|H[1-6]?|L|LI|Lbl|LBody|Table|TR|TH|TD|THead|TBody|TFoot|Span|Quote|Note|Reference|BibEntry|Code|Link|Annot|Ruby|Figure|Formula|Form)$/;

/** The entries of a PDF's outline as their places follow each other: by page, and down the page. */
function outlineOf(pdf: string): string[] {
  const entries = [
    ...pdf.matchAll(/\/Title (\((?:\\.|[^\\)])*\)|<[\dA-F]+>)\s*\/Dest \[(\d+) 0 R \/XYZ \S+ ([\d.]+) 0\]/g),
  ].map(([, title = "", page, height]) => ({
    title: textOf(title),
    page: Number(page),
    height: Number(height),
  }));
  return entries.sort((a, b) => a.page - b.page || b.height - a.height).map(({ title }) => title);
}

test.describe("a post on paper", () => {
  test.use({ viewport: sheet });

  test("has no chrome, and says at its head how it is cited", async ({ page }) => {
    await page.goto("/posts/llm-post-training");
    const citation = page.locator(".on-paper", {
      hasText: /^Tai Vu: Post Training.*\/posts\/llm-post-training$/,
    });
    await expect(citation).toBeHidden();
    await page.emulateMedia({ media: "print" });
    await expect(citation).toBeVisible();
    for (const role of ["banner", "contentinfo", "navigation", "button"] as const) {
      await expect(page.getByRole(role)).toHaveCount(0);
    }
    await expect(page.getByRole("article").getByRole("img")).toHaveCount(3);
  });

  test("is light and shows light images, in the dark theme too", async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem("theme", "dark"));
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await page.goto("/posts/figures-and-images");
    await expect(page.locator("html")).toHaveCSS("color-scheme", "light");
    await expect(page.locator(".only-dark").filter({ visible: true })).toHaveCount(0);
    await expect(page.locator(".only-light").filter({ visible: true })).not.toHaveCount(0);
  });
});

test.describe("on paper, in another blog", () => {
  test.use({ site: "many", viewport: sheet });

  test("an image in a line shows once", async ({ page }) => {
    await page.emulateMedia({ media: "print" });
    await page.goto("/posts/with-cover");
    await expect(page.locator(".prose p img").filter({ visible: true })).toHaveCount(1);
  });

  test("links have numbers, and their addresses stand at the foot", async ({ page }) => {
    await page.goto("/posts/on-paper");
    const list = page
      .getByRole("region")
      .or(page.locator("section"))
      .filter({ hasText: "example.org/paper" });
    await expect(list).toBeHidden();
    expect((await notesOf(page)).filter(([, note]) => note !== "none")).toEqual([]);

    await page.emulateMedia({ media: "print" });
    const notes = await notesOf(page);
    const noted = notes.filter(([, note]) => note !== "none");
    expect(noted).toEqual([
      ["paper", '"[1]"'],
      ["another", '"[2]"'],
      ["first one", '"[1]"'],
      ["post", '"[3]"'],
      ["computed", '" (https://example.org/computed)"'],
      ["link", '"[4]"'],
    ]);
    const heading = list.getByRole("heading", { name: "Links" });
    await expect(heading).toBeVisible();
    // A weight that is on paper alone comes too late for it, and takes what has that weight on the page along.
    await expect(heading).toHaveCSS("font-weight", "400");
    await expect(list.getByRole("listitem")).toHaveText([
      "https://example.org/paper",
      "https://example.org/ọc",
      "http://localhost:3000/posts/tieng-viet",
      "https://example.org/note",
    ]);
  });

  test("what is laid sideways takes its heading and its caption along", async ({ page }) => {
    await page.emulateMedia({ media: "print" });
    const sheetOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate(one => getComputedStyle(one).getPropertyValue("page"));
    await page.goto("/posts/nested");
    expect(await sheetOf("#forty-columns")).toBe("wide");
    expect(await sheetOf("[id='tbl:forty']")).toBe("wide");
    await page.goto("/posts/elements-of-posts");
    expect(await sheetOf("#diagrams")).toBe("wide");
  });

  test("a post without links has no list of them", async ({ page }) => {
    await page.emulateMedia({ media: "print" });
    await page.goto("/posts/quiet");
    await expect(page.getByRole("heading", { name: "Links" })).toHaveCount(0);
  });

  test("what was folded up is open", async ({ page }) => {
    await page.emulateMedia({ media: "print" });
    await page.goto("/posts/on-paper");
    const words = page.getByText("Words that were folded up.");
    expect((await words.boundingBox())?.height).toBeGreaterThan(0);
  });

  test("what was folded up is opened by a script where a browser has no rule for it", async ({ page }) => {
    await page.addInitScript(() => {
      const supports = CSS.supports.bind(CSS);
      CSS.supports = (...what: [string]) => !what[0].includes("::details-content") && supports(...what);
    });
    await page.goto("/posts/on-paper");
    const folds = page.locator(".prose details");
    const open = () => folds.evaluateAll(all => all.map(fold => fold.hasAttribute("open")));
    const before = await open();
    expect(before).toContain(false);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await open()).not.toContain(false);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await open()).toEqual(before);
  });

  for (const name of ["on-paper", "elements", "tieng-viet", "arabic"]) {
    test(`nothing of ${name} is wider than the sheet`, async ({ page }) => {
      await page.emulateMedia({ media: "print" });
      await page.goto(`/posts/${name}`);
      const beyond = await page.locator("main *").evaluateAll(elements =>
        elements
          .filter(element => element.checkVisibility() && !element.closest(".sr-only"))
          .filter(element => {
            const { left, right } = element.getBoundingClientRect();
            return left < -1 || right > innerWidth + 1 || element.scrollWidth > element.clientWidth + 1;
          })
          .filter(element => getComputedStyle(element).display !== "inline")
          .map(element => element.outerHTML.slice(0, 80)),
      );
      expect(beyond).toEqual([]);
    });
  }
});

test.describe("npm run pdf", () => {
  const command = path.resolve("scripts/pdf.ts");

  function pdf(args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}) {
    const options = { cwd, encoding: "utf8", env: { ...process.env, ...env } } as const;
    return spawnSync(path.resolve("node_modules/.bin/tsx"), [command, ...args], options);
  }

  test("writes a post with title, language, outline and tags", async ({ page: _ }, info) => {
    const out = info.outputPath("papers/post.pdf");
    const { status, stdout, stderr } = pdf(["tieng-viet", "--out", out, "--paper", "letter"], sites.many.dir);
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout.trim()).toBe(path.relative(sites.many.dir, out));
    const text = readFileSync(out, "latin1");
    expect(text).toMatch(/^%PDF-/);
    expect(text).toContain("/Lang (vi)");
    expect(text).toContain("/StructTreeRoot");
    expect(text).toContain("/MediaBox [0 0 612 792]");
  });

  test("has an outline of its headings in order, tags that readers know, and leads to the site and not to the machine", async ({
    page,
  }, info) => {
    await page.emulateMedia({ media: "print" });
    await page.goto("/posts/llm-post-training");
    const headings = await page.getByRole("heading").allTextContents();
    const out = info.outputPath("post.pdf");
    expect(pdf(["llm-post-training", "--out", out], sites.main.dir).status).toBe(0);
    const text = readFileSync(out, "latin1");
    expect(outlineOf(text)).toEqual(headings);
    const tags = new Set([...text.matchAll(/\/Type \/StructElem\s+\/S \/(\w+)/g)].map(([, tag]) => tag));
    expect([...tags].filter(tag => !knownTags.test(tag ?? ""))).toEqual([]);
    expect([...tags]).toEqual(
      expect.arrayContaining(["H1", "H2", "P", "L", "LI", "Figure", "Caption", "Link"]),
    );
    const targets = [...text.matchAll(/\/URI \(([^)]*)\)/g)].map(
      ([, target]) => new URL(target ?? "").origin,
    );
    expect(new Set(targets)).toEqual(new Set(["http://localhost:3000"]));
  });

  test("says what is wrong in a line", async ({ page: _ }, info) => {
    const { dir } = sites.main;
    const unknown = pdf(["llm-post-trainin"], dir);
    expect(unknown.status).toBe(1);
    expect(unknown.stderr).toBe(
      'The build has no post "llm-post-trainin". Did you mean "llm-post-training"?\n',
    );
    expect(pdf([], dir).stderr).toMatch(/^Usage: npm run pdf -- SLUG/);
    expect(pdf(["x", "--paper", "A0"], dir).stderr).toMatch(/^There is no paper "A0" here/);
    const empty = info.outputPath("empty");
    mkdirSync(empty, { recursive: true });
    const nothing = pdf(["x"], empty);
    expect(nothing.status).toBe(1);
    expect(nothing.stderr).toBe("There is no build to print from: run npm run build first.\n");
  });
});
