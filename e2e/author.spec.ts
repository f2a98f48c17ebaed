/** What an author does: write, save, look, break something, read the report, mend it. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { islandCases } from "./support/islands";
import { sites } from "./support/sites";
import { expect, screens, test } from "./support/test";

const broken = "e2e/fixtures/broken";

/** Runs one of the project's commands over a folder of content. */
function run(command: string, contentDir: string) {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", ...command.split(" ")], {
    encoding: "utf8",
    env: { ...process.env, CONTENT_DIR: contentDir },
    timeout: 60_000,
  });
  return { status, output: stdout + stderr };
}

const report = [
  "e2e/fixtures/broken/posts/body.mdx:7:1  error  <Noet>",
  "did you mean <Note>?",
  "e2e/fixtures/broken/posts/body.mdx:9:1  error  image",
  "e2e/fixtures/broken/posts/body.mdx:11:1  error  <Note>",
  "e2e/fixtures/broken/posts/body.mdx:13:1  error  link",
  "e2e/fixtures/broken/posts/fields.mdx:3:1  error  date",
  "February 2025 has 28 days",
  "e2e/fixtures/broken/posts/fields.mdx:4:1  error  excerpt",
  'did you mean "featured"?',
  "7 errors in 2 files.",
];

for (const command of ["content:check", "build"]) {
  test(`npm run ${command} reports every problem of a broken folder at once, and fails without a trace`, () => {
    const { status, output } = run(command, broken);
    expect(status).toBe(1);
    for (const line of report) expect(output).toContain(line);
    expect(output).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  });

  test(`npm run ${command} fails where CONTENT_DIR does not exist`, () => {
    const { status, output } = run(command, "e2e/fixtures/nowhere");
    expect(status).toBe(1);
    expect(output).toContain("e2e/fixtures/nowhere:1:1  error  CONTENT_DIR");
  });
}

test("the content check passes a sound folder", () => {
  const { status, output } = run("content:check", "e2e/fixtures/one");
  expect(output).toContain("no problems");
  expect(status).toBe(0);
});

test("content:check -- --fix repairs text that went through Windows-1252, and nothing else", () => {
  const folder = test.info().outputPath("content");
  cpSync("e2e/fixtures/one", folder, { recursive: true });
  const file = path.join(folder, "posts/only.mdx");
  const sound = readFileSync(file, "utf8").replace("Nothing before", "Không — nothing before");
  const damaged = sound.replace("Không — nothing", "KhÃ´ng â€” nothing");
  writeFileSync(file, damaged.replaceAll("\n", "\r\n"));
  expect(run("content:check", folder).output).toMatch(/only\.mdx:10:\d+ {2}error {2}encoding/);
  const { status, output } = run("content:check -- --fix", folder);
  expect(output).toContain("repaired");
  expect(status).toBe(0);
  expect(readFileSync(file, "utf8")).toBe(sound.replaceAll("\n", "\r\n"));
});

test("content:new makes a draft that the check passes, and never overwrites one", () => {
  const folder = test.info().outputPath("content");
  mkdirSync(folder, { recursive: true });
  const first = run('content:new -- Học tăng cường: "why"', folder);
  expect(first.output).toContain("posts/hoc-tang-cuong-why.mdx");
  expect(run("content:check", folder)).toMatchObject({ status: 0 });
  expect(run('content:new -- Học tăng cường: "why"', folder)).toMatchObject({ status: 1 });
});

