/** What the reader chose; `system` is the absence of a choice. */
export type Theme = "system" | "light" | "dark";

const key = "theme";

export function isChoice(value: unknown): value is "light" | "dark" {
  return value === "light" || value === "dark";
}

/** The stored choice. A browser may forbid storage: then nothing was chosen. */
export function storedTheme(): Theme {
  try {
    const value = localStorage.getItem(key);
    return isChoice(value) ? value : "system";
  } catch {
    return "system";
  }
}

/** Keeps the choice for the next page, where the browser allows it. */
export function storeTheme(theme: Theme): void {
  try {
    if (theme === "system") localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // The choice lasts for this page.
  }
}

/** Shows a theme: the style sheet, the images and the button all go by this attribute. */
export function showTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
}

/** Whether an event of another tab is about the theme; a null key says that everything was cleared. */
export function isThemeEvent(event: StorageEvent): boolean {
  return event.key === key || event.key === null;
}
