/** Pages without an island: no framework, a policy that is enforced, and a next page that is there when wanted. */
import type { Page } from "@playwright/test";
import { fewOfMany, hasIsland, pagesOf } from "./support/pages";
import { expect, test } from "./support/test";

const addresses = {
  main: [...pagesOf("main").filter(address => !hasIsland("main", address)), "/nowhere"],
  many: fewOfMany().filter(address => !hasIsland("many", address)),
} as const;

for (const site of ["main", "many"] as const) {
  test.describe(site, () => {
    test.use({ site, expectedFailures: ["/nowhere"] });

    for (const address of addresses[site]) {
      test(`${address} runs one script of ours and none of a framework's`, async ({ page }) => {
        const scripts: string[] = [];
        page.on("request", request => {
          if (request.resourceType() === "script") scripts.push(new URL(request.url()).pathname);
        });
        await page.goto(address, { waitUntil: "networkidle" });
        expect(scripts).toHaveLength(1);
        expect(scripts[0]).toMatch(/^\/_next\/static\/media\/enhance\.[0-9a-f]{16}\.js$/);
        const globals = await page.evaluate(() =>
          ["next", "__next_f", "TURBOPACK", "React"].filter(name => name in window),
        );
        expect(globals).toEqual([]);
      });
    }
  });
}

/** Asks a page to run what its policy forbids. In a page of its own, since what is tried shows in the console. */
async function forbidden(page: Page, address: string): Promise<{ violations: string[]; ran: boolean }> {
  const other = await page.context().newPage();
  await other.goto(address);
  const result = await other.evaluate(async () => {
    const violations: string[] = [];
    const told = new Promise<void>(resolve => {
      document.addEventListener("securitypolicyviolation", event => {
        violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
        if (violations.length === 4) resolve();
      });
    });
    const inline = document.createElement("script");
    inline.text = "window.ran = true";
    const elsewhere = document.createElement("script");
    elsewhere.src = "http://127.0.0.1:9/x.js";
    document.head.append(inline, elsewhere);
    document.body.setAttribute("onclick", "window.ran = true");
    document.body.click();
    // A text given to a timer is run as eval would run it.
    const text: TimerHandler = "window.ran = true";
    setTimeout(text, 0);
    // Where one is allowed, the others are all that is told.
    await Promise.race([told, new Promise(resolve => setTimeout(resolve, 2_000))]);
    return { violations, ran: "ran" in window };
  });
  await other.close();
  return result;
}

for (const site of ["main", "many"] as const) {
  test.describe(`the policy of ${site}`, () => {
    test.use({ site, expectedFailures: ["/nowhere"] });

    test("lets no other script run, inline or from elsewhere, on any kind of page", async ({ page }) => {
      test.setTimeout(120_000);
      for (const address of site === "many" ? fewOfMany() : [...pagesOf("main"), "/nowhere"]) {
        const { violations, ran } = await forbidden(page, address);
        expect(ran, address).toBe(false);
        expect(violations, address).toEqual(
          expect.arrayContaining([
            "script-src-elem inline",
            "script-src-elem http://127.0.0.1:9/x.js",
            "script-src-attr inline",
            "script-src eval",
          ]),
        );
      }
    });
  });
}
