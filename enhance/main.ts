/** What a page gains with JavaScript. Every page works without it. */
import { setUpContents } from "./contents";
import { setUpThemeButton } from "./theme-button";

setUpThemeButton();
setUpContents();
