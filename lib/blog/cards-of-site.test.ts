/** Cards of a site whose own words no font of theirs has. Apart from the others: settings are read once. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { cardListSchema } from "../cards/made";
import { loadContent } from "../content/load";
import { createBlog } from "../content/query";
import { formatReport } from "../problem";
import type { Site } from "../site";
import { contentFolder, postText } from "../testing/content-folder";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "site-cards-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.doUnmock("../site");
  vi.resetModules();
  vi.unstubAllEnvs();
});

const files = {
  "posts/a.mdx": postText('title: "大语言模型"'),
  "posts/b.mdx": postText('title: "Latin"\nauthor: "Ann"'),
};

/** The cards of a site with other settings, and what is told of them. */
async function siteCards(settings: Partial<Site>) {
  vi.doMock("../site", async original => {
    const { site } = await original<{ site: Site }>();
    return { site: { ...site, ...settings } };
  });
  const { makeBlogCards } = await import("./cards");
  const { cardProblems } = await import("./card-problems");
  const dir = contentFolder(files);
  vi.stubEnv("CONTENT_DIR", dir);
  const loaded = loadContent(dir, new Date("2025-06-01"));
  const { list } = await makeBlogCards(createBlog(loaded.content, { unpublished: false }), folder);
  const report = formatReport(await cardProblems(loaded));
  return { cards: cardListSchema.parse(JSON.parse(readFileSync(list, "utf8"))), report };
}

test("a name and a sentence that no font has are told of at their settings, and leave the rest drawn", async () => {
  const { cards, report } = await siteCards({ name: "李明", tagline: "on models", intro: "关于模型" });
  expect(report).toMatch(/lib\/site\.ts:\d+:3 {2}warning {2}card\n.*the fonts of the cards have/);
  expect(report).toContain('found     "李 明"\n');
  expect(report).toContain("let it be: cards are drawn without the name");
  expect(report).toContain('found     "关 于 模 型"\n');
  // No card of the home page, and so none for the pages that would show it.
  expect(cards["/"]).toBeUndefined();
  expect(cards["/posts/a"]).toBeUndefined();
  expect(cards["/posts/b"]).toBeDefined();
});

test("a sentence that no font has leaves the home page its name", async () => {
  const { cards } = await siteCards({ name: "Ann", tagline: "論", intro: "关于模型" });
  expect(cards["/"]).toBeDefined();
  expect(cards["/posts/a"]).toEqual(cards["/"]);
});
