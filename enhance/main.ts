/** What a page gains with JavaScript. Every page works without it. */
import { setUpContents } from "./contents";
import { setUpCopy } from "./copy";
import { setUpFetchAhead } from "./fetch-ahead";
import { setUpPrint } from "./print-folds";
import { setUpReadingButton } from "./reading-button";
import { setUpSearch } from "./search";
import { setUpShare } from "./share";
import { setUpShortcuts } from "./shortcuts";
import { setUpIslands } from "./start-islands";
import { setUpLook } from "./start-look";
import { setUpProgress } from "./start-progress";
import { setUpThemeButton } from "./theme-button";

setUpThemeButton();
setUpReadingButton();
setUpShortcuts();
setUpSearch();
setUpFetchAhead();
setUpCopy();
setUpShare();
setUpIslands();
setUpLook();
setUpPrint();
setUpProgress();
// A task of its own: it looks at every heading, and together they would hold up a reader who taps on a slow phone.
setTimeout(setUpContents);
// Shows what this script answers, and would be dead without it.
document.documentElement.classList.add("ready");
