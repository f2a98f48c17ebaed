import { adopt } from "./adopt";
import anchored from "./anchored.css?text";
import { announce } from "./announce";
import { element } from "./element";
import { followKept, keep } from "./kept";
import { readingName, shownReading, showReading } from "./reading";
import { type Choice, choices, chosenOf, readingOf } from "./reading-choices";
import rules from "./reading-panel.css?text";
import { say } from "./say";

function fieldset({ name, legend, options, sign }: Choice): HTMLFieldSetElement {
  const labels = options.map(([value, label]) => {
    const input = element("input", { type: "radio", name, value });
    if (sign) input.ariaLabel = say(label);
    return element(
      "label",
      {},
      input,
      element("span", { ariaHidden: sign ? "true" : null }, sign ?? say(label)),
    );
  });
  const row = element("div", {}, ...labels);
  row.dataset.choice = name;
  return element("fieldset", {}, element("legend", {}, say(legend)), row);
}

/** Whether one element lies upon another in the window. One that does not show lies nowhere. */
function liesUpon(one: Element, other: Element): boolean {
  const a = one.getBoundingClientRect();
  const b = other.getBoundingClientRect();
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Makes the panel of a button that names it as its popover, and opens it; from then on the browser does so. It stands at
 * the end of the page, where React does not look for it, and is reached by Tab right behind the button.
 * @param id the name by which the button knows it
 */
export function openReadingPanel(button: HTMLElement, id: string): void {
  const form = element(
    "form",
    { id, className: "reading-settings", popover: "auto", ariaLabel: say("Reading settings") },
    ...choices.map(fieldset),
  );

  /** Has the panel show the settings in force. */
  function check(): void {
    for (const choice of choices) {
      const chosen = chosenOf(shownReading(), choice);
      for (const input of form.querySelectorAll<HTMLInputElement>(`[name="${choice.name}"]`)) {
        input.checked = input.value === chosen;
      }
    }
  }

  function choose(reading: string): void {
    showReading(reading);
    keep(readingName, reading);
    check();
  }

  adopt(rules);
  adopt(anchored);
  const reset = element("button", { type: "button" }, say("Reset"));
  form.append(reset);
  reset.addEventListener("click", () => {
    choose("");
    announce(say("Reading settings: reset"));
  });
  form.addEventListener("change", () => {
    choose(readingOf([...new FormData(form).values()].map(String)));
  });
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("toggle", ({ newState }) => {
    button.ariaExpanded = String(newState === "open");
  });
  // Never upon what has the focus.
  addEventListener("focusin", ({ target }) => {
    if (target instanceof Element && !form.contains(target) && liesUpon(form, target)) form.hidePopover();
  });
  followKept(readingName, check);
  document.body.append(form);
  check();
  button.click();
}
