import { defineConfig } from "@playwright/test";
import { siteNames, sites } from "./e2e/support/sites";
import { browserFlags, findBrowser } from "./scripts/browser";

const executablePath = findBrowser();

export default defineConfig({
  testDir: "e2e",
  testMatch: "*.spec.ts",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  reporter: [["list"]],
  timeout: 30_000,
  expect: { timeout: 7_000 },
  use: {
    browserName: "chromium",
    launchOptions: { args: browserFlags, ...(executablePath !== undefined && { executablePath }) },
    trace: "retain-on-failure",
  },
  webServer: siteNames.map(name => {
    const { dir, port, mode } = sites[name];
    return {
      command: `npx next ${mode === "production" ? "start" : "dev"} -p ${port}`,
      cwd: dir,
      env: { CONTENT_DIR: "", SITE_URL: "", NEXT_TELEMETRY_DISABLED: "1" },
      url: `http://localhost:${port}/`,
      timeout: 60_000,
      reuseExistingServer: false,
    };
  }),
});
