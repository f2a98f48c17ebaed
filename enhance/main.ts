/** What a page gains with JavaScript. Every page works without it. */
import { setUpContents } from "./contents";
import { setUpFetchAhead } from "./fetch-ahead";
import { setUpIslands } from "./start-islands";
import { setUpThemeButton } from "./theme-button";

setUpThemeButton();
setUpContents();
setUpFetchAhead();
setUpIslands();
