import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { loadContent } from "../content/load";
import { contentFolder, postText } from "../testing/content-folder";
import { checkBlog } from "./check";
import { keptReports } from "./kept-reports";
import { quiet } from "./lull";

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
    const { readBodies } = keptReports(parent);
    for (let change = 0; change < 2; change++) {
      const { problems, reports, unread } = await checkBlog(content, now, readBodies);
      expect(problems).toEqual(expected.problems);
      expect(reports).toEqual(expected.reports);
      expect(unread).toBe(0);
    }
  }
  expect(files()).toHaveLength(2);
});

test("it is taken from its file, and made anew for another text or where the file is spoiled", async () => {
  const { bodies, covers } = loadContent(content, now);
  await keptReports(parent).readBodies({ bodies, covers });
  for (const file of files()) {
    writeFileSync(file, readFileSync(file, "utf8").replace("A heading", "Kept heading"));
  }
  const headingsOf = async () => {
    const { reports } = await keptReports(parent).readBodies({ ...loadContent(content, now), covers });
    return [...reports.values()].flatMap(({ facts }) => facts.headings.map(({ text }) => text));
  };
  expect(await headingsOf()).toEqual(["Kept heading"]);
  for (const file of files()) writeFileSync(file, "{");
  expect(await headingsOf()).toEqual(["A heading"]);
  writeFileSync(path.join(content, "posts/a.mdx"), postText("", "## Another\n"));
  expect(await headingsOf()).toEqual(["Another"]);
});

/** More posts than an author writes between two looks, each with a fault and a link to a heading of the next. */
function writeMany(count = 40): void {
  for (let post = 0; post < count; post++) {
    const text = `## Heading\n\nSee [the next](/posts/many-${(post + 1) % count}#heading), and <Noet>this</Noet>.\n`;
    writeFileSync(path.join(content, `posts/many-${post}.mdx`), postText("", text));
  }
}

const fileOf = (post: string) =>
  loadContent(content, now).bodies.find(({ slug }) => slug === post)?.file ?? "";

test("many new texts are left and read meanwhile, and then the report is whole", async () => {
  writeMany();
  const expected = await checkBlog(content, now);
  const { readBodies, left, readNow } = keptReports(parent);
  const early = await checkBlog(content, now, readBodies);
  expect(early.unread).toBe(42);
  // Of texts that are not read nothing is said, nor that they lack a heading that a link leads to.
  expect(early.problems).toEqual([]);
  const file = fileOf("many-39");
  await readNow(file);
  expect(early.reports.get(file)?.problems).toHaveLength(1);
  await vi.waitFor(() => expect(left()).toBe(0), { timeout: 20_000 });
  expect(early.reports).toEqual(expected.reports);
  const whole = await checkBlog(content, now, readBodies);
  expect(whole.unread).toBe(0);
  expect(whole.problems).toEqual(expected.problems);
  expect(await checkBlog(content, now, keptReports(parent).readBodies)).toMatchObject({ unread: 0 });
});

test("what was left is not read while somebody waits", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  try {
    writeMany();
    const { readBodies, left, readNow } = keptReports(parent);
    await checkBlog(content, now, readBodies);
    await vi.advanceTimersByTimeAsync(quiet - 1);
    await readNow(fileOf("many-39"));
    await vi.advanceTimersByTimeAsync(quiet - 1);
    expect(left()).toBe(41);
    await vi.advanceTimersByTimeAsync(quiet);
    await vi.waitFor(() => expect(left()).toBe(0), { timeout: 20_000 });
  } finally {
    vi.useRealTimers();
  }
});

test("a text that is saved while others are read counts as it was saved", async () => {
  writeMany();
  const { readBodies, left } = keptReports(parent);
  await checkBlog(content, now, readBodies);
  writeFileSync(path.join(content, "posts/many-39.mdx"), postText("", "## Heading\n\nMended.\n"));
  await checkBlog(content, now, readBodies);
  await vi.waitFor(() => expect(left()).toBe(0), { timeout: 20_000 });
  const { problems, unread } = await checkBlog(content, now, readBodies);
  expect(unread).toBe(0);
  expect(problems).toEqual((await checkBlog(content, now)).problems);
});

test("what fails while texts are read is thrown to who asks next", async () => {
  writeMany();
  const { readBodies, left } = keptReports(parent);
  const { bodies, covers } = loadContent(content, now);
  // Nothing can be kept in a folder that is not there.
  rmSync(parent, { recursive: true });
  await readBodies({ bodies, covers });
  await vi.waitFor(() => expect(left()).toBe(0), { timeout: 20_000 });
  await expect(readBodies({ bodies, covers })).rejects.toThrow("ENOENT");
});
