/** What a page gains with JavaScript. Every page works without it. */
import { setUpContents } from "./contents";
import { setUpFetchAhead } from "./fetch-ahead";
import { setUpPrint } from "./print-words";
import { setUpIslands } from "./start-islands";
import { setUpThemeButton } from "./theme-button";

setUpThemeButton();
setUpContents();
setUpFetchAhead();
setUpIslands();
setUpPrint();
// Shows what this script answers, and would be dead without it.
document.documentElement.classList.add("ready");
