import { goToHeading, headingBy } from "./headings";
import { followKept, keep, kept } from "./kept";
import { type FirstKey, press, typed } from "./keys";
import { goToSearch } from "./search";
import type { Listed } from "./shortcut-list";
import { usesKeys } from "./uses-keys";

/** A key that does what something on the page does. */
type Shortcut = Listed & {
  /** What it is for. Where the page has none, there is no such shortcut. */
  target: () => HTMLElement | null;
  /** What it does with it; presses it, unless said otherwise. */
  act?: (target: HTMLElement) => void;
  /** Whether it goes on while the key is held down. */
  repeats?: true;
};

function first(selector: string): Shortcut["target"] {
  return () => document.querySelector<HTMLElement>(selector);
}

/** A part of the site, by the link in the header: it knows the site's base path. */
function section(path: string): Shortcut["target"] {
  return first(`.site-header nav a[href$="/${path}"]`);
}

/** Every shortcut, in the order in which they are listed. */
const shortcuts: readonly Shortcut[] = [
  {
    keys: "/",
    does: "Search",
    target: first("[data-search]"),
    act: goToSearch,
  },
  { keys: "j", does: "Next heading", target: () => headingBy(1), act: goToHeading, repeats: true },
  { keys: "k", does: "Previous heading", target: () => headingBy(-1), act: goToHeading, repeats: true },
  { keys: "]", does: "Newer post", target: first('.post-nav a[rel="next"]') },
  { keys: "[", does: "Older post", target: first('.post-nav a[rel="prev"]') },
  { keys: "g h", does: "Home page", target: first(".site-header .home-link") },
  { keys: "g p", does: "Posts", target: section("posts") },
  { keys: "g t", does: "Tags", target: section("tags") },
  { keys: "g s", does: "Series", target: section("series") },
  { keys: "g a", does: "Archive", target: section("archive") },
  { keys: "t", does: "Theme: system, light, dark", target: first("[data-theme-button]") },
  { keys: "?", does: "This list", target: first("[data-shortcuts-button]") },
];

const everyKeys = shortcuts.map(({ keys }) => keys);

/** The name under which it is kept that a reader switched them off. */
const name = "shortcuts";

/** Makes the keyboard shortcuts work, and the button that lists them and switches them off. */
export function setUpShortcuts(): void {
  let isOn = kept(name) !== "off";
  let before: FirstKey = null;

  addEventListener("keydown", event => {
    const key = typed({
      key: event.key,
      code: event.code,
      shiftKey: event.shiftKey,
      ctrlKey: event.ctrlKey,
      altKey: event.altKey,
      metaKey: event.metaKey,
      altGraph: event.getModifierState("AltGraph"),
    });
    if (!isOn || key === null || event.defaultPrevented || event.isComposing) return;
    if (usesKeys(event.target) || document.querySelector(":modal")) return;
    const pressed = press(everyKeys, before, key, event.timeStamp);
    before = pressed.first;
    const shortcut = shortcuts.find(({ keys }) => keys === pressed.shortcut);
    if (!shortcut || (event.repeat && !shortcut.repeats)) return;
    const target = shortcut.target();
    if (!target) return;
    event.preventDefault();
    if (shortcut.act) shortcut.act(target);
    else target.click();
  });

  document.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element) || !target.closest("[data-shortcuts-button]")) return;
    const here = shortcuts.filter(shortcut => shortcut.target() !== null);
    const turn = (turnedOn: boolean) => {
      isOn = turnedOn;
      keep(name, isOn ? "" : "off");
    };
    import("./look.js").then(({ openShortcutList }) => openShortcutList(here, isOn, turn), console.error);
  });
  followKept(name, value => {
    isOn = value !== "off";
  });
}
