/** Footnotes: beside their marks where a window has a margin, else in their list at the end. */
import type { Locator, Page } from "@playwright/test";
import { expectNoViolations } from "./support/axe";
import { expect, screens, test } from "./support/test";

const post = "/posts/sidenotes";

test.use({ site: "many" });

type Box = { x: number; y: number; width: number; height: number };

async function boxOf(one: Locator): Promise<Box> {
  const box = await one.boundingBox();
  if (!box) throw new Error("Nothing to be seen.");
  return box;
}

async function boxesOf(page: Page, selector: string): Promise<Box[]> {
  return Promise.all((await page.locator(selector).all()).map(boxOf));
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

for (const width of [1280, 1440, 1920]) {
  for (const reading of ["", "small", "large", "narrow"]) {
    test(`at ${width} px, text ${reading || "as it is"}, notes stand beside their marks and on nothing`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(post);
      await page.evaluate(choice => {
        if (choice) document.documentElement.dataset.reading = choice;
      }, reading);
      await page.evaluate(() => document.fonts.ready);
      const notes = await boxesOf(page, "li.sidenote");
      expect(notes).toHaveLength(4);
      const marks = await boxesOf(page, "sup.sidenote");
      const text = await boxOf(page.locator(".prose"));
      const others = await boxesOf(
        page,
        ".prose > *:not([data-footnotes]), .toc, .prose .table-scroll table",
      );
      notes.forEach((note, index) => {
        expect(note.x).toBeGreaterThan(text.x + text.width);
        expect(note.x + note.width).toBeLessThanOrEqual(width);
        // On the line of its mark, whose letters are larger; or right below the note above.
        const above = notes[index - 1];
        const top = Math.max((marks[index]?.y ?? 0) + 3, above ? above.y + above.height + 12 : 0);
        expect(Math.abs(note.y - top)).toBeLessThan(4);
        for (const other of [...others, ...notes.filter(one => one !== note)]) {
          expect(overlap(note, other)).toBe(false);
        }
      });
      await expect(page.getByText("This note has words for more lines")).toBeVisible();
    });
  }
}

for (const [name, prepare] of [
  ["on a tablet", (page: Page) => page.setViewportSize(screens.tablet)],
  ["with the longest lines", (page: Page) => reading(page, "wider")],
  ["with the largest letters", (page: Page) => reading(page, "largest")],
  ["on paper", (page: Page) => page.emulateMedia({ media: "print" })],
] as const) {
  test(`${name} all notes stand in their list at the end`, async ({ page }) => {
    await page.setViewportSize(screens.desktop);
    await page.goto(post);
    await prepare(page);
    const last = await boxOf(page.locator(".prose > p").last());
    const notes = await boxesOf(page, "[data-footnotes] li");
    expect(notes.length).toBeGreaterThan(0);
    for (const note of notes) {
      expect(note.y).toBeGreaterThan(last.y + last.height);
      expect(note.x).toBeLessThan(last.x + last.width / 2);
    }
  });
}

async function reading(page: Page, choice: string): Promise<void> {
  await page.evaluate(one => {
    document.documentElement.dataset.reading = one;
  }, choice);
}

test("a mark leads to its note in the margin, and the note back", async ({ page }) => {
  await page.setViewportSize(screens.desktop);
  await page.goto(post);
  const mark = page.locator("#user-content-fnref-three");
  await mark.click();
  await expect(page).toHaveURL(/#user-content-fn-three$/);
  const note = page.locator("#user-content-fn-three");
  await expect(note).toBeInViewport();
  await note.getByRole("link", { name: /back to reference/i }).click();
  await expect(page).toHaveURL(/#user-content-fnref-three$/);
  await expect(mark).toBeInViewport();
});

test("to a screen reader there is one text of a note, in the list of notes", async ({ page }) => {
  await page.setViewportSize(screens.desktop);
  await page.goto(post);
  await expect(page.getByText("The second note, shorter.")).toHaveCount(1);
  await expect(page.getByRole("heading", { name: "Footnotes" })).toHaveCount(1);
  await expect(page.getByRole("listitem").filter({ hasText: "The second note, shorter." })).toHaveCount(1);
  await expectNoViolations(page);
});
