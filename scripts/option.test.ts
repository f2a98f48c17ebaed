import { spawnSync } from "node:child_process";
import { afterEach, expect, test, vi } from "vitest";
import { hasOption } from "./option";

function given(...options: string[]): void {
  vi.spyOn(process, "argv", "get").mockReturnValue(["node", "command", ...options]);
}

afterEach(() => vi.restoreAllMocks());

test("tells whether a command was given its option", () => {
  given();
  expect(hasOption("--fix")).toBe(false);
  given("--fix");
  expect(hasOption("--fix")).toBe(true);
});

test("a command that is given another option does nothing, and says so among the errors", () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "scripts/content-check.ts", "--fix", "--fx", "post.mdx"],
    {
      encoding: "utf8",
    },
  );
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: "",
    stderr: "Unknown option --fx, post.mdx. The one option is --fix.\n",
  });
}, 30_000);
