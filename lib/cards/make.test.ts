import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CardText, cardBytes } from "./card";
import { type CardOrder, makeCards } from "./make";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "cards-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const text: CardText = {
  site: { name: "Tai Vu", tagline: "on language models" },
  title: "Post training",
  part: "Part 2",
  over: "Part 2 of 3",
  details: ["Tai Vu", "8 min read"],
  ruler: { ticks: [{ at: 0, weight: 1 }], marks: [{ from: 0, to: 0.125 }] },
};

const drawn = (path: string, changes: Partial<CardText> = {}): CardOrder => ({
  path,
  alt: `The card of ${path}`,
  text: { ...text, ...changes },
});

const kept = () => path.join(folder, "kept");
const bytesOf = (file = "") => readFileSync(path.join(kept(), file));

describe("a card", () => {
  test("is a PNG of 1200 × 630 under 60 KB, whatever its title", async () => {
    const titles = [
      "Q",
      "How ẤỘỄ ".repeat(15),
      "W".repeat(120),
      "🧑🏽‍💻".repeat(30),
      "🚀🦊🍎🌈".repeat(30),
      "",
    ];
    const { cards } = await makeCards(
      titles.map((title, index) => drawn(`/${index}`, { title })),
      kept(),
    );
    for (const { file, type } of Object.values(cards)) {
      const { format, width, height } = await sharp(bytesOf(file)).metadata();
      expect([format, width, height, type]).toEqual(["png", 1200, 630, "image/png"]);
      expect(bytesOf(file).length).toBeLessThan(cardBytes);
    }
  });

  test("is made once for all builds, and anew where what it shows has changed", async () => {
    const orders = [drawn("/a"), drawn("/b", { title: "Another" })];
    const first = await makeCards(orders, kept());
    expect(first.made).toBe(2);
    expect(await makeCards(orders, kept())).toEqual({ cards: first.cards, made: 0 });
    const changed = await makeCards(
      [drawn("/a", { details: ["Tai Vu", "9 min read"] }), orders[1]].flatMap(one => one ?? []),
      kept(),
    );
    expect(changed.made).toBe(1);
    expect(changed.cards["/a"]?.file).not.toBe(first.cards["/a"]?.file);
    expect(changed.cards["/b"]).toEqual(first.cards["/b"]);
  });

  test("has the same bytes from another build, and its name by them", async () => {
    const { cards } = await makeCards([drawn("/a")], kept());
    const elsewhere = path.join(folder, "elsewhere");
    const again = await makeCards([drawn("/a")], elsewhere);
    expect(again.cards).toEqual(cards);
    const file = cards["/a"]?.file ?? "";
    expect(readFileSync(path.join(elsewhere, file)).equals(bytesOf(file))).toBe(true);
  });

  test("that was lost from the cache is made again", async () => {
    const { cards } = await makeCards([drawn("/a")], kept());
    rmSync(path.join(kept(), cards["/a"]?.file ?? ""));
    expect((await makeCards([drawn("/a")], kept())).made).toBe(1);
    for (const name of readdirSync(kept()).filter(one => one.endsWith(".json"))) {
      writeFileSync(path.join(kept(), name), "{");
    }
    expect((await makeCards([drawn("/a")], kept())).made).toBe(1);
  });

  test("is cut out of a post's own cover, as JPEG and without what a camera wrote", async () => {
    const cover = path.join(folder, "cover.png");
    await sharp({ create: { width: 1600, height: 900, channels: 4, background: "#4567" } })
      .withExif({ IFD3: { GPSLatitude: "10/1 46/1 0/1" } })
      .png()
      .toFile(cover);
    const { cards } = await makeCards([{ path: "/own", alt: "A field", cover }], kept());
    const { file, type, alt } = cards["/own"] ?? {};
    const { format, width, height, exif } = await sharp(bytesOf(file)).metadata();
    expect([format, width, height, exif, type, alt]).toEqual([
      "jpeg",
      1200,
      630,
      undefined,
      "image/jpeg",
      "A field",
    ]);
    expect(bytesOf(file).length).toBeLessThan(cardBytes);
  });
});
