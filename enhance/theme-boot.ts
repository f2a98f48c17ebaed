/**
 * Runs in the head, before anything is painted, so that no page flashes in the wrong theme or sets its text anew.
 * `js` on the root says that scripts run: what only a script can serve has its room. It shows when that script is there.
 */
import { kept } from "./kept";
import { readingName, showReading } from "./reading";
import { keptTheme, showTheme } from "./theme";

document.documentElement.classList.add("js");
showTheme(keptTheme());
showReading(kept(readingName) ?? "");
