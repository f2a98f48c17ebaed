import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { builtMediaPath, builtMediaUrl } from "../url";
import { isMadeImage, ownImage, placeImages } from "./images";

let dir = "";
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "images-"));
  mkdirSync(path.join(dir, "cache/blog/images"), { recursive: true });
  writeFileSync(path.join(dir, "cache/blog/images/a.png"), "pixels");
});
afterEach(() => rmSync(dir, { recursive: true }));

const place = (...names: string[]) => placeImages(dir, "/posts/a", names.map(builtMediaPath));
const placed = () => path.join(dir, "static/media/a.png");

test("an image that a page shows is put among the files that are served, once", () => {
  expect(place("a.png")).toEqual([]);
  expect(readFileSync(placed(), "utf8")).toBe("pixels");
  const { ctimeMs } = statSync(placed());
  expect(place("a.png")).toEqual([]);
  expect(statSync(placed()).ctimeMs).toBe(ctimeMs);
});

test("a card is taken from where cards are kept, by its whole address", () => {
  const card = ownImage(builtMediaUrl("card.1a2b.png"));
  expect(card).toBe(builtMediaPath("card.1a2b.png"));
  expect(isMadeImage(card ?? "")).toBe(true);
  expect(ownImage("https://elsewhere.example/_next/static/media/card.1a2b.png")).toBeUndefined();
  mkdirSync(path.join(dir, "cache/blog/cards"));
  writeFileSync(path.join(dir, "cache/blog/cards/card.1a2b.png"), "drawn");
  expect(place("card.1a2b.png")).toEqual([]);
  expect(readFileSync(path.join(dir, "static/media/card.1a2b.png"), "utf8")).toBe("drawn");
});

test("one that was not made is told", () => {
  expect(place("b.png")).toMatchObject([{ severity: "error", subject: "/posts/a" }]);
});
