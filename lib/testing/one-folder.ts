/** For Vitest: one folder for all that tests leave in the system's temporary one; it goes when they have ended. */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Runs before the processes of the tests are started, which have their environment from this one. */
export default function setUp(): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), "blog-tests-"));
  // As the system's own: a test that gives up root's rights goes through it.
  chmodSync(folder, 0o755);
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
