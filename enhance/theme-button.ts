import { announce } from "./announce";
import { followKept } from "./kept";
import { say } from "./say";
import { keepTheme, keptTheme, showTheme, type Theme, themeName, themeOf } from "./theme";

const next: Record<Theme, Theme> = { system: "light", light: "dark", dark: "system" };

/** Makes the header's theme button work, and follows a choice made in another tab. */
export function setUpThemeButton(): void {
  let theme = keptTheme();
  document.addEventListener("click", event => {
    if (!(event.target instanceof Element) || !event.target.closest("[data-theme-button]")) return;
    theme = next[theme];
    keepTheme(theme);
    showTheme(theme);
    // The button's new name alone is not read out.
    announce(say(`Theme: ${theme}`));
  });
  followKept(themeName, value => {
    theme = themeOf(value);
    showTheme(theme);
  });
}
