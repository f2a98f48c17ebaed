import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { filesBelow } from "../finish/next-build";
import { makeFilesInThread } from "./in-thread";
import { makeFilesHere } from "./place";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function build(): string {
  const dir = mkdtempSync(path.join(tmpdir(), "build-"));
  folders.push(dir);
  mkdirSync(path.join(dir, "static/media"), { recursive: true });
  return dir;
}

const records = Array.from({ length: 120 }, (_, index) => ({
  found: {
    path: `/posts/p${index}`,
    title: `Post ${index}`,
    excerpt: index % 2 === 0 ? "A note." : null,
    lang: "en",
    date: "2025-01-01",
    authors: ["Ann"],
    tags: [{ slug: "llm", label: "LLM" }],
    series: null,
  },
  texts: `<p>Word${index} of many.</p>`,
}));

test("a thread makes the same files as this process", async () => {
  const [here, there] = [build(), build()];
  expect(await makeFilesInThread(there, records)).toEqual(await makeFilesHere(here, records));
  // One ran the code of a bundle.
  expect(filesBelow(path.join(there, "cache/blog/threads")).some(name => name.startsWith("place."))).toBe(
    true,
  );
  const [one, other] = [here, there].map(dir => {
    const folder = path.join(dir, "static/media/search");
    return filesBelow(folder).map(name => [name, readFileSync(path.join(folder, name), "utf8")]);
  });
  expect(one).toEqual(other);
}, 60_000);
