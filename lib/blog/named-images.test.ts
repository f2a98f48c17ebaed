import { readFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { afterEach, expect, test, vi } from "vitest";
import { contentFolder } from "../testing/content-folder";
import { makeNamedImages } from "./named-images";

afterEach(() => vi.unstubAllEnvs());

test("an image is made however its name is written, and no other", async () => {
  const png = await sharp({ create: { width: 4, height: 3, channels: 3, background: "white" } })
    .png()
    .toBuffer();
  const written = {
    "plain.png": "![a](./plain.png)",
    "Ảnh một.png": "![a](%E1%BA%A2nh%20m%E1%BB%99t.png)",
    "two words.png": '<Figure src="./two words.png" />',
    "angles (1).png": "![a](<angles (1).png>)",
    "round(2).png": "![a](./round(2).png)",
    "escaped(3).png": "![a](./escaped\\(3\\).png)",
    "under_score.png": "![a](./under\\_score.png)",
    "tom's.png": "![a](./tom's.png)",
    "q&a.png": "![a](./q&amp;a.png)",
    "defined.png": "![a][b]\n\n[b]:defined.png",
    "braces.png": "<Figure src={`braces.png`} />",
    "a+b@2x.png": "![a](a%2Bb%402x.png)",
    "đồ thị, 1.png": "![a](<đồ thị, 1.png>)",
    "on cover.png": "",
  };
  const files = Object.fromEntries(
    [...Object.keys(written), "other one.png"].map(name => [`posts/${name}`, png]),
  );
  const dir = contentFolder(files);
  vi.stubEnv("CONTENT_DIR", dir);
  const list = await makeNamedImages(
    Object.values(written).map(body => ({ body })),
    [{ src: "./on%20cover.png" }],
    path.join(dir, "kept"),
  );
  const made = Object.keys(JSON.parse(readFileSync(list, "utf8"))).map(file => path.basename(file));
  expect(made.filter(name => name in written || name === "other one.png").sort()).toEqual(
    Object.keys(written).sort(),
  );
});
