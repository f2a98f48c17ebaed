import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { builtPage, writeBuild } from "../testing/built-page";
import { finishBuild } from "./build";

let dir = "";
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** What a build says in which this stands on a list, and on a post. */
async function problemsWith(body: string): Promise<string[]> {
  const page = builtPage(body);
  dir = writeBuild(page);
  writeFileSync(path.join(dir, "server/app/index.html"), page);
  const { problems } = await finishBuild(dir, new Map());
  return problems.map(({ subject, expected }) => `${subject}: ${expected}`);
}

test("a list of more than 60,000 bytes stops a build; a post may be as long as it is", async () => {
  expect(await problemsWith(`<p>${"word ".repeat(12_000)}</p>`)).toEqual([
    "/: a list of at most 60,000 bytes of HTML",
  ]);
});

test("one that is smaller does not, however long its text is in letters of more bytes", async () => {
  expect(await problemsWith(`<p>${"từ ".repeat(10_000)}</p>`)).toEqual([]);
});
