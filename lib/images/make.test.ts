import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import sharp from "sharp";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { contentFolder } from "../testing/content-folder";
import { asFilm, asHeic } from "../testing/heic";
import { hugePng, pngFilm } from "../testing/png";
import { makeImages } from "./make";
import type { Picture } from "./types";

/** Soft waves, as in a photograph; the same every time. */
function waves(width: number, height: number, channels: 3 | 4): Buffer {
  return Buffer.from(
    Array.from({ length: width * height * channels }, (_, index) => {
      const pixel = Math.floor(index / channels);
      const wave = Math.sin((pixel % width) / 23 + (index % channels)) + Math.cos(pixel / width / 17);
      return Math.round(128 + 50 * wave + (pixel % 7));
    }),
  );
}

function pixels(width: number, height: number, channels: 3 | 4 = 3) {
  return sharp(waves(width, height, channels), { raw: { width, height, channels } });
}

let root: string;
beforeAll(async () => {
  const place = { IFD0: { Make: "Camera" }, IFD3: { GPSLatitude: "10/1 46/1 0/1" } };
  const turned = pixels(40, 20).jpeg().withExif(place).withMetadata({ orientation: 6 });
  const png = await pixels(40, 20).png().toBuffer();
  const film = () => sharp(waves(4, 12, 3), { raw: { width: 4, height: 12, channels: 3, pageHeight: 4 } });
  const cutGif = await film().gif().toBuffer();
  const spoiled = pngFilm("");
  spoiled.fill(0xee, spoiled.indexOf("IDAT") + 4, spoiled.indexOf("fcTL", spoiled.indexOf("IDAT")) - 8);
  root = contentFolder({
    "wide.png": await pixels(2400, 300).png().toBuffer(),
    "long.png": await pixels(1000, 400)
      .resize({ width: 1000, height: 20_000, fit: "fill" })
      .png({ compressionLevel: 1 })
      .toBuffer(),
    "turned.jpg": await turned.toBuffer(),
    "clear.png": await pixels(40, 20, 4).png().toBuffer(),
    "red.png": await sharp({ create: { width: 9, height: 9, channels: 3, background: "#f00" } })
      .png()
      .toBuffer(),
    "film.gif": await film().gif().toBuffer(),
    "film.webp": await film().webp().withExif(place).toBuffer(),
    "film.png": pngFilm("Camera"),
    "film.avif": asFilm(await pixels(64, 64).avif().toBuffer()),
    "noted-film.avif": asFilm(await pixels(64, 64).avif().withExif(place).toBuffer()),
    "cut-film.png": pngFilm("").subarray(0, -20),
    "cut-film.gif": cutGif.subarray(0, -20),
    "lying-film.webp": await film().webp().withExif(place).withMetadata({ orientation: 6 }).toBuffer(),
    "spoiled.png": spoiled,
    "deep.png": await sharp({ create: { width: 9, height: 9, channels: 3, background: "#369" } })
      .toColourspace("rgb16")
      .png()
      .toBuffer(),
    "inks.jpg": await sharp({ create: { width: 9, height: 9, channels: 3, background: "#f00" } })
      .toColourspace("cmyk")
      .jpeg()
      .toBuffer(),
    "sound.png": png,
    "empty.png": "",
    "empty.svg": "",
    "laughing.svg": `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${[..."bcdefghi"]
      .map((name, index) => `<!ENTITY ${name} "${`&${"abcdefgh"[index]};`.repeat(10)}">`)
      .join("")}]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>&i;</text></svg>`,
    "lying.png": "<html></html>",
    "named.png": await pixels(4, 4).jpeg().toBuffer(),
    "cut.png": png.subarray(0, png.length / 2),
    "huge.png": hugePng(20_000, 20_000),
    "just-too-large.png": hugePng(10_000, 10_000),
    "boundless.svg": '<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>',
    "latin.svg": Buffer.from(
      '<?xml version="1.0" encoding="ISO-8859-1"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>caf\u00e9</text></svg>',
      "latin1",
    ),
    "bare.svg": '<svg viewBox="0 0 9 9"><rect width="9" height="9"/></svg>',
    "packed.svg": gzipSync(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>',
    ),
    "styled.svg":
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 40"><style>rect{fill:red}circle,g>ellipse{fill:blue}line{stroke:green}@media (min-width:1px){rect{fill:lime}}</style><rect width="9" height="9"/><rect x="20" width="9" height="9"/><g><ellipse cx="50" cy="9" rx="9" ry="9"/><ellipse cx="70" cy="9" rx="9" ry="9"/></g><line y1="20" x2="90" y2="20"/><line y1="30" x2="90" y2="30"/></svg>',
    "untidy.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><g></svg>',
    "tiff.png": await pixels(4, 4).tiff().toBuffer(),
    "phone.jpg": asHeic(await pixels(64, 64).avif().toBuffer()),
    "drawing.svg":
      '<?xml-stylesheet href="https://example.org/x.css"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:h="http://www.w3.org/1999/xhtml" viewBox="0 0 30 20" onload="a()" onbeforetoggle="a()"><style>@import "https://example.org/x.css";</style><h:iframe src="https://example.org"/><script>a()</script><foreignObject><p>x</p></foreignObject><a href="https://example.org"><image href="https://example.org/x.png"/><set attributeName="href" to="javascript:a()"/><rect width="9" height="9" style="fill:url(https://example.org)"/></a></svg>',
  });
  // It cannot be read, by no user at all.
  mkdirSync(path.join(root, "closed.png"));
});

