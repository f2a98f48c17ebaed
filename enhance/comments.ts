/** Shows comments by giscus, once a reader asks for them: its frame, in the place of the button. */
import { fieldsOf } from "./fields";
import { keep, kept } from "./kept";
import { replaceState } from "./replace-state";

/** The name under which it is kept that a reader is signed in there; giscus hands it over in the address. */
const sessionName = "giscus";

/** What giscus says when it does not know the reader any more. */
const isOver = /Bad credentials|Invalid state value|State has expired/;

/** The theme of the page, by giscus's names. */
function theme(): string {
  return document.documentElement.dataset.theme ?? "preferred_color_scheme";
}

/** @param widget the frame's address, without what only this browser knows */
function show(button: HTMLElement, widget: string): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  const server = new URL(widget).origin;
  const section = button.closest("section");

  function load(): void {
    const here = new URL(location.href);
    here.hash = section?.getAttribute("aria-labelledby") ?? "";
    const source = new URL(widget);
    const own = { origin: here.href, backLink: here.href, session: kept(sessionName) ?? "", theme: theme() };
    for (const [name, value] of Object.entries(own)) source.searchParams.set(name, value);
    frame.src = source.href;
  }

  addEventListener("message", ({ origin, source, data }) => {
    if (origin !== server || source !== frame.contentWindow) return;
    const { resizeHeight, signOut, error } = fieldsOf(fieldsOf(data).giscus);
    if (typeof resizeHeight === "number") frame.style.height = `${resizeHeight}px`;
    if (signOut !== true && !(typeof error === "string" && isOver.test(error) && kept(sessionName))) return;
    keep(sessionName, "");
    load();
  });
  new MutationObserver(() => {
    frame.contentWindow?.postMessage({ giscus: { setConfig: { theme: theme() } } }, server);
  }).observe(document.documentElement, { attributeFilter: ["data-theme"] });

  const { style } = frame;
  style.width = "100%";
  style.height = "20rem";
  style.border = "0";
  style.colorScheme = "light dark";
  frame.title = section?.querySelector("h2")?.textContent ?? "";
  frame.allow = "clipboard-write";
  load();
  section?.querySelector("[data-comments-place]")?.append(frame);
  // Hidden and not removed: React, which comes later where a figure is interactive, has to find what the server sent.
  button.hidden = true;
  return frame;
}

const button = document.querySelector<HTMLElement>("[data-comments]");
const widget = button?.dataset.comments;
if (button && widget) {
  button.addEventListener("click", () => show(button, widget).focus());
  const here = new URL(location.href);
  const session = here.searchParams.get("giscus");
  // A reader who comes back from signing in has asked for them before.
  if (session) {
    keep(sessionName, session);
    here.searchParams.delete("giscus");
    replaceState(history.state, here);
    show(button, widget);
  }
}
