/** What a page gains with JavaScript. Every page works without it. */
import { setUpContents } from "./contents";
import { setUpCopy } from "./copy";
import { setUpFetchAhead } from "./fetch-ahead";
import { setUpPrint } from "./print-words";
import { setUpReadingButton } from "./reading-button";
import { setUpSearch } from "./search";
import { setUpShare } from "./share";
import { setUpShortcuts } from "./shortcuts";
import { setUpIslands } from "./start-islands";
import { setUpLook } from "./start-look";
import { setUpThemeButton } from "./theme-button";

setUpThemeButton();
setUpReadingButton();
setUpShortcuts();
setUpSearch();
setUpContents();
setUpFetchAhead();
setUpCopy();
setUpShare();
setUpIslands();
setUpLook();
setUpPrint();
// Shows what this script answers, and would be dead without it.
document.documentElement.classList.add("ready");
