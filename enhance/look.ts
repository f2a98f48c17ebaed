/**
 * Fetched when it is needed: what shows a thing of the text larger, or beforehand (enhance/start-look.ts), the list of
 * shortcuts (enhance/shortcuts.ts), the panel of reading settings (enhance/reading-button.ts), the field that holds what
 * could not be copied (enhance/copy.ts), and what moves the lines of progress (enhance/start-progress.ts).
 */
import { citeFigure, numberLinks } from "./cite-figure";
import { look as lookAhead, preview } from "./preview";
import { lookUp } from "./term";
import { zoom } from "./zoom";

export { offer } from "./offer";
export { followProgress } from "./progress";
export { openReadingPanel } from "./reading-panel";
export { openShortcutList } from "./shortcut-list";

/** What answers a press on a link in the place of going where it leads. */
function answer(link: HTMLAnchorElement): boolean {
  if (link.matches(".figure-link")) return zoom(link);
  return link.matches(numberLinks) ? citeFigure(link) : preview(link);
}

/** Shows beside a link what it leads to, and beside a term what it means, for who rests on it. */
export function look(one: HTMLElement, event: Event): void {
  if (one instanceof HTMLButtonElement) lookUp(one, event);
  else lookAhead(one, event);
}

/** Answers a press in the place of going where the link leads; or goes there. */
export function press(link: HTMLElement): void {
  if (!(link instanceof HTMLAnchorElement)) preview(link);
  else if (!answer(link)) location.assign(link.href);
}
