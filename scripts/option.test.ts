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
  given("--fix", "--fx", "post.mdx");
  expect(() => hasOption("--fix")).toThrow("Unknown option --fx, post.mdx. The one option is --fix.");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "scripts/content-check.ts", "--fx"],
    {
      encoding: "utf8",
    },
  );
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: "",
    stderr: "Unknown option --fx. The one option is --fix.\n",
  });
}, 30_000);
