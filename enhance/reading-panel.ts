import { adopt } from "./adopt";
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

/**
 * Makes the header's button for reading settings work. Its panel is made when it is first asked for; the browser
 * opens and closes it, since the button names it as its popover. It stands at the end of the page, where React does
 * not look for it, and is reached by Tab right behind the button.
 */
export function setUpReadingPanel(): void {
  let panel: HTMLFormElement | undefined;

  /** Has the panel show the settings in force. */
  function check(): void {
    if (!panel) return;
    for (const choice of choices) {
      const chosen = chosenOf(shownReading(), choice);
      for (const input of panel.querySelectorAll<HTMLInputElement>(`[name="${choice.name}"]`)) {
        input.checked = input.value === chosen;
      }
    }
  }

  function choose(reading: string): void {
    showReading(reading);
    keep(readingName, reading);
    check();
  }

  function build(button: HTMLElement, id: string): void {
    adopt(rules);
    const form = element(
      "form",
      { id, className: "reading-settings", popover: "auto", ariaLabel: say("Reading settings") },
      ...choices.map(fieldset),
    );
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
    document.body.append(form);
    panel = form;
    check();
  }

  document.addEventListener("click", ({ target }) => {
    if (panel || !(target instanceof Element)) return;
    const button = target.closest<HTMLElement>("[data-reading-button]");
    const id = button?.getAttribute("popovertarget");
    if (button && id) build(button, id);
  });
  followKept(readingName, reading => {
    showReading(reading);
    check();
  });
}
