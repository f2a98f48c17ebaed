/** Fetched when it is needed (enhance/start-look.ts): what shows a thing of the text larger, or beforehand. */
import { preview } from "./preview";
import { zoom } from "./zoom";

export { look } from "./preview";

/** Answers a press in the place of going where the link leads; or goes there. */
export function press(link: HTMLAnchorElement): void {
  const isAnswered = link.matches(".figure-link") ? zoom(link) : preview(link);
  if (!isAnswered) location.assign(link.href);
}
