/** The contract of docs/writing.md, held by every island. */
import { gzipSync } from "node:zlib";
import type { Locator, Page, Route } from "@playwright/test";
import { islandCode } from "../lib/finish/budgets";
import { type IslandCase, islandCases, islandPost, placedIslands } from "./support/islands";
import { expect, screens, test } from "./support/test";

test.use({ site: "many" });

function figureOf(page: Page, name: string) {
  return page.locator(`[data-island="${name}"]`);
}

/** Opens an island's page and begins to read, as any key does: the framework comes, and not yet the island's code. */
async function open(page: Page, island: IslandCase, query = "") {
  await page.goto(islandPost(island.name) + query, { waitUntil: "networkidle" });
  const fetched = page.waitForResponse(response => response.url().includes("/_next/static/chunks/"));
  await page.keyboard.press("Shift");
  await fetched;
  await page.waitForLoadState("networkidle");
}

/** Goes to an island and waits until it answers. */
async function reach(page: Page, island: IslandCase, query = "") {
  await open(page, island, query);
  const fetched = page.waitForResponse(response => response.url().includes("/_next/static/chunks/"));
  const figure = figureOf(page, island.name);
  await figure.scrollIntoViewIfNeeded();
  await fetched;
  // Controls show when they answer.
  await expect(controlOf(page, island)).toBeVisible();
  return figure;
}

function controlOf(page: Page, island: IslandCase, { role, name } = island.control) {
  return figureOf(page, island.name).getByRole(role, { name, exact: true });
}

/** The address when a control has changed something. */
function changedBy(island: IslandCase, { field } = island.control): RegExp {
  return new RegExp(`[?&]${island.name}-1\\.${field}=`);
}

/** Changes the island's state by keyboard alone. */
async function change(page: Page, island: IslandCase, control = island.control): Promise<void> {
  await controlOf(page, island, control).focus();
  await page.keyboard.press(control.key);
  await expect(page).toHaveURL(changedBy(island, control));
}

/** Sets an island back, where it is not as it was. */
async function setBack(page: Page, island: IslandCase): Promise<void> {
  await figureOf(page, island.name).getByRole("button", { name: "Reset" }).click();
  await expect(page).not.toHaveURL(/[?]/);
}

/** What an island shows, without what it reads out. */
function shown(figure: Locator): Promise<string> {
  return figure.locator(".island-stage").evaluate(stage => {
    const copy = document.createElement("div");
    copy.append(stage.cloneNode(true));
    for (const status of copy.querySelectorAll("[role=status]")) status.remove();
    return copy.textContent;
  });
}

