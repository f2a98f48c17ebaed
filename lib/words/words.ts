/**
 * The interface's own words, by the language of the page (docs/decisions/0026). A language is a file beside this one,
 * and an entry here.
 */
import { primaryLang } from "../lang";
import { site } from "../site";
import { dayInWords } from "./day";
import { en, type Words } from "./en";
import type { InterfaceLang } from "./languages";
import type { ScriptWords } from "./script";
import { vi, viScript } from "./vi";

export type { Way, Words } from "./en";

/** By language (BCP 47, the first part). `script` is null for the language that scripts speak by themselves. */
const catalogue: Readonly<Record<InterfaceLang, { words: Words; script: ScriptWords | null }>> = {
  en: { words: en, script: null },
  vi: { words: vi, script: viScript },
};

function isSpoken(lang: string): lang is InterfaceLang {
  return Object.hasOwn(catalogue, lang);
}

/** Whether the catalogue has a language. @param lang BCP 47 */
export function hasWords(lang: string): boolean {
  return isSpoken(primaryLang(lang));
}

/**
 * The language that the interface speaks on a page: the page's where the catalogue has it, else the site's, else
 * English.
 * @param lang BCP 47, of the page
 */
export function interfaceLang(lang: string): string {
  return [lang, site.lang].find(hasWords) ?? "en";
}

function entryFor(lang: string) {
  const spoken = primaryLang(interfaceLang(lang));
  return catalogue[isSpoken(spoken) ? spoken : "en"];
}

/** The interface's words on a page. @param lang BCP 47, of the page */
export function wordsFor(lang: string): Words {
  return entryFor(lang).words;
}

/** What the scripts of a page need to be told; null where they speak its language. @param lang of the page */
export function scriptWordsFor(lang: string): ScriptWords | null {
  return entryFor(lang).script;
}

/** A language's own name, with a capital: "English", "Tiếng Việt". */
export function languageName(lang: string): string {
  const name = new Intl.DisplayNames([lang], { type: "language" }).of(lang) ?? lang;
  return name.replace(/^\p{Ll}/u, first => first.toLocaleUpperCase(lang));
}

/**
 * A day in words, whatever the zone of the machine that builds the page: "3 November 2025".
 * @param date `YYYY-MM-DD`, or an instant, whose own calendar day counts
 * @param lang of the page
 */
export function longDate(date: string, lang: string): string {
  return dayInWords(date.slice(0, 10), interfaceLang(lang));
}

/** Whose a text is, as a sentence: "© 2025 Tai Vu." A name may end in a full stop of its own. */
export function ownersLine(date: string, authors: readonly { name: string }[]): string {
  return `© ${date.slice(0, 4)} ${authors.map(({ name }) => name).join(", ")}.`.replace(/\.{2}$/, ".");
}
