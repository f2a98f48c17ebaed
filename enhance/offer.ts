import { adopt } from "./adopt";
import { element } from "./element";
import rules from "./offer.css?text";

/**
 * Puts a text that could not be copied in the place of the button that was to do so, selected, for the reader to copy;
 * until the reader goes on.
 */
export function offer(button: HTMLElement, text: string): void {
  adopt(rules);
  const field = element("input", { className: "offer", value: text, readOnly: true });
  field.setAttribute("aria-label", button.textContent ?? "");
  field.addEventListener("blur", () => field.replaceWith(button));
  button.replaceWith(field);
  field.focus();
  field.select();
}
