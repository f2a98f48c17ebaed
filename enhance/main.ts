/** What a page gains with JavaScript. Every page works without it. */
import { setUpContents } from "./contents";
import { setUpCopy } from "./copy";
import { setUpFetchAhead } from "./fetch-ahead";
import { setUpShare } from "./share";
import { setUpIslands } from "./start-islands";
import { setUpThemeButton } from "./theme-button";

setUpThemeButton();
setUpContents();
setUpFetchAhead();
setUpCopy();
setUpShare();
setUpIslands();
