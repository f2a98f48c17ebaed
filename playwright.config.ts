import { defineConfig } from "@playwright/test";
import { origin, siteNames, sites } from "./e2e/support/sites";
import type { Options } from "./e2e/support/test";
import { findTestBrowser, launchOptions } from "./scripts/browser";

const common = { timeout: 60_000, reuseExistingServer: false };

export default defineConfig<Options>({
  testDir: "e2e",
  testMatch: "*.spec.ts",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // Once more on a machine that was busy for a moment; what passes only then is listed as flaky.
  retries: 1,
  reporter: [["list"]],
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    browserName: "chromium",
    launchOptions: launchOptions(findTestBrowser()),
    // Without pictures of the page: to take one lays out what a reader has not opened, and fetches its fonts.
    trace: { mode: "on-first-retry", snapshots: false, screenshots: false },
  },
  projects: [
    { name: "node", use: { host: "node" } },
    {
      name: "nginx",
      use: { host: "nginx" },
      // One island stands for all: what a host has to do with them is to send their code.
      grepInvert: /islands\.spec\.ts (?:policy-loop|tokenizer) /,
      // Not rules of accessibility and layout, nor how a text is set, which take minutes and ask for nothing but pages:
      // hosts.spec.ts holds that both hosts send the same bytes. And not what is not nginx: the author's own site, Next's
      // server, Vercel.
      testIgnore: [
        "author.spec.ts",
        "next-start.spec.ts",
        "releases.spec.ts",
        "replicas.spec.ts",
        "accessibility-tree.spec.ts",
        "axe.spec.ts",
        "citations.spec.ts",
        "code.spec.ts",
        "elements.spec.ts",
        "hard.spec.ts",
        "layout.spec.ts",
        "math.spec.ts",
        "print.spec.ts",
        "references.spec.ts",
        "served-build.spec.ts",
        "setting.spec.ts",
        "sidenotes.spec.ts",
        "terms.spec.ts",
        "vercel-output.spec.ts",
        "zero-javascript.spec.ts",
      ],
    },
  ],
  webServer: [
    ...siteNames.map(name => {
      const { dir, port, mode, base } = sites[name];
      return {
        ...common,
        command: mode === "production" ? "npm start" : "npm run dev",
        cwd: dir,
        env: { CONTENT_DIR: "", SITE_URL: "", PORT: String(port), NEXT_TELEMETRY_DISABLED: "1" },
        url: `${origin(name, "node")}${base}/`,
      };
    }),
    { ...common, command: "npx tsx e2e/serve-nginx.ts", url: origin("main", "nginx") },
  ],
});
