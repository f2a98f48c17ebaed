/** Files that may not be read. The tests may run as a user who reads all, so that another is made believe in. */
import path from "node:path";
import { expect, test, vi } from "vitest";
import { fileKinds } from "../attached";
import { contentFolder } from "../testing/content-folder";
import { findFile } from "./resolve";

vi.mock("../files", async original => ({
  ...(await original<typeof import("../files")>()),
  isReadable: (file: string) => !file.includes("closed"),
}));

test("a file that may not be read is told at the post that shows it", () => {
  const postsDir = contentFolder({ "a/open.csv": "x,y\n1,2\n", "a/closed.csv": "x,y\n1,2\n" });
  const find = (src: string) =>
    findFile(src, path.join(postsDir, "a"), { publicDir: "/nowhere", postsDir }, fileKinds.data);
  expect(find("./open.csv")).toMatchObject({ relative: path.join("a", "open.csv") });
  expect(find("./closed.csv")).toMatchObject({
    expected: "a table of data to read",
    found: expect.stringMatching(/closed\.csv \(permission denied\)$/),
  });
});
