import { statSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { contentFolder } from "../testing/content-folder";
import { absoluteUrl } from "../url";
import { coverEnclosure } from "./enclosure";

test("a cover is told by address, kind and true length, wherever it lies", () => {
  const folder = contentFolder({ "posts/a/my cover.png": "12345" });
  vi.stubEnv("CONTENT_DIR", folder);
  const file = `${folder}/posts/a/index.mdx`;
  expect(coverEnclosure({ file, cover: { src: "./my%20cover.png", alt: "" } })).toEqual({
    url: absoluteUrl("/media/a/my%20cover.png"),
    type: "image/png",
    length: 5,
  });
  const shared = coverEnclosure({ file, cover: { src: "/icon-512.png", alt: "" } });
  expect(shared).toEqual({
    url: absoluteUrl("/icon-512.png"),
    type: "image/png",
    length: statSync("public/icon-512.png").size,
  });
  expect(coverEnclosure({ file, cover: null })).toBeNull();
  expect(coverEnclosure({ file, cover: { src: "./nowhere.png", alt: "" } })).toBeNull();
  vi.unstubAllEnvs();
});