test.describe("npm run dev", () => {
  test.describe.configure({ mode: "serial", timeout: 90_000 });
  test.use({ site: "author" });

  const posts = path.join(sites.author.dir, "content/posts");
  const first = path.join(posts, "first.mdx");
  const text = readFileSync("e2e/fixtures/author/posts/first.mdx", "utf8");

  // Where a test has failed half way, too: the next one, or its second try, starts from here.
  test.afterEach(() => {
    if (readFileSync(first, "utf8") !== text) writeFileSync(first, text);
  });

  test("a saved post shows in the open page by itself", async ({ page }) => {
    await page.goto("/posts/first");
    await expect(page.getByText("The first paragraph.")).toBeVisible();
    writeFileSync(first, text.replace("The first paragraph.", "The first paragraph, better."));
    // The server's first look at anything compiles it, which takes a busy machine longer than all that follows.
    await expect(page.getByText("The first paragraph, better.")).toBeVisible({ timeout: 40_000 });
    writeFileSync(first, text);
    await expect(page.getByText("The first paragraph.", { exact: true })).toBeVisible();
  });

  test("a post that is saved changes where it changed: what a reader has opened stays open", async ({
    page,
  }) => {
    const opened = "\n\n<details>\n<summary>More</summary>\n\nFolded words.\n\n</details>\n";
    writeFileSync(first, text + opened);
    await page.goto("/posts/first");
    const details = page.locator(".prose details");
    await details.locator("summary").click();
    await expect(page.getByText("Folded words.")).toBeVisible();
    await page.evaluate(() => document.documentElement.setAttribute("data-same-page", ""));
    const saved = text.replace("The first paragraph.", "The first paragraph, with `code` and $x^2$.");
    writeFileSync(first, `${saved}${opened}\nOne more at the end.\n`);
    await expect(page.getByText("One more at the end.")).toBeVisible();
    await expect(page.locator(".prose code")).toHaveText("code");
    await expect(page.locator(".prose math")).toBeVisible();
    await expect(page.getByText("Folded words.")).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("data-same-page", "");
    // What is shown is what a reload shows, but for what was opened.
    await details.locator("summary").click();
    const patched = await page.locator("main").innerHTML();
    await page.reload();
    await expect(page.locator("html")).not.toHaveAttribute("data-same-page");
    await page.getByText("One more at the end.").waitFor();
    expect(await page.locator("main").innerHTML()).toBe(patched);
    // Another title is another page.
    writeFileSync(first, text.replace("First words", "First words again"));
    await expect(page).toHaveTitle(/^First words again/);
  });

  test("an image that is saved under its name is seen anew", async ({ page }) => {
    const drawing = path.join(posts, "drawing.svg");
    const drawn = (width: number) =>
      writeFileSync(drawing, `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="90"></svg>`);
    try {
      drawn(160);
      writeFileSync(first, `${text}\n![A drawing](./drawing.svg)\n`);
      await page.goto("/posts/first");
      const image = page.getByRole("img", { name: "A drawing" });
      await expect(image).toHaveJSProperty("naturalWidth", 160);
      drawn(120);
      await expect(image).toHaveJSProperty("naturalWidth", 120);
    } finally {
      writeFileSync(first, text);
      rmSync(drawing, { force: true });
    }
  });

  test("a mistake shows as the same report over the page, and goes when it is mended", async ({ page }) => {
    await page.goto("/posts/first");
    writeFileSync(
      first,
      text.replace("The first paragraph.", "The <Noet>first</Noet> ![x](./none.png) {paragraf}."),
    );
    const alert = page.getByRole("alert").filter({ hasText: "first.mdx" });
    await expect(alert).toContainText("content/posts/first.mdx:7:5  error  <Noet>");
    await expect(alert).toContainText("did you mean <Note>?");
    await expect(alert).toContainText("paragraf is not defined");
    await expect(alert).toContainText("3 errors in 1 file.");
    writeFileSync(first, text.replace("---\n\nThe first", "---\n\n<b>The first"));
    await expect(alert).toContainText("a closing tag </b>");
    writeFileSync(first, text);
    await expect(alert).toHaveCount(0);
    await expect(page.getByText("The first paragraph.")).toBeVisible();
  });

  test("a post comes back by itself when a mistake in its fields is mended", async ({ page }) => {
    await page.goto("/posts/first");
    writeFileSync(first, text.replace("title:", "titel:"));
    const alert = page.getByRole("alert").filter({ hasText: "first.mdx" });
    await expect(alert).toContainText('an unknown field "titel"');
    writeFileSync(first, text);
    await expect(page.getByRole("heading", { level: 1, name: "First words" })).toBeVisible({
      timeout: 20_000,
    });
    await expect(alert).toHaveCount(0);
  });

  test("drafts show, and say that they are drafts", async ({ page }) => {
    await page.goto("/posts");
    const draft = page.getByRole("listitem").filter({ hasText: "A draft" });
    await expect(draft.getByText("Draft", { exact: true })).toBeVisible();
  });

  test("a new post appears in the list", async ({ page }) => {
    const third = path.join(posts, "third.mdx");
    try {
      await page.goto("/posts");
      writeFileSync(third, text.replace("First words", "Third words"));
      await expect(page.getByRole("link", { name: "Third words" })).toBeVisible();
      await page.getByRole("link", { name: "Third words" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Third words" })).toBeVisible();
    } finally {
      rmSync(third, { force: true });
    }
  });

  test("a folder of posts that is copied in shows at once, and all of it is checked", async ({ page }) => {
    const files = Array.from({ length: 40 }, (_, index) => path.join(posts, `copied-${index}.mdx`));
    try {
      await page.goto("/posts/first");
      for (const [index, file] of files.entries()) {
        const copied = text.replace("First words", `Copied words ${index}`);
        writeFileSync(file, index === 39 ? copied.replace("The first", "The <Noet>first</Noet>") : copied);
      }
      // A text with a fault is not shown, whether the others are read by then or not.
      await page.goto("/posts/copied-39");
      await expect(page.getByText("This text cannot be shown yet")).toBeVisible();
      const alert = page.getByRole("alert").filter({ hasText: "copied-39.mdx" });
      await expect(alert).toContainText("did you mean <Note>?", { timeout: 40_000 });
      await expect(alert).not.toContainText("not checked yet");
    } finally {
      for (const file of files) rmSync(file, { force: true });
    }
  });

  for (const island of islandCases) {
    test(`${island.name} works without the finishing step`, async ({ page }) => {
      const post = path.join(posts, `figure-${island.name}.mdx`);
      writeFileSync(post, text.replace("The first paragraph.", island.source));
      try {
        await page.goto("/posts");
        await expect(page.locator(`a[href="/posts/figure-${island.name}"]`).first()).toBeVisible();
        await page.goto(`/posts/figure-${island.name}`);
        const figure = page.locator(`[data-island="${island.name}"]`);
        await expect(figure).toContainText(island.shows);
        const { role, name, key, field } = island.control;
        const control = figure.getByRole(role, { name, exact: true });
        // React compares here what the server drew with what it would draw, and says in the console what differs.
        await expect(control).toBeVisible({ timeout: 20_000 });
        await control.focus();
        await page.keyboard.press(key);
        await expect(page).toHaveURL(new RegExp(`${island.name}-1\\.${field}=`));
      } finally {
        rmSync(post);
      }
    });
  }

  for (const address of [
    "/",
    "/posts",
    "/posts/long",
    "/tags",
    "/tags/parts",
    "/series",
    "/series/long-words",
    "/archive",
    "/about",
    "/nowhere",
  ]) {
    test(`${address} has its theme button, and nothing to say in the console`, async ({ page }) => {
      await page.goto(address, { waitUntil: "load" });
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await page.getByRole("button", { name: /theme/i }).click();
      await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
    });
  }

  test("the contents mark the section that is read", async ({ page }) => {
    await page.setViewportSize(screens.desktop);
    await page.goto("/posts/long");
    const contents = page.locator("[data-contents]");
    await page.getByRole("heading", { name: "The third part" }).evaluate(heading => heading.scrollIntoView());
    await expect(contents.locator('[aria-current="location"]')).toHaveText("The third part");
  });
});
