/** Fetched when it is needed (enhance/start-look.ts): what shows a thing of the text larger, or beforehand. */
import { citeFigure, numberLinks } from "./cite-figure";
import { look as lookAt, preview } from "./preview";
import { zoom } from "./zoom";

/** Answers a pointer, the focus, or a press that goes where the link leads too. */
export function look(link: HTMLAnchorElement, event: Event): void {
  const isPress = event instanceof MouseEvent && event.type === "click";
  if (!isPress || !link.matches(numberLinks)) lookAt(link, event);
  else if (!(event.metaKey || event.ctrlKey || event.shiftKey)) citeFigure(link);
}

/** Answers a press in the place of going where the link leads; or goes there. */
export function press(link: HTMLAnchorElement): void {
  if (link.matches(numberLinks)) {
    location.assign(link.href);
    citeFigure(link);
    return;
  }
  const isAnswered = link.matches(".figure-link") ? zoom(link) : preview(link);
  if (!isAnswered) location.assign(link.href);
}
