import { symlinkSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { contentFolder } from "../testing/content-folder";
import { findFile, findImage } from "./resolve";

let root: string;

beforeAll(async () => {
  const blank = sharp({ create: { width: 4, height: 3, channels: 3, background: "white" } });
  const png = await blank.clone().png().toBuffer();
  const turned = await blank.clone().jpeg().withMetadata({ orientation: 6 }).toBuffer();
  root = contentFolder({
    "public/a b.png": png,
    "public/a+b, c@2x.png": png,
    "public/c#.png": png,
    "posts/one/\u1ea3nh.png": png,
    "posts/one/a\u0309nh hai.png": png,
    "public/x.png": png,
    "public/x.dark.png": png,
    "public/Caps.png": png,
    "public/lying.png": "<html></html>",
    "public/drawing.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"/>',
    "public/turned.jpg": turned,
    "public/notes.txt": "x",
    "posts/one/chart.png": png,
    "posts/one/50%.png": png,
    "posts/one/folder.png/chart.png": png,
    "posts/one/plan%20b.png": png,
    "secret.png": png,
  });
  symlinkSync(path.join(root, "secret.png"), path.join(root, "public/link.png"));
  symlinkSync(path.join(root, "nowhere.png"), path.join(root, "public/dangling.png"));
});

function find(src: string) {
  const roots = { publicDir: path.join(root, "public"), postsDir: path.join(root, "posts") };
  return findImage(src, path.join(root, "posts/one"), roots);
}

describe("findImage finds", () => {
  test.each([
    ["/x.png", { src: "/x.png", width: 4, height: 3, dark: "/x.dark.png" }],
    ["/a%20b.png", { src: "/a%20b.png", width: 4, height: 3, dark: null }],
    ["/a%2Bb%2C%20c%402x.png", { src: "/a%2Bb%2C%20c%402x.png", width: 4, height: 3, dark: null }],
    ["/c%23.png", { src: "/c%23.png", width: 4, height: 3, dark: null }],
    ["./\u1ea3nh.png", { src: "/media/one/%E1%BA%A3nh.png", width: 4, height: 3, dark: null }],
    ["./chart.png", { src: "/media/one/chart.png", width: 4, height: 3, dark: null }],
    ["chart.png", { src: "/media/one/chart.png", width: 4, height: 3, dark: null }],
    ["/drawing.svg", { src: "/drawing.svg", width: 30, height: 20, dark: null }],
  ])("%s", (src, { dark, ...image }) => {
    const plain = { sources: [], colour: null };
    const expected = { ...image, ...plain, dark: dark && { ...image, ...plain, src: dark } };
    expect(find(src)).toEqual(expected);
  });

  test("what was made of it, where a build has made something", () => {
    const picture = { src: "/made.png", width: 4, height: 3, sources: [], colour: "#abc" };
    const dark = { ...picture, src: "/made.dark.png" };
    const made = { [path.join(root, "public/x.png")]: picture, [path.join(root, "public/x.dark.png")]: dark };
    const roots = { publicDir: path.join(root, "public"), postsDir: path.join(root, "posts"), made };
    expect(findImage("/x.png", root, roots)).toMatchObject({ ...picture, dark });
    const fault = { expected: "an image", found: "none", fix: "export it" };
    const broken = { ...roots, made: { [path.join(root, "public/x.png")]: fault } };
    expect(findImage("/x.png", root, broken)).toEqual(fault);
    expect(findImage("/Caps.png", root, roots)).toMatchObject({
      fix: expect.stringContaining("its path out"),
    });
  });

  test("the size of a photograph as it is shown, turned by EXIF", () => {
    expect(find("/turned.jpg")).toMatchObject({ width: 3, height: 4 });
  });
});

describe("findImage refuses", () => {
  test.each([
    ["/none.png", "no such file"],
    ["./none.png", "no such file"],
    ["/caps.png", "/caps.png"],
    ["../../../etc/passwd", "lies outside"],
    ["../../secret.png", "lies outside"],
    ["/../secret.png", "lies outside"],
    ["/%2e%2e/secret.png", "lies outside"],
    ["/link.png", "a link that leads outside"],
    ["/dangling.png", "dangling.png"],
    ["./folder.png", "folder.png"],
    ["./\u1ea3nh hai.png", "only looks the same"],
    ["./a\u0309nh.png", "only looks the same"],
    ["./50%25.png", "50%.png"],
    ["/lying.png", "which is none inside"],
    ["/notes.txt", "notes.txt"],
    ["https://example.org/x.png", "another server"],
    ["//example.org/x.png", "another server"],
    ["data:image/png;base64,AAAA", "an image written out"],
    ["./chart.png?v=2", "?v=2"],
    ["", "no path"],
    ["/%zz.png", "no address"],
  ])("%s", (src, found) => {
    const result = find(src);
    expect("found" in result && result.found).toContain(found);
  });

  test("a name in the wrong case, and says the right one", () => {
    expect(find("/caps.png")).toMatchObject({ fix: "write /Caps.png: servers tell capitals apart" });
  });
});

test("a kind of captions that no browser reads is told before a file that is missing", () => {
  const roots = { publicDir: path.join(root, "public"), postsDir: path.join(root, "posts") };
  const captions = { one: "a file of captions", it: "captions", endings: ["vtt"] };
  expect(findFile("./none.srt", path.join(root, "posts/one"), roots, captions)).toMatchObject({
    expected: "a file of captions (vtt)",
    fix: "save it as .vtt, headed by WEBVTT, with . for , in its times",
  });
});

test.each([
  ["C:\\pics\\x.png", "a path of your own computer", "copy the file beside the post"],
  ["file:///home/x.png", "a path of your own computer", "copy the file beside the post"],
  ["data:image/png;base64,AAAA", "an image written out", "save it as a file"],
  ["https://example.org/x.png", "an image on another server", "save the file beside the post"],
  [".\\chart.png", "no such file", "write ./chart.png"],
  ["./plan%20b.png", "plan%20b.png, by the letters of an address", "name it plan b.png"],
  ["/dangling.png", "dangling.png, a link that leads nowhere", "mend where the link leads"],
  ["./folder.png", "folder.png, a folder", "refer to an image"],
  ["./none.pdf", "one/none.pdf", "export it as .svg, or as .png"],
  ["./none.srt", "one/none.srt", "refer to an image"],
  ["./none", "no such file", "put the image there"],
])("%s is told for what it is", (src, found, fix) => {
  const fault = find(src);
  expect("found" in fault && fault.found).toContain(found);
  expect("fix" in fault && fault.fix).toContain(fix);
});
