import type { ScriptPhrase } from "../lib/words/script";
import { adopt } from "./adopt";
import { element } from "./element";
import { closeByPressBeside } from "./press-beside";
import { say } from "./say";
import rules from "./shortcut-list.css?text";

/** A line of the list: what a shortcut does, and its keys; `g h` is one after the other. */
export type Listed = { keys: string; does: ScriptPhrase };

/** The keys of a shortcut; of two, one after the other. */
function keysOf(keys: string): (Node | string)[] {
  return keys
    .split(" ")
    .flatMap((key, index) => [...(index > 0 ? [say(" then ")] : []), element("kbd", {}, key)]);
}

/**
 * Opens the list of shortcuts, with the switch for all of them. It is made anew each time, of what the page has, and
 * goes when it is closed.
 * @param turn called with whether they are to be on
 */
export function openShortcutList(
  shortcuts: readonly Listed[],
  isOn: boolean,
  turn: (isOn: boolean) => void,
): void {
  // Pressed twice while this script was loading: the dialog is open already.
  if (document.querySelector(":modal")) return;
  adopt(rules);
  const title = element("h2", { id: "shortcuts-title" }, say("Keyboard shortcuts"));
  const close = element("button", { type: "button" }, say("Close"));
  const list = element(
    "dl",
    {},
    ...shortcuts.map(({ keys, does }) =>
      element("div", {}, element("dt", {}, say(does)), element("dd", {}, ...keysOf(keys))),
    ),
  );
  const toggle = element("input", { type: "checkbox", checked: isOn });
  const dialog = element(
    "dialog",
    { className: "shortcuts" },
    element("div", {}, title, close),
    list,
    element("label", {}, toggle, say("Use these shortcuts")),
  );
  dialog.setAttribute("aria-labelledby", title.id);
  closeByPressBeside(dialog);
  close.addEventListener("click", () => dialog.close());
  toggle.addEventListener("change", () => turn(toggle.checked));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