/** What has moved without the reader's doing, since the page began. */
function shift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>(resolve => {
        let sum = 0;
        new PerformanceObserver(list => {
          for (const entry of list.getEntries()) {
            if ("value" in entry && typeof entry.value === "number") sum += entry.value;
          }
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
}

for (const island of islandCases) {
  test.describe(island.name, () => {
    test("is drawn by the server, with a caption and in words", async ({ browser, baseURL }) => {
      const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
      const page = await context.newPage();
      await page.goto(islandPost(island.name));
      const figure = figureOf(page, island.name);
      await expect(figure.locator(".island-stage")).toContainText(island.shows);
      await expect(figure.locator("figcaption")).toContainText(/^Interactive \S/);
      await expect(figure.getByText("this figure needs JavaScript")).toBeVisible();
      for (const control of await figure.locator("input, textarea, .island-controls button").all()) {
        await expect(control).toBeHidden();
      }
      await figure.getByText("In words").click();
      await expect(figure.locator(".island-words")).toContainText(island.words);
      await context.close();
    });

    test("fetches its code when it comes near, and no other island's", async ({ page }) => {
      const scripts: { url: string; text: string }[] = [];
      const requested: string[] = [];
      page.on("request", request => requested.push(request.url()));
      page.on("response", async response => {
        if (response.request().resourceType() !== "script") return;
        scripts.push({ url: response.url(), text: await response.text() });
      });
      await open(page, island);
      const before = new Set(requested);
      expect(scripts.some(({ text }) => text.includes(island.mark))).toBe(false);
      await figureOf(page, island.name).scrollIntoViewIfNeeded();
      await expect.poll(() => scripts.some(({ text }) => text.includes(island.mark))).toBe(true);
      await page.waitForLoadState("networkidle");
      const others = islandCases.filter(other => other !== island).map(({ mark }) => mark);
      expect(scripts.filter(({ text }) => others.some(mark => text.includes(mark)))).toEqual([]);
      const lazy = scripts.filter(({ url }) => !before.has(url));
      const weight = lazy.reduce((sum, { text }) => sum + gzipSync(text).length, 0);
      expect(weight).toBeLessThanOrEqual(islandCode * 1000);
    });

    for (const [size, viewport] of Object.entries({ phone: screens.phone, desktop: screens.desktop })) {
      test(`moves nothing when it starts, on a ${size}`, async ({ page }) => {
        await page.setViewportSize(viewport);
        const figure = await reach(page, island);
        await expect(controlOf(page, island)).toBeVisible();
        const box = await figure.boundingBox();
        await page.waitForTimeout(500);
        expect(await figure.boundingBox()).toEqual(box);
        expect(await shift(page)).toBeLessThan(0.001);
      });
    }

    test("moves nothing where it is in sight as the page opens, and its code comes late", async ({
      page,
    }) => {
      let arrive = () => {};
      const late = new Promise<void>(resolve => {
        arrive = resolve;
      });
      await page.route("**/_next/static/chunks/**", async route => {
        await late;
        await route.continue();
      });
      // The page is not loaded before what is held back has come.
      await page.goto(`${islandPost(island.name)}#${island.name}-1`, { waitUntil: "domcontentloaded" });
      const figure = figureOf(page, island.name);
      const note = figure.getByText("has not arrived");
      await expect(figure).toBeInViewport();
      await expect(note).toBeVisible();
      await expect(figure.getByRole("button")).toHaveCount(0);
      const box = await figure.boundingBox();
      arrive();
      await expect(controlOf(page, island)).toBeVisible();
      await expect(note).toHaveCount(0);
      expect(await figure.boundingBox()).toEqual(box);
      expect(await shift(page)).toBeLessThan(0.001);
    });

    for (const [size, viewport] of Object.entries({ phone: screens.phone, desktop: screens.desktop })) {
      test(`opened by a link with its state, moves nothing around it, on a ${size}`, async ({ page }) => {
        await page.setViewportSize(viewport);
        const figure = figureOf(page, island.name);
        const lines = async (query: string) => {
          await page.goto(`${islandPost(island.name)}${query}#${island.name}-1`);
          await expect(controlOf(page, island)).toBeVisible();
          return (await figure.boundingBox())?.height;
        };
        const initial = await lines("");
        const plain = await shown(figure);
        for (const state of island.states) {
          const query = state.split("&").map(field => `${island.name}-1.${field}`);
          expect(await lines(`?${query.join("&")}`), state.slice(0, 60)).toBe(initial);
          await expect.poll(() => shown(figure)).not.toBe(plain);
        }
      });
    }

    test("answers to the keyboard with each of its controls", async ({ page }) => {
      // So that what a press begins is over at once.
      await page.emulateMedia({ reducedMotion: "reduce" });
      const figure = await reach(page, island);
      const initial = await shown(figure);
      for (const control of [island.control, ...island.others]) {
        await change(page, island, control);
        await expect.poll(() => shown(figure)).not.toBe(initial);
        await setBack(page, island);
        await expect.poll(() => shown(figure)).toBe(initial);
      }
    });

    test("is worked by keyboard, keeps its state in the address, and is set back", async ({ page }) => {
      const figure = await reach(page, island);
      const initial = await shown(figure);
      await change(page, island);
      await expect.poll(() => shown(figure)).not.toBe(initial);
      const changed = await shown(figure);
      const address = page.url();

      await page.goto("/about");
      await page.goto(address, { waitUntil: "networkidle" });
      await figure.scrollIntoViewIfNeeded();
      await expect.poll(() => shown(figure)).toBe(changed);

      await figure.getByRole("button", { name: "Reset" }).focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => shown(figure)).toBe(initial);
      await expect(page).toHaveURL(islandPost(island.name));
    });

    test("goes back with the reader, and keeps what was changed right before the page was left", async ({
      page,
    }) => {
      const figure = await reach(page, island);
      const initial = await shown(figure);
      await figure.locator("figcaption a").click();
      await expect(page).toHaveURL(/#/);
      await change(page, island);
      const changed = await shown(figure);
      await page.goBack();
      await expect.poll(() => shown(figure)).toBe(initial);
      await page.goForward();
      await expect.poll(() => shown(figure)).toBe(changed);

      await figure.getByRole("button", { name: "Reset" }).click();
      await expect(page).not.toHaveURL(/[?]/);
      await controlOf(page, island).focus();
      await page.keyboard.press(island.control.key);
      await page.evaluate(() => location.assign("/about"));
      await expect(page).toHaveURL("/about");
      await page.goBack();
      await expect(page).toHaveURL(changedBy(island));
    });

    test("shows what its author set where the address makes no sense", async ({ page }) => {
      const plain = await shown(await reach(page, island));
      const odd = `?${island.name}-1.${island.control.field}=${"%F0%9F%92%A5".repeat(700)}&other=1`;
      const figure = await reach(page, island, odd);
      expect(await shown(figure)).toBe(plain);
    });

    test("is worked by touch, with targets large enough for it", async ({ browser, baseURL }) => {
      const context = await browser.newContext({
        hasTouch: true,
        isMobile: true,
        reducedMotion: "reduce",
        viewport: screens.small,
        ...(baseURL && { baseURL }),
      });
      const page = await context.newPage();
      const figure = await reach(page, island);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(sideways).toBeLessThanOrEqual(0);
      for (const target of await figure.locator("input, textarea, button, summary, [role=option]").all()) {
        const box = await target.boundingBox();
        expect(box?.width).toBeGreaterThanOrEqual(24);
        expect(box?.height).toBeGreaterThanOrEqual(24);
      }
      const initial = await shown(figure);
      for (const control of [island.control, ...island.others]) {
        const whole = controlOf(page, island, control);
        const target = control.role === "listbox" ? whole.getByRole("option").first() : whole;
        // Near its start, since a slider may stand in the middle.
        await target.tap({ position: { x: 16, y: 12 } });
        if (control.role === "textbox") await page.keyboard.type("x");
        await expect(page).toHaveURL(changedBy(island, control));
        await expect.poll(() => shown(figure)).not.toBe(initial);
        await figure.getByRole("button", { name: "Reset" }).tap();
        await expect.poll(() => shown(figure)).toBe(initial);
        await expect(page).not.toHaveURL(/[?]/);
      }
      await context.close();
    });

    test("does not move for readers who asked for less motion", async ({ page }) => {
      await page.emulateMedia({ reducedMotion: "reduce" });
      const figure = await reach(page, island);
      await change(page, island);
      const buttons = await figure.locator(".island-controls button").all();
      expect(buttons.length).toBeGreaterThan(0);
      for (const button of buttons) {
        if ((await button.getAttribute("aria-disabled")) === "true") continue;
        await button.click();
        const moving = await page.evaluate(
          () => document.getAnimations().filter(one => one.playState === "running").length,
        );
        expect(moving).toBe(0);
        const once = await shown(figure);
        await page.waitForTimeout(120);
        expect(await shown(figure)).toBe(once);
      }
    });

    test("is printed with what it shows and in words, without its controls", async ({ page }) => {
      const figure = await reach(page, island);
      await change(page, island);
      await page.emulateMedia({ media: "print" });
      await expect(figure.locator(".island-controls")).toBeHidden();
      // What it was changed to, and that the words are of before.
      await expect(figure.locator(".island-stage")).toContainText(/\d/);
      await expect(figure.locator("summary").getByText("as it starts")).toBeVisible();
      await expect(figure.locator(".island-words > :not(summary)").first()).toBeVisible();
      await expect(figure.locator(".island-words")).toContainText(island.words);
      await expect(figure.locator("figcaption")).toBeVisible();
    });

    test("is printed in words by browsers that keep what is folded from print", async ({ page }) => {
      // As those say that do not know the style rule.
      await page.addInitScript(() => {
        CSS.supports = () => false;
      });
      await page.goto(islandPost(island.name));
      const words = figureOf(page, island.name).locator(".island-words");
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      await expect(words).toHaveAttribute("open");
      await page.evaluate(() => dispatchEvent(new Event("afterprint")));
      await expect(words).not.toHaveAttribute("open");
    });

    test("that cannot be fetched takes nothing else down", async ({ page }) => {
      // A page of its own, since what is tried here shows in the console.
      const other = await page.context().newPage();
      await open(other, island);
      await other.route("**/_next/static/chunks/**", route => route.abort());
      await figureOf(other, island.name).scrollIntoViewIfNeeded();
      await expect(figureOf(other, island.name).getByRole("status")).toContainText("could not be started");
      await expect(figureOf(other, island.name).locator(".island-words")).toBeVisible();
      await other.getByRole("button", { name: /theme/i }).click();
      await expect(other.locator("html")).toHaveAttribute("data-theme", "light");
    });

    test("that throws takes nothing else down", async ({ page }) => {
      const other = await page.context().newPage();
      await open(other, island);
      // What every island needs to read its state.
      await other.evaluate(() => {
        URLSearchParams.prototype.get = () => {
          throw new Error("broken on purpose");
        };
      });
      await figureOf(other, island.name).scrollIntoViewIfNeeded();
      await expect(figureOf(other, island.name).getByRole("status")).toContainText("could not be started");
      await expect(other.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(other.getByText("A line of text that is there").first()).toBeVisible();
    });

    test("that throws when it is changed takes nothing else down", async ({ page }) => {
      const other = await page.context().newPage();
      const figure = await reach(other, island);
      // What every island writes its numbers with.
      await other.evaluate(() => {
        Number.prototype.toFixed = () => {
          throw new Error("broken on purpose");
        };
      });
      await controlOf(other, island).focus();
      await other.keyboard.press(island.control.key);
      await expect(figure.getByRole("status")).toContainText("could not be started");
      await figure.locator("summary").click();
      await expect(figure.locator(".island-words")).toContainText(island.words);
      await expect(other.getByRole("heading", { level: 1 })).toBeVisible();
      await other.getByRole("button", { name: /theme/i }).click();
      await expect(other.locator("html")).toHaveAttribute("data-theme", "light");
    });
  });
}

test("in a text from right to left what an island says and plots goes from left to right", async ({
  page,
}) => {
  await page.goto("/posts/island-leftward");
  await expect(page.locator("article")).toHaveAttribute("dir", "rtl");
  const right = (locator: Locator) => locator.evaluate(one => one.getBoundingClientRect().right);
  const left = (locator: Locator) => locator.evaluate(one => one.getBoundingClientRect().left);
  const plot = page.locator(".policy-loop-plot");
  const names = await plot.locator(".policy-loop-level > text").all();
  expect(names).toHaveLength(3);
  for (const name of names) expect(await left(name)).toBeGreaterThan(await right(plot));
  // Behind a number, not before it.
  const share = page.locator(".island-share > span").first();
  await expect(share).toHaveText(/%$/);
  await expect(share).toHaveCSS("direction", "ltr");
});

test("who does not move through a page with an island never fetches the framework", async ({ page }) => {
  const scripts: string[] = [];
  page.on("request", request => {
    if (request.resourceType() === "script") scripts.push(request.url());
  });
  await page.goto(islandPost("next-token"), { waitUntil: "networkidle" });
  expect(scripts.filter(url => url.includes("/_next/static/chunks/"))).toEqual([]);
  // A browser that is busy may pass over a turn of the wheel; a reader makes more than one.
  await expect(async () => {
    await page.mouse.wheel(0, 10);
    expect(scripts.filter(url => url.includes("/_next/static/chunks/")).length).toBeGreaterThan(0);
  }).toPass();
});

test("an island whose framework does not arrive stays as it was drawn, and says so", async ({ page }) => {
  const other = await page.context().newPage();
  await other.route("**/_next/static/chunks/**", route => route.abort());
  await other.goto(islandPost("next-token"), { waitUntil: "networkidle" });
  const figure = figureOf(other, "next-token");
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByText("has not arrived")).toBeVisible();
  await expect(figure.getByRole("button")).toHaveCount(0);
  await expect(figure.getByRole("slider")).toHaveCount(0);
});

for (const [how, answer] of Object.entries({
  "does not come": (route: Route) => route.abort(),
  "throws as it starts": (route: Route) =>
    route.fulfill({ body: 'throw new Error("broken on purpose")', contentType: "text/javascript" }),
})) {
  test(`where the enhancement script ${how}, nothing shows that needs it, and nothing moves`, async ({
    page,
  }) => {
    await page.goto(islandPost("next-token"), { waitUntil: "networkidle" });
    const nav = (one: Page) => one.getByRole("navigation", { name: "Main" }).boundingBox();
    const place = await nav(page);
    await expect(page.getByRole("button", { name: /theme/i })).toBeVisible();

    const other = await page.context().newPage();
    await other.route("**/enhance.*.js", answer);
    await other.goto(islandPost("next-token"), { waitUntil: "networkidle" });
    await expect(other.getByRole("button")).toHaveCount(0);
    await expect(other.locator("[data-theme-button]")).toBeHidden();
    expect(await nav(other)).toEqual(place);
    const figure = figureOf(other, "next-token");
    await figure.scrollIntoViewIfNeeded();
    await expect(figure.getByText("has not arrived")).toBeVisible();
    await expect(figure.getByRole("slider")).toHaveCount(0);
    expect(await shift(other)).toBeLessThan(0.001);
  });
}

test("a training that runs is held and goes on", async ({ page }) => {
  const [island] = islandCases.filter(({ name }) => name === "policy-loop");
  if (!island) throw new Error("There is no such island.");
  const figure = await reach(page, island);
  const steps = async () => Number(await figure.getByRole("slider", { name: "Steps" }).inputValue());
  await figure.getByRole("button", { name: "Run" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(steps).toBeGreaterThan(62);
  await page.keyboard.press("Enter");
  await expect(figure.getByRole("button", { name: "Run" })).toBeFocused();
  const held = await steps();
  expect(held).toBeLessThan(200);
  await page.waitForTimeout(150);
  expect(await steps()).toBe(held);
  await page.keyboard.press("Enter");
  await expect.poll(steps).toBeGreaterThan(held);
});

test("the keys of a list of tokens lead through it and out of it", async ({ page }) => {
  const [island] = islandCases.filter(({ name }) => name === "tokenizer");
  if (!island) throw new Error("There is no such island.");
  const figure = await reach(page, island);
  const list = figure.getByRole("listbox", { name: "Tokens" });
  const options = list.getByRole("option");
  const last = (await options.count()) - 1;
  await list.focus();
  for (const [key, place] of [
    ["ArrowRight", 0],
    ["ArrowDown", 1],
    ["ArrowLeft", 0],
    ["ArrowUp", 0],
    ["End", last],
    ["ArrowRight", last],
    ["Home", 0],
  ] as const) {
    await page.keyboard.press(key);
    await expect(options.nth(place)).toHaveAttribute("aria-selected", "true");
    await expect(list.getByRole("option", { selected: true })).toHaveCount(1);
    await expect(list).toHaveAttribute("aria-activedescendant", `tokenizer-1_token-${place + 1}`);
  }
  await page.keyboard.press("Escape");
  await expect(list.getByRole("option", { selected: true })).toHaveCount(0);
});

test("what the search leaves in the history has no page with an island loaded again", async ({ page }) => {
  const [island] = islandCases;
  if (!island) throw new Error("There is no island to try.");
  await reach(page, island);
  await page.evaluate(() => {
    document.body.dataset.same = "yes";
    location.hash = "elsewhere";
  });
  await page.keyboard.press("/");
  const dialog = page.getByRole("dialog", { name: "Search" });
  await dialog.getByRole("searchbox").fill("deep nets");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await page.goBack();
  await page.goForward();
  await expect(page).toHaveURL(/#elsewhere$/);
  await page.waitForLoadState("networkidle");
  await expect(page.locator("body")).toHaveAttribute("data-same", "yes");
});

test.describe("the guide with three islands", () => {
  test.use({ site: "main" });
  const guide = "/posts/interactive-figures";
  const ids = ["pasta", "egg", "pieces"];

  test("fetches the code of each when it comes near, and not before", async ({ page }) => {
    // So low that only one is near at a time.
    await page.setViewportSize({ width: 1000, height: 240 });
    const fetched = new Set<string>();
    page.on("response", async response => {
      if (response.request().resourceType() !== "script") return;
      const text = await response.text();
      for (const { name, mark } of islandCases) if (text.includes(mark)) fetched.add(name);
    });
    await page.goto(guide, { waitUntil: "networkidle" });
    const started = page.waitForResponse(response => response.url().includes("/_next/static/chunks/"));
    await page.keyboard.press("Shift");
    await started;
    await page.waitForLoadState("networkidle");
    expect([...fetched]).toEqual([]);
    const met: string[] = [];
    for (const { name } of islandCases) {
      await figureOf(page, name).locator(".island-stage > *").first().scrollIntoViewIfNeeded();
      met.push(name);
      await expect.poll(() => [...fetched]).toEqual(met);
      await page.waitForLoadState("networkidle");
      expect([...fetched]).toEqual(met);
    }
  });

  test("is walked with Tab, figure by figure, control by control", async ({ page }) => {
    await page.goto(guide, { waitUntil: "networkidle" });
    for (const id of ids) {
      await page.locator(`#${id}`).scrollIntoViewIfNeeded();
      await expect(page.locator(`#${id}`).getByRole("button", { name: "Reset" })).toBeVisible();
    }
    await page.locator("#pasta").getByRole("slider", { name: "Temperature" }).focus();
    const walked: string[] = [];
    for (let presses = 0; presses < 60; presses++) {
      const here = await page.evaluate(() => {
        const element = document.activeElement;
        const figure = element?.closest("[data-island]");
        if (!element || !figure) return null;
        const label = element instanceof HTMLInputElement && element.labels?.[0];
        const name = element.getAttribute("aria-label") ?? (label || element).textContent ?? "";
        return `${figure.id}: ${element instanceof HTMLTextAreaElement ? "Text" : name}`;
      });
      if (here) walked.push(here);
      if (here === "pieces: Interactive") break;
      await page.keyboard.press("Tab");
    }
    const around = ["In words, as it starts", "Interactive"];
    expect(walked).toEqual([
      ...["Temperature", "Top-p", "Sample", "Sample 100", "Reset", ...around].map(name => `pasta: ${name}`),
      ...["Reinforce", "Learning rate", "Steps", "Step", "Run", "New seed", "Reset", ...around].map(
        name => `egg: ${name}`,
      ),
      ...["Text", "Merges", "Reset", "Tokens", ...around].map(name => `pieces: ${name}`),
    ]);
  });

  test("its own links to a state show that state", async ({ page }) => {
    await page.goto(guide);
    await page.getByRole("link", { name: "here is the pasta at temperature 0" }).click();
    await expect(page).toHaveURL(/pasta\.temperature=0#pasta$/);
    const pasta = page.locator("#pasta");
    await expect(pasta).toBeInViewport();
    await expect(pasta.getByRole("slider", { name: "Temperature" })).toHaveValue("0");
    await expect(pasta.getByRole("row", { name: /boil/ }).first()).toContainText("100\u00a0%");
  });

  test("keeps the state of two of them in one address", async ({ page }) => {
    await page.goto(guide, { waitUntil: "networkidle" });
    const slider = (id: string, name: string) => page.locator(`#${id}`).getByRole("slider", { name });
    for (const [id, name] of [
      ["pasta", "Temperature"],
      ["egg", "Steps"],
    ] as const) {
      await page.locator(`#${id}`).scrollIntoViewIfNeeded();
      await slider(id, name).focus();
      await page.keyboard.press("Home");
    }
    await expect(page).toHaveURL(/[?]pasta\.temperature=0&egg\.steps=0$/);
    await page.goto("/about");
    await page.goto(`${guide}?pasta.temperature=0&egg.steps=0&other=1`);
    // One after the other: an island that is only passed on the way to the next is not started.
    await page.locator("#egg").scrollIntoViewIfNeeded();
    await expect(slider("egg", "Steps")).toHaveValue("0");
    await page.locator("#pasta").scrollIntoViewIfNeeded();
    await expect(slider("pasta", "Temperature")).toHaveValue("0");
    // One set back leaves the other, and what is not of an island.
    await page.locator("#pasta").getByRole("button", { name: "Reset" }).click();
    await expect(page).toHaveURL(/[?]egg\.steps=0&other=1$/);
  });
});

test("islands answer wherever a post may have them, each for itself, in the post's language", async ({
  page,
}) => {
  await page.goto(islandPost("places"), { waitUntil: "networkidle" });
  await page.locator("details:has([data-island]) > summary").first().click();
  const figures = page.locator("[data-island]");
  await expect(figures).toHaveCount(placedIslands);
  for (const figure of await figures.all()) {
    await figure.scrollIntoViewIfNeeded();
    await expect(figure.getByRole("slider").first()).toBeVisible();
  }
  for (const id of ["next-token-1", "next-token-2"]) {
    await page.locator(`#${id}`).getByRole("slider").first().focus();
    await page.keyboard.press("ArrowLeft");
  }
  await expect(page).toHaveURL(/[?]next-token-1\.temperature=0\.95&next-token-2\.temperature=0\.95$/);
});

test("words as long as they may be make no page wider than a phone, and keep a number in one line", async ({
  page,
}) => {
  await page.setViewportSize(screens.small);
  await page.goto(islandPost("widest"));
  await expect(page.locator("[data-island]")).toHaveCount(islandCases.length);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(screens.small.width);
  const lines = (text: string) =>
    page.locator(".next-token-table td", { hasText: text }).evaluate(({ firstChild }) => {
      const range = document.createRange();
      range.selectNodeContents(firstChild ?? document);
      return range.getClientRects().length;
    });
  expect(await lines("\u221220.0")).toBe(1);
});

test("the page of an island keeps its policy, by hashes alone", async ({ page }) => {
  await page.goto(islandPost("next-token"));
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  const [scripts = ""] = policy?.split("; ").filter(directive => directive.startsWith("script-src")) ?? [];
  expect(scripts).toMatch(/^script-src 'self'( 'sha256-[A-Za-z0-9+/]{43}=')+$/);
});
