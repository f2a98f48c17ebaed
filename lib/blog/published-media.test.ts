import path from "node:path";
import sharp from "sharp";
import { afterEach, expect, test, vi } from "vitest";
import { createBlog } from "../content/query";
import { contentFolder, postText } from "../testing/content-folder";
import { checkBlog } from "./check";
import { preparation } from "./prepare";
import { preparedVariable } from "./prepared";
import { publishedMedia } from "./published-media";

afterEach(() => vi.unstubAllEnvs());

test("what only a draft or a post of a later date names is not served, nor what nothing names", async () => {
  const png = await sharp({ create: { width: 4, height: 3, channels: 3, background: "white" } })
    .png()
    .toBuffer();
  const csv = "Step,Loss\n1,0.5\n";
  const both = '![A](./chart.png)\n\n<Table src="./loss.csv" caption="Losses" />\n';
  const dir = contentFolder({
    "posts/out/index.mdx": postText("", both),
    "posts/out/chart.png": png,
    "posts/out/chart.dark.png": png,
    "posts/out/loss.csv": csv,
    "posts/out/spare.csv": csv,
    "posts/secret/index.mdx": postText("draft: true", both),
    "posts/secret/chart.png": png,
    "posts/secret/loss.csv": csv,
    "posts/later.mdx": postText("date: 2999-01-01", "![A](later.png)\n"),
    "posts/later.png": png,
    "posts/covered.mdx": postText("cover: ./a%20cover.png"),
    "posts/a cover.png": png,
  });
  vi.stubEnv("CONTENT_DIR", dir);
  const { folder, readBodies } = await preparation("app/_lib/prepare.worker.ts", path.join(dir, "cache"));
  const { content } = await checkBlog(dir, new Date("2025-06-15"), readBodies);
  vi.stubEnv(preparedVariable, folder);
  expect(publishedMedia(createBlog(content, { unpublished: false }))).toEqual([
    "a cover.png",
    "out/chart.dark.png",
    "out/chart.png",
    "out/loss.csv",
  ]);
  expect(publishedMedia(createBlog(content, { unpublished: true }))).toContain("secret/loss.csv");
});
