import type { ScriptPhrase } from "../lib/words/script";

/** What the page has beside it to say in its own language (components/page-shell.tsx); nothing on an English page. */
const words: unknown = JSON.parse(document.querySelector("[data-words]")?.textContent ?? "{}");

/** A phrase in the language of the page. @param about what stands for `#` in it */
export function say(phrase: ScriptPhrase, about: string | number = ""): string {
  const said: unknown = Object(words)[phrase];
  return (typeof said === "string" ? said : phrase).replace("#", () => String(about));
}

/** The language that these phrases are in on the page, as its header says (components/interface-lang.ts). */
export function spokenLang(): string {
  return document.querySelector("header")?.closest<HTMLElement>("[lang]")?.lang ?? "en";
}