const folder = () => path.join(root, "kept");

async function make(...names: string[]) {
  const files = names.map(name => path.join(root, name));
  return Object.values(await makeImages(files, folder()));
}

async function picture(name: string): Promise<Picture> {
  const [made] = await make(name);
  if (!made || !("src" in made)) throw new Error(`${name}: ${made?.found}`);
  return made;
}

function file(address: string): Buffer {
  return readFileSync(path.join(folder(), path.posix.basename(address)));
}

describe("an image", () => {
  test("is made in the layout's widths, none above its own, each as wide as it says", async () => {
    const { src, width, height, sources } = await picture("wide.png");
    expect({ width, height }).toEqual({ width: 2400, height: 300 });
    expect(sources.map(({ type }) => type)).toEqual(["image/avif", "image/webp"]);
    for (const { srcset } of sources) {
      const candidates = srcset.split(", ").map(one => one.split(" "));
      const shown = ["360w", "720w", "1080w", "1312w", "1840w", "2368w"];
      expect(candidates.map(([, size]) => size)).toEqual(shown);
      for (const [address = "", size] of candidates) {
        const metadata = await sharp(file(address)).metadata();
        expect(`${metadata.width}w`).toBe(size);
        expect(file(address).length).toBeLessThan(file(src).length);
      }
    }
    const [narrow] = (await picture("sound.png")).sources;
    expect(narrow?.srcset).toMatch(/ 40w$/);
  });

  test("that is longer than a form can be has that form in the widths that fit", async () => {
    const { src, width, height, sources } = await picture("long.png");
    expect({ width, height }).toEqual({ width: 1000, height: 20_000 });
    for (const { type, srcset } of sources) {
      const candidates = srcset.split(", ").map(one => one.split(" "));
      expect(
        candidates.map(([, size]) => size),
        type,
      ).toEqual(["360w", "720w", "1000w"]);
      expect(candidates.at(-1)?.[0], type).toBe(src);
      for (const [address = "", size] of candidates.slice(0, -1)) {
        const metadata = await sharp(file(address)).metadata();
        expect(`${metadata.width}w`).toBe(size);
        expect(metadata.height).toBeLessThanOrEqual(16_383);
      }
    }
    expect(sources).toHaveLength(2);
  }, 60_000);

  test("stands as EXIF says, and says nothing of place and camera", async () => {
    const { src, width, height, sources } = await picture("turned.jpg");
    expect({ width, height }).toEqual({ width: 20, height: 40 });
    const addresses = [
      src,
      ...sources.flatMap(({ srcset }) => srcset.split(", ").map(one => one.split(" ")[0] ?? "")),
    ];
    for (const address of addresses) {
      const metadata = await sharp(file(address)).metadata();
      expect(metadata).toMatchObject({ width: 20, height: 40 });
      expect(metadata.exif).toBeUndefined();
    }
  });

  test.each([
    [1, "left top"],
    [2, "right top"],
    [3, "right bottom"],
    [4, "left bottom"],
    [5, "left top"],
    [6, "right top"],
    [7, "right bottom"],
    [8, "left bottom"],
  ])("stands upright in every form, EXIF's orientation %i", async (orientation, corner) => {
    const red = { create: { width: 20, height: 10, channels: 3, background: "#f00" } } as const;
    const name = `orientation-${orientation}.jpg`;
    const photograph = await sharp({ create: { width: 80, height: 40, channels: 3, background: "#00f" } })
      .composite([{ input: red, left: 0, top: 0 }])
      .jpeg()
      .withMetadata({ orientation })
      .toBuffer();
    writeFileSync(path.join(root, name), photograph);
    const { src, width, height, sources } = await picture(name);
    expect([width, height]).toEqual(orientation < 5 ? [80, 40] : [40, 80]);
    const others = sources.flatMap(({ srcset }) => srcset.split(", ").map(one => one.split(" ")[0] ?? ""));
    for (const form of [src, ...others]) {
      const { data, info } = await sharp(file(form)).raw().toBuffer({ resolveWithObject: true });
      const isRed = (x: number, y: number) => (data[(y * info.width + x) * info.channels] ?? 0) > 150;
      const [right, bottom] = [info.width - 4, info.height - 4];
      const found = [
        ["left top", 3, 3],
        ["right top", right, 3],
        ["left bottom", 3, bottom],
        ["right bottom", right, bottom],
      ] as const;
      expect(
        found.filter(([, x, y]) => isRed(x, y)).map(([place]) => place),
        form,
      ).toEqual([corner]);
    }
  });

  test("has a colour where nothing shines through it", async () => {
    expect((await picture("red.png")).colour).toBe("#f00");
    expect((await picture("clear.png")).colour).toBeNull();
    // In the colours of pages, whatever it is written in.
    expect((await picture("deep.png")).colour).toBe("#369");
    expect((await picture("inks.jpg")).colour).toMatch(/^#[def][0-3][0-3]$/);
  });

  test("that moves in AVIF stays as it is, of which only the first picture could be read", async () => {
    const { src, width, height, sources } = await picture("film.avif");
    expect({ width, height, sources }).toEqual({ width: 64, height: 64, sources: [] });
    expect(file(src)).toEqual(readFileSync(path.join(root, "film.avif")));
  });

  test.each(["film.gif", "film.webp"])("that moves goes on moving, %s", async name => {
    const { src, width, height, sources } = await picture(name);
    expect({ width, height, sources }).toEqual({ width: 4, height: 4, sources: [] });
    const metadata = await sharp(file(src)).metadata();
    expect(metadata.pages).toBe(3);
    expect(metadata.exif).toBeUndefined();
  });

  test("that moves as PNG does goes on moving", async () => {
    const { src, width, height, sources } = await picture("film.png");
    expect({ width, height, sources }).toEqual({ width: 2, height: 2, sources: [] });
    const kept = file(src).toString("latin1");
    expect(kept).toMatch(/acTL[\s\S]*fdAT/);
    expect(kept).not.toContain("Camera");
  });

  test("that is drawn loses what could run or fetch something", async () => {
    const { src, width, height } = await picture("drawing.svg");
    expect({ width, height }).toEqual({ width: 30, height: 20 });
    const text = file(src).toString();
    expect(text).toMatch(/viewBox="0 0 30 20"/);
    expect(text).not.toMatch(/script|\son|foreignObject|iframe|example\.org/);
  });
});

test("a drawing in another encoding keeps its letters", async () => {
  const { src } = await picture("latin.svg");
  expect(file(src).toString()).toContain("café");
});

test("a drawing with a style sheet looks as it did", async () => {
  const { src } = await picture("styled.svg");
  const seen = (drawing: string | Buffer) => sharp(drawing).flatten({ background: "#fff" }).raw().toBuffer();
  expect(await seen(file(src))).toEqual(await seen(path.join(root, "styled.svg")));
});

describe("what is no image", () => {
  test.each([
    ["lying.png", "which is none inside", "export the image again"],
    ["named.png", "which is JPG inside", "name it named.jpg"],
    ["cut.png", "which is damaged", "export the image again"],
    ["huge.png", "20000 × 20000", "make it smaller"],
    ["just-too-large.png", "10000 × 10000", "make it smaller"],
    ["tiff.png", "which is TIFF inside", "export it again"],
    ["phone.jpg", "which is HEIC inside", "export it as JPEG"],
    ["lying-film.webp", "which EXIF turns", "export it turned"],
    ["noted-film.avif", "noted-film.avif, which has some", "export it without them"],
    ["spoiled.png", "which is damaged", "export the image again"],
    ["cut-film.png", "it is cut off", "export the image again"],
    ["cut-film.gif", "it is cut off", "export the image again"],
    ["bare.svg", "which does not say that it is SVG", 'write <svg xmlns="http://www.w3.org/2000/svg" …>'],
    ["packed.svg", "which is compressed inside", "save it as plain SVG"],
    ["boundless.svg", "which tells none", "give its <svg> a viewBox"],
    ["empty.png", "an empty file", "export the image again"],
    ["empty.svg", "an empty file", "export the image again"],
    ["closed.png", "closed.png (illegal operation", "let the user that builds the blog read it"],
    ["laughing.svg", "which is none inside (Maximum entity", "export the image again"],
    ["untidy.svg", "(Opening and ending tag mismatch", "export the image again"],
  ])("%s is told, with a way out", async (name, found, fix) => {
    const [made] = await make(name);
    expect(made).toMatchObject({ found: expect.stringContaining(found), fix: expect.stringContaining(fix) });
  });
});

test("what is wrong with an image is said, and not what followed from it", async () => {
  const noise = { type: "gaussian", mean: 128, sigma: 30 } as const;
  const grain = sharp({ create: { width: 300, height: 300, channels: 3, background: "#fff", noise } });
  const [png, avif] = [await grain.clone().png().toBuffer(), await grain.clone().avif().toBuffer()];
  writeFileSync(path.join(root, "half.png"), png.subarray(0, png.length / 2));
  writeFileSync(path.join(root, "half.avif"), avif.subarray(0, 3000));
  for (const made of await make("half.png", "half.avif")) {
    expect(made).toMatchObject({
      found: expect.stringMatching(/, which is damaged \(.*(?:read error|end of file)/i),
    });
  }
});

test("an image that has not changed is not made again; one that has is", async () => {
  const times = () =>
    Object.fromEntries(
      readdirSync(folder())
        .filter(name => !name.endsWith(".json"))
        .map(name => [name, statSync(path.join(folder(), name)).mtimeMs]),
    );
  const before = await picture("sound.png");
  const first = times();
  expect(await picture("sound.png")).toEqual(before);
  expect(times()).toEqual(first);
  writeFileSync(path.join(root, "sound.png"), await pixels(41, 20).png().toBuffer());
  expect((await picture("sound.png")).src).not.toBe(before.src);
});

test("a site that moves below a path has its images there, and back again", async () => {
  const below = async (url: string) => {
    vi.resetModules();
    vi.stubEnv("SITE_URL", url);
    const anew = await import("./make");
    const [made] = Object.values(await anew.makeImages([path.join(root, "clear.png")], folder()));
    vi.unstubAllEnvs();
    return made && "src" in made ? made : undefined;
  };
  const media = "/_next/static/media/clear.";
  expect((await below("https://me.example"))?.src).toContain(media);
  const moved = await below("https://me.example/blog");
  expect(moved?.src.indexOf(`/blog${media}`)).toBe(0);
  expect(moved?.sources.every(({ srcset }) => srcset.startsWith("/blog/"))).toBe(true);
  expect((await below("https://me.example"))?.src.indexOf(media)).toBe(0);
});

test("an image that no build has asked for in a month is forgotten", async () => {
  const { src } = await picture("red.png");
  const long = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
  const [, hash] = path.posix.basename(src).split(".");
  utimesSync(path.join(folder(), `${hash}.json`), long, long);
  await picture("sound.png");
  expect(readdirSync(folder()).filter(name => name.startsWith("red."))).toEqual([]);
});
