/** The languages that code can be written in: the list alone, without their grammars. */
import type { DynamicImportLanguageRegistration } from "shiki/core";

/** Names of what has no grammar: shown as it is. Diagrams are drawn, and show their source among tabs alone. */
const plainNames: readonly string[] = ["text", "txt", "plain", "plaintext", "mermaid"];

/** The name of a terminal's output, with its colours written as escape sequences. */
export const terminal = "ansi";

/** What Shiki knows of a language: its own name for it, and what loads its grammar. */
export type CodeLanguage = { id: string; load: DynamicImportLanguageRegistration | null };

let known: Promise<ReadonlyMap<string, CodeLanguage>> | undefined;

async function readLanguages(): Promise<ReadonlyMap<string, CodeLanguage>> {
  const { bundledLanguagesInfo } = await import("shiki/langs");
  const languages = new Map<string, CodeLanguage>();
  for (const { id, aliases = [], import: load } of bundledLanguagesInfo) {
    for (const name of [id, ...aliases]) languages.set(name, { id, load });
  }
  for (const name of [...plainNames, terminal]) languages.set(name, { id: name, load: null });
  return languages;
}

/** Every language by each of its names. Read once; no grammar is loaded. */
export function codeLanguages(): Promise<ReadonlyMap<string, CodeLanguage>> {
  known ??= readLanguages();
  return known;
}
