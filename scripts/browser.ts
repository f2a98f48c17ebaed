/** The browsers that the tests run in, and that figures, papers and measurements are made with. */
import { execFileSync } from "node:child_process";
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

/** Runs a command quietly. @returns whether it succeeded */
export function run(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: ["ignore", "ignore", "pipe"], timeout: 300_000 });
    return true;
  } catch {
    return false;
  }
}

/** What to do where there is none. */
export const noBrowser =
  "No browser: install one with `npx playwright install chromium` or `apt-get install chromium`.";

/** Finds a browser, or installs one: Playwright's, else Debian's package. */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  process.stdout.write("No browser found; installing one.\n");
  if (!run("npx", ["playwright", "install", "chromium"]) && run("apt-get", ["update"])) {
    run("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-color-emoji"]);
  }
  const installed = findBrowser();
  if (!installed) throw new Error(noBrowser);
  return installed;
}
