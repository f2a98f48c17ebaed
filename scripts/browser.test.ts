import { expect, test } from "vitest";
import { run } from "./browser";

const node = process.execPath;

test("commands run one after the other, and say nothing where all succeed", () => {
  expect(run([node, "-e", ""], [node, "-e", "console.log(1)"])).toBeNull();
});

test("the first that fails says why, and none behind it runs", () => {
  const failing = "console.error('No space left.'); process.exit(3)";
  const said = run([node, "-e", failing], [node, "-e", "console.error('later'); process.exit(4)"]);
  expect(said).toBe(`${node} -e ${failing}: ended with 3\nNo space left.`);
});

test("a command that is not there is named", () => {
  expect(run(["no-such-command", "--quick"])).toMatch(/^no-such-command --quick: .*ENOENT/);
});
