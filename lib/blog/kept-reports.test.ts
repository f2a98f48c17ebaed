import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadContent } from "../content/load";
import { contentFolder, postText } from "../testing/content-folder";
import { checkBlog } from "./check";
import { keptReports } from "./kept-reports";

let parent = "";
let content = "";
beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), "reports-"));
  content = contentFolder({
    "posts/a.mdx": postText("", "## A heading\n\nA [link](/posts/b#so) and ![an image](./none.png).\n"),
    "posts/b.mdx": postText("", "A <Note>.\n"),
  });
});
afterEach(() => {
  for (const folder of [parent, content]) rmSync(folder, { recursive: true, force: true });
});

const now = new Date("2025-06-15");

/** The files of the reports that are kept. */
function files(): string[] {
  const [code = ""] = readdirSync(parent);
  return readdirSync(path.join(parent, code)).map(name => path.join(parent, code, name));
}

test("a report that was kept says what the check says, after a restart too", async () => {
  const expected = await checkBlog(content, now);
  expect(expected.problems.length).toBeGreaterThan(2);
  for (let start = 0; start < 2; start++) {
    const readBodies = keptReports(parent);
    for (let change = 0; change < 2; change++) {
      const { problems, reports, broken } = await checkBlog(content, now, readBodies);
      expect(problems).toEqual(expected.problems);
      expect(reports).toEqual(expected.reports);
      expect(broken).toEqual(expected.broken);
    }
  }
  expect(files()).toHaveLength(2);
});

test("it is taken from its file, and made anew for another text or where the file is spoiled", async () => {
  const { bodies, covers } = loadContent(content, now);
  await keptReports(parent)({ bodies, covers });
  for (const file of files()) {
    writeFileSync(file, readFileSync(file, "utf8").replace("A heading", "Kept heading"));
  }
  const headingsOf = async () => {
    const { reports } = await keptReports(parent)({ ...loadContent(content, now), covers });
    return [...reports.values()].flatMap(({ facts }) => facts.headings.map(({ text }) => text));
  };
  expect(await headingsOf()).toEqual(["Kept heading"]);
  for (const file of files()) writeFileSync(file, "{");
  expect(await headingsOf()).toEqual(["A heading"]);
  writeFileSync(path.join(content, "posts/a.mdx"), postText("", "## Another\n"));
  expect(await headingsOf()).toEqual(["Another"]);
});
