/**
 * Runs in the head, before anything is painted, so that no page flashes in the wrong theme. `js` on the root says
 * that scripts run: what only a script can serve has its room. It shows when that script is there.
 */
import { showTheme, storedTheme } from "./theme";

document.documentElement.classList.add("js");
showTheme(storedTheme());
