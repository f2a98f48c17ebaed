import { readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { contentFolder } from "../testing/content-folder";
import { cleanCopies } from "./open";
import { tellsPlace } from "./place";

const photograph = () =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: "#369" } })
    .jpeg()
    .withExif({ IFD0: { Make: "Camera" }, IFD3: { GPSLatitude: "10/1 46/1 0/1" } });

test("what lies below public/ is served without place and scripts, and turned as it is shown", async () => {
  const dir = contentFolder({
    "public/photo.jpg": await photograph().toBuffer(),
    "public/deep/turned.jpg": await photograph().withMetadata({ orientation: 6 }).toBuffer(),
    "public/saved.JFIF": await photograph().toBuffer(),
    "public/phone.tif": await photograph().toBuffer(),
    "public/drawing.svg":
      '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="3"><script>a()</script></svg>',
    "public/lying.png": "<html></html>",
    "public/notes.txt": "GPSLatitude",
    "public/folder.png/notes.txt": "x",
  });
  const publicDir = path.join(dir, "public");
  symlinkSync(path.join(dir, "nowhere.png"), path.join(publicDir, "dangling.png"));
  const copies = await cleanCopies(publicDir, path.join(dir, "kept"));
  const copy = (name: string) => copies.get(path.join(publicDir, name)) ?? "";
  expect([...copies.keys()].map(file => path.relative(publicDir, file))).toEqual([
    "deep/turned.jpg",
    "drawing.svg",
    "lying.png",
    "photo.jpg",
    "saved.JFIF",
  ]);
  for (const name of ["photo.jpg", "deep/turned.jpg", "saved.JFIF"]) {
    expect(tellsPlace(readFileSync(path.join(publicDir, name)))).toBe(true);
    expect(tellsPlace(readFileSync(copy(name)))).toBe(false);
  }
  expect(await sharp(readFileSync(copy("deep/turned.jpg"))).metadata()).toMatchObject({
    width: 20,
    height: 40,
  });
  expect(readFileSync(copy("drawing.svg"), "utf8")).not.toContain("script");
  expect(readFileSync(copy("lying.png"), "utf8")).toBe("<html></html>");

  const made = statSync(copy("photo.jpg")).mtimeMs;
  writeFileSync(
    path.join(publicDir, "drawing.svg"),
    '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
  );
  const old = copy("drawing.svg");
  const again = await cleanCopies(publicDir, path.join(dir, "kept"));
  expect(statSync(again.get(path.join(publicDir, "photo.jpg")) ?? "").mtimeMs).toBe(made);
  expect(statSync(old, { throwIfNoEntry: false })).toBeUndefined();
});

test("a photograph that is damaged and tells its place is not served", async () => {
  const whole = await photograph().withMetadata({ orientation: 6 }).toBuffer();
  const dir = contentFolder({ "public/cut.jpg": whole.subarray(0, whole.length - 300) });
  await expect(cleanCopies(path.join(dir, "public"), path.join(dir, "kept"))).rejects.toThrow(
    "public/cut.jpg is damaged and tells where it was taken",
  );
});
