/**
 * The test that every spec uses. It fails on what a reader would not see and should not happen: a console
 * error, a violated policy, a request that fails, one to another server.
 */
import { test as base, expect, type Page } from "@playwright/test";
import { type Host, type Mode, origin, type SiteName, sites } from "./sites";

/** What a spec says by `test.use`. */
export type Options = {
  /** Which of the built sites the test looks at. */
  site: SiteName;
  /** What serves it. */
  host: Host;
  /** Responses that the test provokes on purpose, by the path of their address. */
  expectedFailures: string[];
  /** Other servers that pages may ask. None is reached: each answers nothing, with 200. */
  others: string[];
};

/** What may happen on a page. */
type Allowed = Pick<Options, "expectedFailures" | "others"> & {
  /** Where the site is served. */
  origin: string;
  mode: Mode;
  /** Whether scripts run. */
  scripts: boolean;
};

/** Watches a page and writes down everything that should not happen on it. */
function watch(page: Page, { origin, mode, expectedFailures, scripts, others }: Allowed): string[] {
  const faults: string[] = [];
  const expected = (url: string) => expectedFailures.includes(new URL(url).pathname);
  page.on("console", message => {
    const { url } = message.location();
    const provoked = message.text().includes("Failed to load resource") && url !== "" && expected(url);
    // Nothing of ours says anything, not even in passing; the development server does.
    const isSilent = mode === "production" || message.type() === "error" || message.type() === "warning";
    if (isSilent && !provoked) faults.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", error => faults.push(`error: ${error.message}`));
  page.on("requestfailed", request => {
    // A page that is left while it still loads cancels its requests; without JavaScript no script is fetched.
    const cancelled = request.failure()?.errorText === "net::ERR_ABORTED";
    const unwanted = !scripts && request.resourceType() === "script";
    if (!cancelled && !unwanted) faults.push(`failed: ${request.url()}`);
  });
  page.on("response", response => {
    if (response.status() >= 400 && !expected(response.url()))
      faults.push(`${response.status()}: ${response.url()}`);
  });
  page.on("request", request => {
    const url = request.url();
    const isOurs = [origin, "data:", ...others.map(other => `${other}/`)].some(start =>
      url.startsWith(start),
    );
    if (!isOurs) faults.push(`request to another server: ${url}`);
  });
  return faults;
}

export const test = base.extend<Options>({
  site: ["main", { option: true }],
  host: ["node", { option: true }],
  expectedFailures: [[], { option: true }],
  others: [[], { option: true }],
  baseURL: async ({ site, host }, use) => use(origin(site, host)),
  page: async ({ page, site, baseURL, expectedFailures, others, javaScriptEnabled }, use) => {
    const { mode } = sites[site];
    for (const other of others) {
      await page.route(`${other}/**`, route => route.fulfill({ contentType: "text/html", body: "" }));
    }
    const faults = watch(page, {
      origin: baseURL ?? "",
      mode,
      expectedFailures,
      scripts: javaScriptEnabled,
      others,
    });
    await use(page);
    expect(faults).toEqual([]);
  },
});

export { expect };

/** Sizes of the screens that layouts are looked at with. */
export const screens = {
  small: { width: 320, height: 640 },
  phone: { width: 390, height: 844 },
  tablet: { width: 820, height: 1180 },
  desktop: { width: 1440, height: 900 },
  /** The same, enlarged by the browser to 200 %. */
  enlarged: { width: 720, height: 450 },
} as const;
