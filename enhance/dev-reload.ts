/**
 * Development only: shows a saved post in the open page. The stream is asked for with the version of the content
 * that the page was made of, so that a change made before it was open counts too.
 */
import { patch, remember } from "./dev-patch";

/**
 * What the server sends of a post that was saved: what stands in `<main>`, the page's title and language, and the report
 * that lies over it.
 */
type Saved = { html: string; title: string; lang: string; problems: string | null };

function isSaved(data: unknown): data is Saved {
  return ["html", "title", "lang", "problems"].every(
    key => typeof data === "object" && data !== null && key in data,
  );
}

/** What scripts of ours have looked for once, so that it has to be there when they start. */
const lookedFor = "h2, h3, h4, h5, h6, [data-contents], [data-share]";

const script = document.querySelector<HTMLScriptElement>("script[data-version]");
const main = document.querySelector("main");
const query = new URLSearchParams({ version: script?.dataset.version ?? "", address: location.pathname });
if (main) remember(main);

/** How long the next page may take to come, in milliseconds, before this one is taken to be stayed on. */
const longestLeave = 5_000;

/** Since when the reader is on the way to another page. */
let left = Number.NEGATIVE_INFINITY;
addEventListener("beforeunload", () => {
  left = performance.now();
});

/** Loads the page anew; who is on the way to another one would be brought back by that, and is let go. */
function reload(): void {
  setTimeout(() => location.reload(), Math.max(0, left + longestLeave - performance.now()));
}

// An edited component comes as new HTML of all that stands in <main>, which none of our scripts has been at.
const replaced = new MutationObserver(records => {
  if (records.some(({ removedNodes }) => removedNodes.length > 0)) reload();
});
function watch(): void {
  if (main) replaced.observe(main, { childList: true });
}
watch();

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

/** Whether the page is as it is now but for what stands in `<main>`, and has what our scripts have looked for. */
function isSamePage({ title, lang, problems }: Saved, next: DocumentFragment): boolean {
  const count = (root: ParentNode | null) => root?.querySelectorAll(lookedFor).length;
  return (
    oneLine(title) === oneLine(document.title) &&
    lang === (main?.lang || document.documentElement.lang) &&
    problems === (document.querySelector("[data-problems]")?.textContent ?? null) &&
    count(main) === count(next)
  );
}

/** Shows it without asking for the page again, where that is all that has changed. */
function show(saved: Saved): void {
  const { content } = Object.assign(document.createElement("template"), { innerHTML: saved.html });
  if (!main || !isSamePage(saved, content)) {
    reload();
    return;
  }
  replaced.disconnect();
  patch(main, content);
  watch();
}

const events = new EventSource(`/content-events?${query}`);
events.addEventListener("message", reload);
events.addEventListener("post", ({ data }) => {
  const saved: unknown = JSON.parse(data);
  if (isSaved(saved)) show(saved);
  else reload();
});
