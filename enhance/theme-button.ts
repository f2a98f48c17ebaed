import { announce } from "./announce";
import { isThemeEvent, showTheme, storedTheme, storeTheme, type Theme } from "./theme";

const next: Record<Theme, Theme> = { system: "light", light: "dark", dark: "system" };

/** Makes the header's theme button work, and follows a choice made in another tab. */
export function setUpThemeButton(): void {
  let theme = storedTheme();
  document.addEventListener("click", event => {
    if (!(event.target instanceof Element) || !event.target.closest("[data-theme-button]")) return;
    theme = next[theme];
    storeTheme(theme);
    showTheme(theme);
    announce(`Theme: ${theme}`);
  });
  window.addEventListener("storage", event => {
    if (!isThemeEvent(event)) return;
    theme = storedTheme();
    showTheme(theme);
  });
  // A page that comes back from the browser's memory may have missed a choice.
  window.addEventListener("pageshow", event => {
    if (!event.persisted) return;
    theme = storedTheme();
    showTheme(theme);
  });
}
