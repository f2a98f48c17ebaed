import { announce } from "./announce";
import { canonical } from "./canonical";
import { say } from "./say";

/** How long a button says what it did, in milliseconds. */
const moment = 2000;

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return response.text();
}

/** Handed over as a promise: Safari allows no waiting between the press and the clipboard. */
async function write(text: string | Promise<string>): Promise<void> {
  if (typeof text === "string") return navigator.clipboard.writeText(text);
  const blob = text.then(whole => new Blob([whole], { type: "text/plain" }));
  return navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
}

/** Shows on a button, for a moment, what came of a press; the button keeps its width. */
function tell(button: HTMLElement, text: string): void {
  const name = button.dataset.name ?? button.textContent ?? "";
  button.dataset.name = name;
  button.style.minWidth = `${button.offsetWidth}px`;
  button.textContent = text;
  announce(text);
  setTimeout(() => {
    button.textContent = name;
  }, moment);
}

/**
 * The text of a block: of a change what it comes to, without the lines that it takes away; of a conversation what is
 * said, without what stands above its code.
 */
function textOf(block: Element | null | undefined): string {
  const copied = block?.cloneNode(true);
  // The line is told by its button: its name would keep its rules on pages without code (lib/finish/used.ts).
  if (copied instanceof Element) {
    for (const gone of copied.querySelectorAll("del, :has(> [data-copy])")) gone.remove();
  }
  return copied?.textContent ?? "";
}

/**
 * What a button copies is the text below its line (`data-copy="text"`), what the link behind it leads to
 * (`data-copy="link"`), or the page's address (`data-copy="address"`, and any other button).
 */
export async function copy(button: HTMLElement): Promise<void> {
  const link = button.nextElementSibling;
  const block = button.parentElement?.nextElementSibling;
  const what = button.dataset.copy;
  try {
    if (what === "text") await write(textOf(block));
    else if (what === "link" && link instanceof HTMLAnchorElement) await write(fetchText(link.href));
    else await write(canonical());
    tell(button, say("Copied"));
  } catch {
    if (what === "text" && block) {
      getSelection()?.selectAllChildren(block);
      tell(button, say("Selected"));
    } else if (what === "link" && link instanceof HTMLAnchorElement) location.href = link.href;
    else
      import("./look.js").then(
        ({ offer }) => offer(button, canonical()),
        () => tell(button, say("Not copied")),
      );
  }
}

/** Makes the buttons work that copy something. */
export function setUpCopy(): void {
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-copy]") : null;
    if (button) void copy(button);
  });
}
