/** The browsers that the tests run in, and that figures, papers and measurements are made with. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright";

const systemBrowsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Quiet, and able to run as root in a container. */
export const browserFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Playwright's own Chromium if it is installed, else the system's; undefined where there is neither. */
export function findBrowser(): string | undefined {
  return [chromium.executablePath(), ...systemBrowsers].find(file => existsSync(file));
}

/** Debian's Chromium that never has a window: the tests take half the time in it. */
const windowless = "/usr/bin/chromium-headless-shell";

/** The browser for tests; undefined where Playwright is to take its own, which is one without a window too. */
export function findTestBrowser(): string | undefined {
  if (existsSync(chromium.executablePath())) return undefined;
  return existsSync(windowless) ? windowless : findBrowser();
}

/** What Playwright starts a browser with. @param executablePath undefined for its own */
export function launchOptions(executablePath: string | undefined) {
  return { args: browserFlags, ...(executablePath !== undefined && { executablePath }) };
}

/**
 * Runs commands quietly, each where the one before it has succeeded; for five minutes at most.
 * @returns what the one that failed had to say; null where all have succeeded
 */
export function run(...commands: readonly (readonly [command: string, ...args: string[]])[]): string | null {
  for (const [command, ...args] of commands) {
    const { error, status, signal, stderr } = spawnSync(command, args, {
      encoding: "utf8",
      stdio: ["ignore", "ignore", "pipe"],
      timeout: 300_000,
    });
    const written = [command, ...args].join(" ");
    if (error) return `${written}: ${error.message}`;
    if (status !== 0) return `${written}: ended with ${status ?? signal}\n${stderr.trim()}`;
  }
  return null;
}

/** What to do where there is none. */
export const noBrowser =
  "No browser: install one with `npx playwright install chromium` or `apt-get install chromium`.";

/** Finds a browser, or installs one: Playwright's, else Debian's package. @throws where neither works, and why */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  process.stdout.write("No browser found; installing one.\n");
  const own = run(["npx", "playwright", "install", "chromium"]);
  const debians =
    own &&
    run(
      ["apt-get", "update"],
      ["apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-noto-color-emoji"],
    );
  const installed = findBrowser();
  if (!installed) throw new Error([noBrowser, own, debians].filter(Boolean).join("\n"));
  return installed;
}
