/**
 * Runs in the head, before anything is painted, so that no page flashes in the wrong theme. `js` on the root
 * shows what only a script can serve.
 */
import { showTheme, storedTheme } from "./theme";

document.documentElement.classList.add("js");
showTheme(storedTheme());
