import path from "node:path";
import sharp from "sharp";
import { afterEach, expect, test, vi } from "vitest";
import { contentFolder } from "../testing/content-folder";
import { filesToMend } from "./files-to-mend";

afterEach(() => vi.restoreAllMocks());

test("a photograph under public/ that tells where it was taken is told of, whatever its kind", async () => {
  const blank = () => sharp({ create: { width: 4, height: 3, channels: 3, background: "#369" } });
  const place = { IFD0: { Make: "Camera" }, IFD3: { GPSLatitude: "10/1 46/1 0/1" } };
  const photograph = await blank().jpeg().withExif(place).toBuffer();
  const film = Buffer.from("\0\0\0\x08moov\0\0\0\x1e\xa9xyz\0\x12\x15\xc7+10.7769+106.7009/", "latin1");
  const dir = contentFolder({
    "public/clip.MOV": film,
    "public/silent.mp4": Buffer.from("\0\0\0\x08moov", "latin1"),
    "public/a.jpg": photograph,
    "public/b.JFIF": photograph,
    "public/c.heic": photograph,
    "public/plain.jpg": await blank().jpeg().toBuffer(),
    "public/paper.pdf": photograph,
  });
  vi.spyOn(process, "cwd").mockReturnValue(dir);
  vi.stubEnv("CONTENT_DIR", path.join(dir, "content"));
  expect(filesToMend().map(({ file, severity, found }) => [path.basename(file), severity, found])).toEqual([
    ["a.jpg", "warning", "a position, in a folder that Vercel serves as it is"],
    ["b.JFIF", "warning", "a position, in a folder that Vercel serves as it is"],
    ["c.heic", "warning", "a position, in a kind of file that is served as it is"],
    ["clip.MOV", "error", "public/clip.MOV, which tells a position and is served as it is"],
  ]);
});
