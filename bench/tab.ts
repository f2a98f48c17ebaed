/** One tab of a browser, with nothing cached, that tells what happens to the page it shows. */
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import type { Devtools } from "./devtools";

/**
 * Told by the script below: a page has loaded, somebody clicked, a heading was painted first. `time` in milliseconds
 * since 1970; `text` is the page's address, nothing, or the heading's words.
 */
const reportSchema = z.object({
  kind: z.enum(["ready", "click", "heading"]),
  time: z.number(),
  text: z.string(),
});
export type PageReport = z.infer<typeof reportSchema>;

/**
 * Runs in every document before its own scripts. Headings are marked for Element Timing as they come into the
 * document, before they can be painted, so that the browser itself says when they were.
 */
const watcher = `(() => {
  if (globalThis.benchWatches) return;
  globalThis.benchWatches = true;
  const tell = (kind, time, text) =>
    globalThis.benchReport(JSON.stringify({ kind, time: performance.timeOrigin + time, text }));
  addEventListener("click", event => tell("click", event.timeStamp, ""), true);
  addEventListener("load", event => tell("ready", event.timeStamp, location.href));
  new PerformanceObserver(list => {
    for (const { identifier, renderTime, element } of list.getEntries()) {
      if (identifier === "bench") tell("heading", renderTime, element ? element.textContent : "");
    }
  }).observe({ type: "element", buffered: true });
  new MutationObserver(() => {
    for (const heading of document.querySelectorAll("h1:not([elementtiming])")) {
      heading.setAttribute("elementtiming", "bench");
    }
  }).observe(document, { subtree: true, childList: true });
})()`;

const attachedSchema = z.object({
  sessionId: z.string(),
  targetInfo: z.object({
    type: z.string(),
    subtype: z.string().optional(),
    browserContextId: z.string().optional(),
  }),
});
const bindingSchema = z.object({ name: z.string(), payload: z.string() });
const pointSchema = z.object({
  result: z.object({ value: z.object({ x: z.number(), y: z.number() }).nullable() }),
});

const size = { width: 1280, height: 900 };

/** A tab in a browser context of its own, steered through the DevTools protocol. */
export class Tab {
  private constructor(
    private readonly devtools: Devtools,
    private readonly context: string,
    private readonly session: string,
    private readonly onClose: () => void,
  ) {}

  /**
   * Opens a tab. A page that the browser prerenders belongs to it, is watched and is slowed down as well.
   * @param slowdown how many times slower than this machine the processor shall be
   */
  static async open(
    devtools: Devtools,
    slowdown: number,
    onReport: (report: PageReport) => void,
  ): Promise<Tab> {
    const { browserContextId } = await devtools.send(
      "Target.createBrowserContext",
      {},
      z.object({ browserContextId: z.string() }),
    );
    const sessions = new Set<string>();
    let shown: (session: string) => void = ignore;
    let failed: (error: unknown) => void = ignore;
    const first = new Promise<string>((resolve, reject) => {
      shown = resolve;
      failed = reject;
    });
    const stop = devtools.listen(({ method, params, sessionId }) => {
      if (method === "Runtime.bindingCalled" && sessionId !== undefined && sessions.has(sessionId)) {
        const { name, payload } = bindingSchema.parse(params);
        if (name === "benchReport") onReport(reportSchema.parse(JSON.parse(payload)));
      }
      if (method !== "Target.attachedToTarget") return;
      const { sessionId: own, targetInfo } = attachedSchema.parse(params);
      const ours = targetInfo.browserContextId === browserContextId;
      if (ours && targetInfo.type === "tab") watchTab(devtools, own);
      if (ours && targetInfo.type === "page") {
        sessions.add(own);
        const watched = watchPage(devtools, own, slowdown);
        if (targetInfo.subtype === "prerender") watched.catch(ignore);
        else watched.then(() => shown(own), failed);
      }
      // Whoever it is, the browser's own windows included: it waits for this.
      devtools.tell("Runtime.runIfWaitingForDebugger", {}, own).catch(ignore);
    });
    await devtools.tell("Target.setAutoAttach", {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter: [{ type: "tab" }, { exclude: true }],
    });
    await devtools.tell("Target.createTarget", { url: "about:blank", browserContextId, ...size });
    const session = await first;
    // A tab that is still being made may lose the settings it was given, so they are given once more.
    await pause(300);
    await watchPage(devtools, session, slowdown);
    return new Tab(devtools, browserContextId, session, stop);
  }

  async goTo(url: string): Promise<void> {
    await this.devtools.tell("Page.navigate", { url }, this.session);
  }

  /** The middle of the first visible element in the main part that the selector names, scrolled into view. */
  async find(selector: string): Promise<{ x: number; y: number }> {
    const expression = `(() => {
      const element = [...document.querySelectorAll(${JSON.stringify(selector)})].find(one => one.checkVisibility());
      if (!element) return null;
      element.scrollIntoView({ block: "center", behavior: "instant" });
      // The first line of a link that may be broken into several.
      const { x, y, width, height } = element.getClientRects()[0];
      return { x: x + Math.min(width / 2, 40), y: y + height / 2 };
    })()`;
    const { result } = await this.devtools.send(
      "Runtime.evaluate",
      { expression, returnByValue: true },
      pointSchema,
      this.session,
    );
    if (!result.value) throw new Error(`No ${selector} to see.`);
    return result.value;
  }

  /** Moves the pointer, presses or releases its button. */
  async mouse(type: "mouseMoved" | "mousePressed" | "mouseReleased", x: number, y: number): Promise<void> {
    const button = type === "mouseMoved" ? {} : { button: "left", clickCount: 1 };
    // The answer may never come: the page may be gone by then.
    void this.devtools
      .tell("Input.dispatchMouseEvent", { type, x, y, ...button }, this.session)
      .catch(ignore);
  }

  async reload(): Promise<void> {
    await this.devtools.tell("Page.reload", {}, this.session);
  }

  /** Whether a text is in the document, now. */
  async shows(text: string): Promise<boolean> {
    const expression = `document.body?.textContent.includes(${JSON.stringify(text)}) === true`;
    try {
      const { result } = await this.devtools.send(
        "Runtime.evaluate",
        { expression, returnByValue: true },
        z.object({ result: z.object({ value: z.boolean() }) }),
        this.session,
      );
      return result.value;
    } catch {
      // The document was about to be replaced.
      return false;
    }
  }

  async close(): Promise<void> {
    this.onClose();
    await this.devtools.tell("Target.disposeBrowserContext", { browserContextId: this.context });
  }
}

/** A tab holds the page that is shown and the one that is prerendered. */
function watchTab(devtools: Devtools, session: string): void {
  const settings = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };
  devtools.tell("Target.setAutoAttach", settings, session).catch(ignore);
}

/** Sends everything at once: a page that waits to be let go answers only afterwards. */
async function watchPage(devtools: Devtools, session: string, slowdown: number): Promise<void> {
  await Promise.all([
    devtools.tell("Page.enable", {}, session),
    devtools.tell("Runtime.enable", {}, session),
    devtools.tell("Runtime.addBinding", { name: "benchReport" }, session),
    devtools.tell("Page.addScriptToEvaluateOnNewDocument", { source: watcher }, session),
    devtools.tell("Emulation.setCPUThrottlingRate", { rate: slowdown }, session),
  ]);
}

/** For commands to what may be gone before it answers. */
function ignore(): void {}
