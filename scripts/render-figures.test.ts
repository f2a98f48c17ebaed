/** `npm run figures -- --check`, which draws nothing. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { contentFolder } from "../lib/testing/content-folder";

test("figures are those of the content folder that CONTENT_DIR names", () => {
  const folder = contentFolder({ "figures/no-picture.svg": "<svg/>", "posts/a/beside.figure.svg": "<svg/>" });
  const command = ["--import", "tsx", "scripts/render-figures.ts", "--check"];
  const env = { ...process.env, CONTENT_DIR: folder };
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { env, encoding: "utf8" });
  const shown = path.relative(process.cwd(), folder);
  expect(stderr).toBe("");
  expect(stdout.replaceAll(shown, "content").split("\n")).toEqual([
    "public/posts/images/no-picture.png: missing, not drawn from content/figures/no-picture.svg",
    "public/posts/images/no-picture.dark.png: missing, not drawn from content/figures/no-picture.svg",
    "content/posts/a/beside.png: missing, not drawn from content/posts/a/beside.figure.svg",
    "content/posts/a/beside.dark.png: missing, not drawn from content/posts/a/beside.figure.svg",
    "Run npm run figures.",
    "",
  ]);
  expect(status).toBe(1);
});

test("a content folder without figures has none", () => {
  const env = { ...process.env, CONTENT_DIR: contentFolder({}) };
  const command = ["--import", "tsx", "scripts/render-figures.ts", "--check"];
  const { stdout, status } = spawnSync(process.execPath, command, { env, encoding: "utf8" });
  expect(stdout).toBe("0 figures checked, no problems.\n");
  expect(status).toBe(0);
});
