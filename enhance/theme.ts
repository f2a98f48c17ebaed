import { keep, kept } from "./kept";

/** What the reader chose; `system` is the absence of a choice. */
export type Theme = "system" | "light" | "dark";

/** The name under which the choice is kept. */
export const themeName = "theme";

/** A kept value as a theme: whatever is no choice is the system's. */
export function themeOf(value: string | null): Theme {
  return value === "light" || value === "dark" ? value : "system";
}

/** The kept choice. A browser may forbid storage: then nothing was chosen. */
export function keptTheme(): Theme {
  return themeOf(kept(themeName));
}

/** Keeps a choice. That of the system is kept as none. */
export function keepTheme(theme: Theme): void {
  keep(themeName, theme === "system" ? "" : theme);
}

/** Shows a theme: the style sheet, the images and the button all go by this attribute. */
export function showTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
}
