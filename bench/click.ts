/** How long it takes from a click on a post in a list to the paint of the post's heading. */
import { setTimeout as pause } from "node:timers/promises";
import { Devtools } from "./devtools";
import { median } from "./numbers";
import { firstPost, type PerSite, port, type SiteName, siteNames } from "./sites";
import { slowLink } from "./slow-link";
import { type PageReport, Tab } from "./tab";

/** How a reader does it: looks at the list, lets the pointer rest on the link, presses and lets go. */
const reader = { looks: 2_000, rests: 250, presses: 60 };

const conditions = {
  fast: { slowdown: 1, portOffset: 0 },
  slow: { slowdown: 4, portOffset: 10 },
} as const;
type Condition = keyof typeof conditions;
/** On a fast line with the whole processor, and on slow 4G with a fourth of it. */
export const conditionNames = ["fast", "slow"] as const;

/** Milliseconds from a click to the heading, by line and site. */
export type ClickResult = Readonly<
  Record<Condition, PerSite<{ median: number; least: number; most: number }>> & {
    /** Visits of which the browser told nothing, so that they were made again. */
    lost: number;
  }
>;

/** The post's heading, and no list's. */
const heading = /^Post Training/;
const link = `main a[href^="/posts/${firstPost}"]`;

const patience = 20_000;

/** The browser did not tell what it should have. */
class Lost extends Error {}

/** Waits for something that reports are to bring. */
async function until<T>(what: string, look: () => T | undefined): Promise<T> {
  for (let waited = 0; waited < patience; waited += 20) {
    const found = look();
    if (found !== undefined) return found;
    await pause(20);
  }
  throw new Lost(`Waited for ${what} in vain.`);
}

/** One visit to the list and one click, in milliseconds. */
async function clickOnce(devtools: Devtools, name: SiteName, condition: Condition): Promise<number> {
  const { slowdown, portOffset } = conditions[condition];
  const reports: PageReport[] = [];
  const tab = await Tab.open(devtools, slowdown, report => reports.push(report));
  try {
    const url = `http://127.0.0.1:${port(name) + portOffset}/`;
    await tab.goTo(url);
    await until(`${name}'s list`, () => reports.find(({ kind, text }) => kind === "ready" && text === url));
    await pause(reader.looks);
    const { x, y } = await tab.find(link);
    await tab.mouse("mouseMoved", x, y);
    await pause(reader.rests);
    await tab.mouse("mousePressed", x, y);
    await pause(reader.presses);
    await tab.mouse("mouseReleased", x, y);
    const clicked = await until("a click", () => reports.find(({ kind }) => kind === "click"));
    const paint = await until(`${name}'s post`, () =>
      reports.find(({ kind, text, time }) => kind === "heading" && time > clicked.time && heading.test(text)),
    );
    return paint.time - clicked.time;
  } finally {
    await tab.close();
  }
}

/** Visits until the browser tells; one that hears nothing five times gives up. */
async function click(
  devtools: Devtools,
  name: SiteName,
  condition: Condition,
): Promise<{ time: number; lost: number }> {
  for (let lost = 0; ; lost++) {
    try {
      return { time: await clickOnce(devtools, name, condition), lost };
    } catch (error) {
      if (!(error instanceof Lost) || lost === 4) throw error;
    }
  }
}

/** Clicks on every site in turns, on a fast line and on a slow one. */
export async function measureClicks(browser: string, repeat: number): Promise<ClickResult> {
  const times: Record<Condition, PerSite<number[]>> = {
    fast: { blog: [], next: [], astro: [] },
    slow: { blog: [], next: [], astro: [] },
  };
  let lost = 0;
  const links = await Promise.all(
    siteNames.map(name => slowLink(port(name) + conditions.slow.portOffset, port(name))),
  );
  const devtools = Devtools.launch(browser);
  try {
    for (let turn = 0; turn < repeat; turn++) {
      for (const condition of conditionNames) {
        for (const name of siteNames) {
          const visit = await click(devtools, name, condition);
          times[condition][name].push(visit.time);
          lost += visit.lost;
        }
      }
    }
  } finally {
    await devtools.close();
    await Promise.all(links.map(({ stop }) => stop()));
  }
  const summary = (values: readonly number[]) => ({
    median: median(values),
    least: Math.min(...values),
    most: Math.max(...values),
  });
  const perSite = (condition: Condition) => ({
    blog: summary(times[condition].blog),
    next: summary(times[condition].next),
    astro: summary(times[condition].astro),
  });
  return { fast: perSite("fast"), slow: perSite("slow"), lost };
}
